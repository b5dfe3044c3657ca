/// Small-study effects and selection: whether small studies say otherwise than large ones, and what the answer
/// would be if some studies had not been published.
@NullMarked
package org.hedgerow.bias;

import org.jspecify.annotations.NullMarked;
