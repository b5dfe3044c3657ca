/// Magics: `%name arguments` on a line of its own, `%%name arguments` above a cell. An engine around an engine, which
/// never sees them.
@NullMarked
package org.hedgerow.kernel.magic;

import org.jspecify.annotations.NullMarked;
