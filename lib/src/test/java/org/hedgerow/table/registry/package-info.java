@NullMarked
package org.hedgerow.table.registry;

import org.jspecify.annotations.NullMarked;
