/// What may be wrong with data before they are pooled, or must be known of them: zero cells, arms of one study,
/// percentages no count prints, reports that may share patients, variances that cannot be. Each check looks at
/// the columns it needs and finds; none refuses, and none knows where the columns came from.
@NullMarked
package org.hedgerow.check;

import org.jspecify.annotations.NullMarked;
