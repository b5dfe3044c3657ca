package org.hedgerow.kernel.wire;

import java.io.PrintStream;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/// The five sockets of a kernel, all bound or none.
public final class Wire implements AutoCloseable {

    /// Long enough for the last replies to leave, short enough not to keep a process whose client is gone.
    private static final int LINGER_MILLISECONDS = 1_000;

    /// The largest frame taken in. A stranger may announce one of exabytes; memory is set aside as announced.
    private static final long MOST_BYTES = Math.clamp(Runtime.getRuntime().maxMemory() / 4, 64L << 20, 512L << 20);

    private final ZMQ.Context context = ZMQ.context(1);
    private final ConnectionFile connection;
    private final Channel shell;
    private final Channel control;
    private final Channel stdin;
    private final Publisher iopub;
    private final ZMQ.Socket heartbeat;

    /// Binds the sockets to the ports named.
    ///
    /// @param log where dropped messages are noted
    /// @throws PortTakenException when one of them cannot be had; nothing stays open then
    public Wire(ConnectionFile connection, PrintStream log) throws PortTakenException {
        this.connection = connection;
        var sockets = new ZMQ.Socket[] {
            socket(SocketType.ROUTER),
            socket(SocketType.ROUTER),
            socket(SocketType.ROUTER),
            socket(SocketType.XPUB),
            socket(SocketType.ROUTER) // not REP, which a message of several parts brings out of step
        };
        try {
            bind(sockets[0], "shell", connection.shellPort());
            bind(sockets[1], "control", connection.controlPort());
            bind(sockets[2], "stdin", connection.stdinPort());
            bind(sockets[3], "iopub", connection.iopubPort());
            bind(sockets[4], "heartbeat", connection.heartbeatPort());
        } catch (PortTakenException e) {
            for (var socket : sockets) {
                socket.close();
            }
            context.term();
            throw e;
        }
        var codec = new Codec(new Signature(connection.key()));
        shell = new Channel("shell", context, sockets[0], codec, log);
        control = new Channel("control", context, sockets[1], codec, log);
        stdin = new Channel("stdin", context, sockets[2], codec, log);
        iopub = new Publisher(context, sockets[3], codec);
        heartbeat = sockets[4];
    }

    private ZMQ.Socket socket(SocketType type) {
        var socket = context.socket(type);
        socket.setLinger(LINGER_MILLISECONDS);
        // no limit: a cell that prints a million lines must lose none, least of all the status that says it has ended
        socket.setHWM(0);
        socket.setMaxMsgSize(MOST_BYTES);
        socket.setMsgAllocator(new BoundedAllocator(MOST_BYTES));
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true); // a client that comes back with its old identity takes it over
        }
        return socket;
    }

    private void bind(ZMQ.Socket socket, String name, int port) throws PortTakenException {
        try {
            socket.bind(connection.address(port));
        } catch (ZMQException e) {
            throw new PortTakenException(
                    "The %s port %s cannot be had (%s)."
                            .formatted(name, connection.address(port), ZError.toString(e.getErrorCode())),
                    e);
        }
    }

    public Channel shell() {
        return shell;
    }

    public Channel control() {
        return control;
    }

    public Channel stdin() {
        return stdin;
    }

    public Publisher iopub() {
        return iopub;
    }

    /// Begins to answer heartbeats: the sign for clients that the kernel is there, so the last thing to start.
    public void beat() {
        var beating = new Thread(this::echo, "heartbeat");
        beating.setDaemon(true);
        beating.start();
    }

    private void echo() {
        try {
            while (true) {
                Frames.send(heartbeat, Frames.receive(heartbeat));
            }
        } catch (ZMQException closed) {
            heartbeat.close(); // the context is closed, there is nothing else to wait for
        }
    }

    /// Sends what waits and closes everything. The threads at [#shell], [#control] and [#stdin] find their
    /// channel closed and close their end; one that is busy elsewhere is not waited for much longer than the
    /// messages.
    @Override
    public void close() {
        iopub.close();
        var ending = new Thread(context::term, "closing the sockets");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(2 * LINGER_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
