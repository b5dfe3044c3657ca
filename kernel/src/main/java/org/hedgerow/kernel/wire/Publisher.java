package org.hedgerow.kernel.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.hedgerow.kernel.message.Message;
import org.zeromq.ZMQ;

/// The iopub channel. Any thread may publish; one thread of the publisher's own sends, in that order, because
/// ZeroMQ's sockets are not safe for threads. Who publishes faster than that waits: a cell that prints without end must
/// not fill the memory.
///
/// Whoever subscribes is welcomed, and so knows from when on it misses nothing.
public final class Publisher implements AutoCloseable {

    private static final long LONGEST_FAREWELL_MILLISECONDS = 2_000;
    private static final long MOST_BYTES_WAITING = 32L << 20;

    /// A topic that is longer is no front end's; a welcome would only multiply it.
    private static final int LONGEST_TOPIC = 1_000;

    private static final byte SUBSCRIBED = 1;

    private final LinkedBlockingQueue<Optional<List<byte[]>>> waiting = new LinkedBlockingQueue<>();
    private final Room room = new Room(MOST_BYTES_WAITING);
    private final Bell bell = new Bell();
    private final ZMQ.Context context;
    private final ZMQ.Socket socket;
    private final Codec codec;
    private volatile Optional<Thread> sender = Optional.empty();

    /// @param socket an XPUB socket, which tells of subscriptions
    Publisher(ZMQ.Context context, ZMQ.Socket socket, Codec codec) {
        this.context = context;
        this.socket = socket;
        this.codec = codec;
        socket.setXpubVerbose(true); // the second client that subscribes to all is to be welcomed, too
    }

    /// Begins to send.
    ///
    /// @param welcome what to send to whoever subscribes to a topic
    public void open(Function<byte[], Message> welcome) {
        var thread = new Thread(() -> serve(welcome), "iopub");
        thread.setDaemon(true);
        sender = Optional.of(thread);
        thread.start();
    }

    public void publish(Message message) {
        var frames = codec.encode(message);
        room.take(bytes(frames));
        waiting.add(Optional.of(frames));
        bell.ring();
    }

    private static long bytes(List<byte[]> frames) {
        return frames.stream().mapToLong(frame -> frame.length).sum();
    }

    private void serve(Function<byte[], Message> welcome) {
        try (bell;
                var poller = context.poller(2)) {
            poller.register(socket, ZMQ.Poller.POLLIN);
            poller.register(bell.heard(), ZMQ.Poller.POLLIN);
            do {
                poller.poll(-1);
                bell.silence();
                greet(welcome);
            } while (sendWaiting(welcome));
        } finally {
            room.open();
            socket.close();
        }
    }

    private void greet(Function<byte[], Message> welcome) {
        for (var said = socket.recv(ZMQ.DONTWAIT); said != null; said = socket.recv(ZMQ.DONTWAIT)) {
            if (said.length > 0 && said[0] == SUBSCRIBED && said.length <= LONGEST_TOPIC) {
                Frames.send(socket, codec.encode(welcome.apply(Arrays.copyOfRange(said, 1, said.length))));
            }
        }
    }

    /// @return whether more is to come
    private boolean sendWaiting(Function<byte[], Message> welcome) {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.isEmpty()) {
                return false;
            }
            greet(welcome); // before anything else reaches who is new
            Frames.send(socket, next.get());
            room.give(bytes(next.get()));
        }
        return true;
    }

    /// Sends what waits, then closes the socket.
    @Override
    public void close() {
        if (sender.isEmpty()) {
            bell.close();
            socket.close();
            return;
        }
        waiting.add(Optional.empty());
        bell.ring();
        try {
            sender.get().join(LONGEST_FAREWELL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
