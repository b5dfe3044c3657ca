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

    private final String name;
    private final ZMQ.Context context;
    private final ZMQ.Socket socket;
    private final Codec codec;
    private final PrintStream log;

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
            log.println("Dropped a message on the " + name + " channel: " + e.getMessage());
            return Optional.empty();
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
