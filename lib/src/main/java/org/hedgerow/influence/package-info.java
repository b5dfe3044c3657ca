/// What one study does to the answer: residuals, leverages, and the model without it.
@NullMarked
package org.hedgerow.influence;

import org.jspecify.annotations.NullMarked;
