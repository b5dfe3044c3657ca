@NullMarked
package org.hedgerow.kernel.ijava;

import org.jspecify.annotations.NullMarked;
