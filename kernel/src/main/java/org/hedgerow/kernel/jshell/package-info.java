/// The engine on `jdk.jshell`: cells cut into snippets, compiled, run in this process, stopped, and explained
/// when they fail.
@NullMarked
package org.hedgerow.kernel.jshell;

import org.jspecify.annotations.NullMarked;
