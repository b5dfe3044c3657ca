package org.hedgerow.kernel.session;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Publication;
import org.hedgerow.kernel.message.Reply;
import org.hedgerow.kernel.message.Request;
import org.hedgerow.kernel.wire.Channel;
import org.hedgerow.kernel.wire.WireClosedException;

/// What surrounds every request: busy before, idle after, whatever happens between. The only place that says
/// either, so that no cell can look busy for ever.
final class Bracket {

    /// Deals with one request.
    @FunctionalInterface
    interface Answering {
        Optional<Content> answer(Request request, Message message) throws Exception;
    }

    private final Announcer announcer;
    private final Answers answers;
    private final PrintStream log;

    Bracket(Announcer announcer, Answers answers, PrintStream log) {
        this.announcer = announcer;
        this.answers = answers;
        this.log = log;
    }

    void serve(Message message, Channel channel) throws WireClosedException {
        serve(message, channel, answers::answer);
    }

    void serve(Message message, Channel channel, Answering answering) throws WireClosedException {
        var started = Instant.now().truncatedTo(ChronoUnit.MICROS);
        announcer.publish(message.header(), Publication.status("busy"));
        try {
            var content = answer(message, answering);
            if (content.isPresent()) {
                channel.send(reply(message, content.get(), started));
            }
        } finally {
            announcer.publish(message.header(), Publication.status("idle"));
        }
    }

    private Optional<Content> answer(Message message, Answering answering) {
        var type = message.header().type();
        try {
            return answering.answer(Request.read(message), message);
        } catch (MalformedMessageException e) {
            log.println("A " + type + " cannot be understood: " + e.getMessage());
            return failed(type, "MalformedMessage", String.valueOf(e.getMessage()));
        } catch (Throwable problem) { // a fault of ours must not end the thread that serves the requests
            log.println("A " + type + " went wrong: " + problem);
            problem.printStackTrace(log);
            return failed(type, "KernelError", problem.toString());
        }
    }

    private static Optional<Content> failed(String type, String name, String message) {
        return type.endsWith("_request") ? Optional.of(Reply.failed(type, name, message)) : Optional.empty();
    }

    private Message reply(Message request, Content content, Instant started) {
        var reply = Message.of(request.identities(), announcer.session(), Optional.of(request.header()), content);
        return content.type().equals("execute_reply") ? reply.withMetadata(timing(content, started)) : reply;
    }

    /// What ipykernel says of a cell's reply and front ends that show how long a cell took read.
    private Map<String, Object> timing(Content content, Instant started) {
        return Map.of(
                "started", started.toString(),
                "engine", announcer.session(),
                "dependencies_met", true,
                "status", content.json().get("status").getAsString());
    }

    /// The status to end with, once a request asked for the end.
    Optional<Integer> exitStatus() {
        return answers.exitStatus();
    }
}
