/// Helps with code that is not finished or not right: which words may follow, which word was meant, what a word
/// is for.
@NullMarked
package org.hedgerow.kernel.complete;

import org.jspecify.annotations.NullMarked;
