/// How far a long computation is, told to whoever wants to show it. Nothing here knows what is computed, nor how it is
/// shown.
@NullMarked
package org.hedgerow.progress;

import org.jspecify.annotations.NullMarked;
