/// What can be wrong with data or with a request, said so that an analyst can mend it: which row, which value,
/// what to type instead.
@NullMarked
package org.hedgerow.problem;

import org.jspecify.annotations.NullMarked;
