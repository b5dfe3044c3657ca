/// Libraries from Maven repositories: what is asked for, what was found. What does the work is in `mima`, which the
/// application keeps in a jar of its own, loaded with the first question.
@NullMarked
package org.hedgerow.kernel.maven;

import org.jspecify.annotations.NullMarked;
