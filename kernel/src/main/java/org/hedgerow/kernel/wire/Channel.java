package org.hedgerow.kernel.wire;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/// A socket on which requests come and replies go: shell, control, stdin. ZeroMQ's sockets are not safe for
/// threads, so one thread alone uses it from the first message on.
public final class Channel implements AutoCloseable {

    private static final int MOST_NOTED = 100;

    private final String name;
    private final ZMQ.Context context;
    private final ZMQ.Socket socket;
    private final Codec codec;
    private final PrintStream log;
    private int dropped;

    Channel(String name, ZMQ.Context context, ZMQ.Socket socket, Codec codec, PrintStream log) {
        this.name = name;
        this.context = context;
        this.socket = socket;
        this.codec = codec;
        this.log = log;
    }

    /// Waits for the next message that is one. What is not is logged and dropped: a client that sends nonsense
    /// must not make the kernel deaf.
    public Message receive() throws WireClosedException {
        Optional<Message> message;
        do {
            message = read();
        } while (message.isEmpty());
        return message.get();
    }

    /// The next message, if one comes in time.
    public Optional<Message> receiveWithin(long milliseconds) throws WireClosedException {
        try (var poller = context.poller(1)) {
            poller.register(socket, ZMQ.Poller.POLLIN);
            return poller.poll(milliseconds) > 0 ? read() : Optional.empty();
        } catch (ZMQException e) {
            throw closed(e);
        }
    }

    private Optional<Message> read() throws WireClosedException {
        var frames = frames();
        try {
            return Optional.of(codec.decode(frames));
        } catch (MalformedMessageException e) {
            noteDropped(String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) { // whatever a stranger sends, the next message is read
            noteDropped(e.toString());
            return Optional.empty();
        }
    }

    /// Not every time: who floods a port must not fill the log.
    private void noteDropped(String why) {
        dropped++;
        if (dropped <= MOST_NOTED || dropped % MOST_NOTED == 0) {
            log.println("Dropped a message on the %s channel (the %s. one): %s".formatted(name, dropped, why));
        }
    }

    private List<byte[]> frames() throws WireClosedException {
        try {
            return Frames.receive(socket);
        } catch (ZMQException e) {
            throw closed(e);
        }
    }

    public void send(Message message) throws WireClosedException {
        try {
            Frames.send(socket, codec.encode(message));
        } catch (ZMQException e) {
            throw closed(e);
        }
    }

    private static WireClosedException closed(ZMQException e) {
        if (e.getErrorCode() == ZError.ETERM) {
            return new WireClosedException();
        }
        throw e;
    }

    @Override
    public void close() {
        socket.close();
    }
}
