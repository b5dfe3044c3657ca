package org.hedgerow.kernel.session;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Reply;
import org.hedgerow.kernel.message.Request;
import org.hedgerow.kernel.wire.Channel;
import org.hedgerow.kernel.wire.WireClosedException;

/// Asks the client for input on the stdin channel. Its own thread alone touches the socket, so that a cell
/// waiting for an answer can be interrupted without harm to it.
final class InputDesk implements Runnable, AutoCloseable {

    /// How often a question is looked at that nobody may want answered any more.
    private static final long LOOK_MILLISECONDS = 100;

    private record Question(Message request, String prompt, boolean password, CompletableFuture<String> answer) {}

    private final Channel stdin;
    private final String session;
    private final LinkedBlockingQueue<Optional<Question>> questions = new LinkedBlockingQueue<>();

    InputDesk(Channel stdin, String session) {
        this.stdin = stdin;
        this.session = session;
    }

    /// Waits for the line that the client who sent `request` types.
    String ask(Message request, String prompt, boolean password) throws InterruptedException {
        var answer = new CompletableFuture<String>();
        questions.add(Optional.of(new Question(request, prompt, password, answer)));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("The question was lost: " + e, e);
        }
    }

    @Override
    public void run() {
        try (stdin) {
            for (var next = questions.take(); next.isPresent(); next = questions.take()) {
                pose(next.get());
            }
        } catch (InterruptedException | WireClosedException e) {
            return; // the kernel ends
        }
    }

    private void pose(Question question) throws WireClosedException {
        Optional<Message> late;
        do { // the answer to a question that was interrupted is none to this one
            late = stdin.receiveWithin(0);
        } while (late.isPresent());
        var request = question.request();
        stdin.send(Message.of(
                request.identities(),
                session,
                Optional.of(request.header()),
                Reply.inputRequest(question.prompt(), question.password())));
        while (!question.answer().isDone()) {
            stdin.receiveWithin(LOOK_MILLISECONDS).flatMap(InputDesk::value).ifPresent(question.answer()::complete);
        }
    }

    private static Optional<String> value(Message message) {
        try {
            return Request.read(message) instanceof Request.InputReply reply
                    ? Optional.of(reply.value())
                    : Optional.empty();
        } catch (MalformedMessageException e) {
            return Optional.empty(); // not an answer; a better one may come
        }
    }

    @Override
    public void close() {
        questions.add(Optional.empty());
    }
}
