/// The library in another kernel, IJava's heir: the same imports and renderers, by our jars alone. What it needs of
/// that
/// kernel is there when it runs, and nowhere else.
@NullMarked
package org.hedgerow.kernel.ijava;

import org.jspecify.annotations.NullMarked;
