/// What a notebook language offers a kernel: evaluate, is-complete, complete, inspect. No word of Java here,
/// none of Jupyter's wire.
@NullMarked
package org.hedgerow.kernel.engine;

import org.jspecify.annotations.NullMarked;
