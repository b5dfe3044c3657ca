/// Exact-likelihood models of counts: nothing is added to zero cells, no variance is taken as known.
@NullMarked
package org.hedgerow.model.exact;

import org.jspecify.annotations.NullMarked;
