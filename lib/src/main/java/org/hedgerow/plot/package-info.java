/// *What* to draw: an immutable scene of marks, text and axes with meaning, and the measuring of text without a screen.
@NullMarked
package org.hedgerow.plot;

import org.jspecify.annotations.NullMarked;
