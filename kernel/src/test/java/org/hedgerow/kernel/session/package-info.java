@NullMarked
package org.hedgerow.kernel.session;

import org.jspecify.annotations.NullMarked;
