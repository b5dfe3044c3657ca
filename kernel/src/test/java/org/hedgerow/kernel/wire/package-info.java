@NullMarked
package org.hedgerow.kernel.wire;

import org.jspecify.annotations.NullMarked;
