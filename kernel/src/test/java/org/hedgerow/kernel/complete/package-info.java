@NullMarked
package org.hedgerow.kernel.complete;

import org.jspecify.annotations.NullMarked;
