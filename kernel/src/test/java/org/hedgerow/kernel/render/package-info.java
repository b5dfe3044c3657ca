@NullMarked
package org.hedgerow.kernel.render;

import org.jspecify.annotations.NullMarked;
