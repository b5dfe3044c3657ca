package org.hedgerow.kernel.session;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.hedgerow.kernel.jshell.JShellSettings;
import org.hedgerow.kernel.message.Json;
import org.hedgerow.kernel.message.KernelDescription;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.wire.ClientWire;
import org.hedgerow.kernel.wire.ConnectionFile;

/// A notebook front end for tests: starts a kernel in this process on ports of its own and speaks with it over
/// them.
final class TestClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    final ConnectionFile connection;
    final ClientWire wire;
    private final Supplier<String> log;
    private final CompletableFuture<Integer> exitStatus;
    private final Runnable afterwards;

    private final Map<String, LinkedBlockingQueue<Message>> replies = new ConcurrentHashMap<>();
    private final Map<String, LinkedBlockingQueue<Message>> published = new ConcurrentHashMap<>();
    final LinkedBlockingQueue<Message> questions = new LinkedBlockingQueue<>();

    /// A kernel for plain Java.
    TestClient() {
        this(TestClient::plainJava);
    }

    static Engine plainJava() {
        return new JShellEngine(new JShellSettings(
                List.of(),
                List.of("import static org.hedgerow.kernel.jshell.Notebook.*;", "import java.util.*;"),
                value -> org.hedgerow.kernel.engine.MimeBundle.text(value.toString()),
                () -> {}));
    }

    TestClient(Supplier<Engine> engine) {
        this(engine, Optional.empty());
    }

    TestClient(Supplier<Engine> engine, Optional<Path> history) {
        connection = freePorts();
        var written = new ByteArrayOutputStream();
        log = () -> written.toString(StandardCharsets.UTF_8);
        afterwards = () -> {};
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var kernel =
                new Kernel(connection, engine, new KernelDescription("test", "1", "A test", List.of()), history, out);
        exitStatus = CompletableFuture.supplyAsync(kernel::run, command -> new Thread(command, "kernel").start());
        wire = new ClientWire(connection, this::arrived);
        connect();
    }

    /// A client of a kernel in another process, which ends with it.
    TestClient(LaunchedKernel kernel) {
        connection = kernel.connection;
        log = kernel::log;
        exitStatus = kernel.exitStatus();
        afterwards = kernel::close;
        ClientWire.awaitPort(connection);
        wire = new ClientWire(connection, this::arrived);
        connect();
    }

    private void arrived(String channel, Message message) {
        if (channel.equals("stdin")) {
            questions.add(message);
        } else {
            var parent = message.parent().map(header -> header.id()).orElse("");
            (channel.equals("iopub") ? published : replies)
                    .computeIfAbsent(parent, _ -> new LinkedBlockingQueue<>())
                    .add(message);
        }
    }

    /// A subscription takes a moment to reach the kernel: ask until what it publishes arrives.
    private void connect() {
        for (int tries = 0; tries < 600; tries++) {
            var id = send("shell", "kernel_info_request", Map.of());
            try {
                if (of(published, id).poll(100, TimeUnit.MILLISECONDS) != null) {
                    return;
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("The kernel does not answer. It says: " + log());
    }

    static ConnectionFile freePorts() {
        var open = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 5; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var ports = open.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : open) {
                socket.close();
            }
            return new ConnectionFile(
                    "127.0.0.1",
                    ports.get(0),
                    ports.get(1),
                    ports.get(2),
                    ports.get(3),
                    ports.get(4),
                    UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a request and waits for all that comes of it.
    Shown ask(String channel, String type, Map<String, ?> content) {
        return await(send(channel, type, content));
    }

    /// @return the request's id, for [#await]
    String send(String channel, String type, Map<String, ?> content) {
        var message = wire.message(type, Json.of(content).getAsJsonObject());
        wire.send(channel, message);
        return message.header().id();
    }

    Shown run(String code) {
        return await(start(code));
    }

    String start(String code) {
        return send("shell", "execute_request", Map.of("code", code, "allow_stdin", true));
    }

    void interrupt() {
        ask("control", "interrupt_request", Map.of());
    }

    Shown await(String id) {
        var messages = new ArrayList<Message>();
        while (true) {
            var message = next(of(published, id));
            messages.add(message);
            if (isStatus(message, "idle")) {
                break;
            }
        }
        return new Shown(reply(id), messages);
    }

    /// The next thing published on behalf of the request, idle or not.
    Message publishedNext(String id) {
        return next(of(published, id));
    }

    /// Waits until the request's code has printed something, and so runs.
    void awaitOutput(String id) {
        Message message;
        do {
            message = publishedNext(id);
        } while (!message.header().type().equals("stream"));
    }

    /// All that is published for a request up to idle, for those without a reply.
    Shown awaitPublished(String id) {
        var all = new ArrayList<Message>();
        do {
            all.add(publishedNext(id));
        } while (!isStatus(all.getLast(), "idle"));
        return new Shown(new JsonObject(), all);
    }

    JsonObject reply(String id) {
        return replyMessage(id).content();
    }

    Message replyMessage(String id) {
        return next(of(replies, id));
    }

    static boolean isStatus(Message message, String state) {
        return message.header().type().equals("status")
                && message.content().get("execution_state").getAsString().equals(state);
    }

    Message question() {
        return next(questions);
    }

    private static LinkedBlockingQueue<Message> of(Map<String, LinkedBlockingQueue<Message>> queues, String id) {
        return queues.computeIfAbsent(id, _ -> new LinkedBlockingQueue<>());
    }

    private Message next(LinkedBlockingQueue<Message> queue) {
        try {
            return Optional.ofNullable(queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("Nothing more comes. The kernel says: " + log()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// What the kernel complained of.
    String log() {
        return log.get();
    }

    int exitStatus() {
        try {
            return exitStatus.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The kernel does not end", e);
        }
    }

    @Override
    public void close() {
        try {
            if (!exitStatus.isDone()) {
                send("control", "shutdown_request", Map.of("restart", false));
                exitStatus();
            }
        } finally { // a kernel that does not end fails the test, and is not left behind
            wire.close();
            afterwards.run();
        }
    }
}
