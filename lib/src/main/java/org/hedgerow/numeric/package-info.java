/// The little mathematics we need and nothing about meta-analysis: vectors, small matrices, roots,
/// distributions. The only package that imports commons-math3 and commons-statistics.
@NullMarked
package org.hedgerow.numeric;

import org.jspecify.annotations.NullMarked;
