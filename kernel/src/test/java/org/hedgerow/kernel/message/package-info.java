@NullMarked
package org.hedgerow.kernel.message;

import org.jspecify.annotations.NullMarked;
