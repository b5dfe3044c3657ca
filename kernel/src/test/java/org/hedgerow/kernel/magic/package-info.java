@NullMarked
package org.hedgerow.kernel.magic;

import org.jspecify.annotations.NullMarked;
