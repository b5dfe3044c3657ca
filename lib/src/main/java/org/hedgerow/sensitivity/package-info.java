/// The same question asked again under other choices: evidence as it accumulated.
@NullMarked
package org.hedgerow.sensitivity;

import org.jspecify.annotations.NullMarked;
