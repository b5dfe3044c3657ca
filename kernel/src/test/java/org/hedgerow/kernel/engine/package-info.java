@NullMarked
package org.hedgerow.kernel.engine;

import org.jspecify.annotations.NullMarked;
