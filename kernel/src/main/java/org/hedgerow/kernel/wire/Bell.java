package org.hedgerow.kernel.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/// Wakes a thread that waits for sockets: a poller hears of channels and sockets, but not of a queue.
final class Bell implements AutoCloseable {
    private final AtomicBoolean rung = new AtomicBoolean();
    private final Pipe pipe;

    Bell() {
        try {
            pipe = Pipe.open();
            pipe.source().configureBlocking(false);
            pipe.sink().configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the waiting thread polls.
    SelectableChannel heard() {
        return pipe.source();
    }

    void ring() {
        if (rung.compareAndSet(false, true)) {
            try {
                pipe.sink().write(ByteBuffer.allocate(1));
            } catch (ClosedChannelException e) {
                return; // the kernel ends, and nobody listens any more
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Before the thread looks for what it was woken for: whoever rings from now on wakes it again.
    void silence() {
        try {
            var _ = pipe.source().read(ByteBuffer.allocate(1));
            rung.set(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            pipe.sink().close();
            pipe.source().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
