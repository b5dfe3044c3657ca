/// The same question asked again under other choices: evidence as it accumulated, every analysis there
/// could have been, the fewest events that would change a conclusion, reviews that could have been.
@NullMarked
package org.hedgerow.sensitivity;

import org.jspecify.annotations.NullMarked;
