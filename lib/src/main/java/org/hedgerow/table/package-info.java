/// The only door to tablesaw: data read here become tables, and tables become columns of numbers again.
@NullMarked
package org.hedgerow.table;

import org.jspecify.annotations.NullMarked;
