/// A notebook as one HTML file that needs nothing else: no network, no script, no style sheet beside it.
@NullMarked
package org.hedgerow.kernel.notebook.html;

import org.jspecify.annotations.NullMarked;
