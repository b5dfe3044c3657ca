/// The bracket around every request: busy and idle, dispatch, counter, history, interrupt, shutdown, streams
/// and input.
@NullMarked
package org.hedgerow.kernel.session;

import org.jspecify.annotations.NullMarked;
