package org.hedgerow.kernel.wire;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.hedgerow.kernel.message.Message;
import org.zeromq.ZMQ;

/// The iopub channel. Any thread may publish; one thread of the publisher's own sends, in that order, because
/// ZeroMQ's sockets are not safe for threads.
public final class Publisher implements AutoCloseable {

    private static final long LONGEST_FAREWELL_MILLISECONDS = 2_000;

    private final LinkedBlockingQueue<Optional<Message>> waiting = new LinkedBlockingQueue<>();
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
        waiting.add(Optional.of(message));
    }

    private void sendAll() {
        try {
            for (var next = waiting.take(); next.isPresent(); next = waiting.take()) {
                Frames.send(socket, codec.encode(next.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts this thread but the end of the process
        } finally {
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
