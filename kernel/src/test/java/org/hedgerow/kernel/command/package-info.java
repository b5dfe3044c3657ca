@NullMarked
package org.hedgerow.kernel.command;

import org.jspecify.annotations.NullMarked;
