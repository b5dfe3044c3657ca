@NullMarked
package org.hedgerow.kernel.preload;

import org.jspecify.annotations.NullMarked;
