@NullMarked
package org.hedgerow.kernel.maven;

import org.jspecify.annotations.NullMarked;
