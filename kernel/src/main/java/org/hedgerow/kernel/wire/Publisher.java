package org.hedgerow.kernel.wire;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.hedgerow.kernel.message.Message;
import org.zeromq.ZMQ;

/// The iopub channel. Any thread may publish; one thread of the publisher's own sends, in that order, because
/// ZeroMQ's sockets are not safe for threads. Who publishes faster than that waits: a cell that prints without end must
/// not fill the memory.
public final class Publisher implements AutoCloseable {

    private static final long LONGEST_FAREWELL_MILLISECONDS = 2_000;
    private static final long MOST_BYTES_WAITING = 32L << 20;

    private final LinkedBlockingQueue<Optional<List<byte[]>>> waiting = new LinkedBlockingQueue<>();
    private final Room room = new Room(MOST_BYTES_WAITING);
    private final ZMQ.Socket socket;
    private final Codec codec;
    private final Thread sender = new Thread(this::sendAll, "iopub");

    Publisher(ZMQ.Socket socket, Codec codec) {
        this.socket = socket;
        this.codec = codec;
        sender.setDaemon(true);
        sender.start();
    }

    public void publish(Message message) {
        var frames = codec.encode(message);
        room.take(bytes(frames));
        waiting.add(Optional.of(frames));
    }

    private static long bytes(List<byte[]> frames) {
        return frames.stream().mapToLong(frame -> frame.length).sum();
    }

    private void sendAll() {
        try {
            for (var next = waiting.take(); next.isPresent(); next = waiting.take()) {
                Frames.send(socket, next.get());
                room.give(bytes(next.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts this thread but the end of the process
        } finally {
            room.open();
            socket.close();
        }
    }

    /// Sends what waits, then closes the socket.
    @Override
    public void close() {
        waiting.add(Optional.empty());
        try {
            sender.join(LONGEST_FAREWELL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
