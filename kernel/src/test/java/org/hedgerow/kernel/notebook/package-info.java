@NullMarked
package org.hedgerow.kernel.notebook;

import org.jspecify.annotations.NullMarked;
