/// The Jupyter protocol's messages: what is asked, what is answered, what is published, as JSON has it.
@NullMarked
package org.hedgerow.kernel.message;

import org.jspecify.annotations.NullMarked;
