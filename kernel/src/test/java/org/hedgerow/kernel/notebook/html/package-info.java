@NullMarked
package org.hedgerow.kernel.notebook.html;

import org.jspecify.annotations.NullMarked;
