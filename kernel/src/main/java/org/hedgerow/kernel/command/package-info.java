/// The command line: what `./hedgerow` hands over to, and what Jupyter starts.
@NullMarked
package org.hedgerow.kernel.command;

import org.jspecify.annotations.NullMarked;
