@NullMarked
package org.hedgerow.kernel.jshell;

import org.jspecify.annotations.NullMarked;
