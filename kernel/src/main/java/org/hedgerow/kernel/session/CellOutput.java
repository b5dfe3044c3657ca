package org.hedgerow.kernel.session;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Publication;

/// One cell's output on its way to the clients. Printed text waits a moment for more, because a message for
/// each line would drown them; everything keeps its order.
final class CellOutput implements Output {

    private static final long WAIT_MILLISECONDS = 40;
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final Announcer announcer;
    private final Message request;
    private final boolean inputAllowed;
    private final InputDesk stdin;
    private final ScheduledExecutorService timer;

    private final StringBuilder text = new StringBuilder();
    private Stream stream = Stream.STDOUT;
    private boolean flushPlanned;

    CellOutput(
            Announcer announcer,
            Message request,
            boolean inputAllowed,
            InputDesk stdin,
            ScheduledExecutorService timer) {
        this.announcer = announcer;
        this.request = request;
        this.inputAllowed = inputAllowed;
        this.stdin = stdin;
        this.timer = timer;
    }

    @Override
    public synchronized void stream(Stream to, String more) {
        if (to != stream) {
            flush();
            stream = to;
        }
        text.append(more);
        if (text.length() >= MOST_CHARACTERS) {
            flush();
        } else if (!flushPlanned) {
            flushPlanned = true;
            var _ = timer.schedule(this::flushAsPlanned, WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void flushAsPlanned() {
        flushPlanned = false;
        flush();
    }

    /// Sends the text that waits.
    synchronized void flush() {
        if (!text.isEmpty()) {
            var name = switch (stream) {
                case STDOUT -> "stdout";
                case STDERR -> "stderr";
            };
            announcer.publish(request.header(), Publication.stream(name, text.toString()));
            text.setLength(0);
        }
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        publish(Publication.display(bundle.data(), bundle.metadata(), displayId));
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        publish(Publication.updateDisplay(bundle.data(), bundle.metadata(), displayId));
    }

    @Override
    public void clear(boolean wait) {
        publish(Publication.clearOutput(wait));
    }

    private synchronized void publish(Content content) {
        flush();
        announcer.publish(request.header(), content);
    }

    @Override
    public String input(String prompt, boolean password) throws InterruptedException {
        if (!inputAllowed) {
            throw new InputUnavailableException("Nobody can type here: the front end runs this cell without input.");
        }
        flush();
        return stdin.ask(request, prompt, password);
    }
}
