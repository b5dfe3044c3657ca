/// How fast the kernel is, beside other kernels, each started anew and asked over its sockets.
@NullMarked
package org.hedgerow.bench.kernel;

import org.jspecify.annotations.NullMarked;
