package org.hedgerow.kernel.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/// The client's end of the wire, one question at a time: for the run that trains the start-up archive and for measuring
/// how long a kernel takes. Its sockets belong to the thread that uses it.
public final class Caller implements AutoCloseable {

    /// A kernel that is still starting is looked for again this often.
    private static final int AGAIN_MILLISECONDS = 2;

    private static final int GREETING_MILLISECONDS = 2_000;

    private final ZMQ.Context context = ZMQ.context(1);
    private final String session = UUID.randomUUID().toString();
    private final ConnectionFile connection;
    private final Codec codec;
    private ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket iopub;
    private final int patience;

    /// @param patienceMilliseconds how long to wait for any one message
    public Caller(ConnectionFile connection, int patienceMilliseconds) {
        this.connection = connection;
        patience = patienceMilliseconds;
        awaitPort(connection.ip(), connection.iopubPort());
        awaitPort(connection.ip(), connection.shellPort());
        codec = new Codec(new Signature(connection.key()));
        shell = connected(SocketType.DEALER, connection.address(connection.shellPort()));
        control = connected(SocketType.DEALER, connection.address(connection.controlPort()));
        iopub = connected(SocketType.SUB, connection.address(connection.iopubPort()));
    }

    /// JeroMQ's client may never come through to a port that nobody listened on at its first try.
    private void awaitPort(String ip, int port) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        while (true) {
            try (var _ = new Socket(ip, port)) {
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException("nobody listens on port " + port, e);
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLISECONDS));
        }
    }

    private ZMQ.Socket connected(SocketType type, String address) {
        var socket = context.socket(type);
        socket.setHWM(0);
        socket.setLinger(0);
        socket.setReceiveTimeOut(patience);
        if (type == SocketType.SUB) {
            socket.subscribe(new byte[0]);
        }
        socket.connect(address);
        return socket;
    }

    /// Asks what kernel this is, and again on a fresh connection while nothing answers: JeroMQ's client loses the first
    /// message of a connection now and then (3 in 100 when measured), and some never come through at all.
    public Message greet(Content kernelInfo) {
        for (int tries = 1; ; tries++) {
            try {
                shell.setReceiveTimeOut(GREETING_MILLISECONDS);
                return reply(shell, send(shell, kernelInfo));
            } catch (ZMQException e) {
                if (tries * GREETING_MILLISECONDS > patience) {
                    throw e;
                }
                shell.close();
                shell = connected(SocketType.DEALER, connection.address(connection.shellPort()));
            } finally {
                shell.setReceiveTimeOut(patience);
            }
        }
    }

    /// Asks on the shell channel and waits for the reply alone.
    public Message ask(Content question) {
        return reply(shell, send(shell, question));
    }

    /// Asks on the control channel and waits for the reply.
    public Message order(Content question) {
        return reply(control, send(control, question));
    }

    /// Asks on the shell channel and waits for the reply and for all that is published up to idle.
    ///
    /// @return what was published
    public List<Message> watch(Content question) {
        var id = send(shell, question);
        reply(shell, id);
        var published = new ArrayList<Message>();
        Message next;
        do {
            next = receive(iopub);
            if (isFor(next, id)) {
                published.add(next);
            }
        } while (!isFor(next, id) || !isIdle(next));
        return published;
    }

    private String send(ZMQ.Socket socket, Content question) {
        var message = Message.of(List.of(), session, Optional.empty(), question);
        Frames.send(socket, codec.encode(message));
        return message.header().id();
    }

    private Message reply(ZMQ.Socket socket, String id) {
        Message reply;
        do {
            reply = receive(socket);
        } while (!isFor(reply, id));
        return reply;
    }

    private static boolean isFor(Message message, String id) {
        return message.parent().map(parent -> parent.id().equals(id)).orElse(false);
    }

    private static boolean isIdle(Message message) {
        return message.header().type().equals("status")
                && message.content().get("execution_state").getAsString().equals("idle");
    }

    private Message receive(ZMQ.Socket socket) {
        try {
            return codec.decode(Frames.receive(socket));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("The kernel sent what is no message.", e);
        }
    }

    @Override
    public void close() {
        shell.close();
        control.close();
        iopub.close();
        context.term();
    }
}
