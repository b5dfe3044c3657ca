/// What every cell finds ready: the words of the library, tablesaw and XChart, and how their values show. The only room
/// of the kernel that knows them.
@NullMarked
package org.hedgerow.kernel.preload;

import org.jspecify.annotations.NullMarked;
