/// The wire to the clients: connection file, ZeroMQ sockets, signed frames, heartbeat.
@NullMarked
package org.hedgerow.kernel.wire;

import org.jspecify.annotations.NullMarked;
