/// Resolution by Maven's own resolver, through MIMA. No other room sees this one, as its jar may be elsewhere.
@NullMarked
package org.hedgerow.kernel.maven.mima;

import org.jspecify.annotations.NullMarked;
