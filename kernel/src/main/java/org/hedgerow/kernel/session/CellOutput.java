package org.hedgerow.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Publication;

/// One cell's output on its way to the clients. Printed text waits a moment for more, because a message for
/// each line would drown them; everything keeps its order.
final class CellOutput implements Output {

    private static final long WAIT_MILLISECONDS = 40;
    private static final int MOST_CHARACTERS = 64 * 1024;

    /// What a cell is asked to do with what it shows and asks.
    ///
    /// @param silent whether it shows nothing
    /// @param inputAllowed whether somebody is there to answer
    record Manner(boolean silent, boolean inputAllowed) {}

    private final CellServices services;
    private final Message request;
    private final Manner manner;
    private final PrintLimit limit = new PrintLimit();

    private final StringBuilder text = new StringBuilder();
    private Stream stream = Stream.STDOUT;
    private boolean flushPlanned;
    private final List<Map<String, Object>> pages = new ArrayList<>();

    CellOutput(CellServices services, Message request, Manner manner) {
        this.services = services;
        this.request = request;
        this.manner = manner;
    }

    @Override
    public synchronized void stream(Stream to, String more) {
        var shown = manner.silent() ? "" : limit.admit(more);
        if (shown.isEmpty()) {
            return;
        }
        if (to != stream) {
            flush();
            stream = to;
        }
        text.append(shown);
        if (text.length() >= MOST_CHARACTERS) {
            flush();
        } else if (!flushPlanned) {
            flushPlanned = true;
            var _ = services.timer().schedule(this::flushAsPlanned, WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
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
            services.announcer().publish(request.header(), Publication.stream(name, text.toString()));
            text.setLength(0);
        }
    }

    /// Sends what waits when the cell has ended, and says what was left out of it.
    synchronized void end() {
        flush();
        var omitted = limit.omitted();
        if (!omitted.isEmpty()) {
            services.announcer().publish(request.header(), Publication.stream("stderr", omitted));
        }
    }

    /// The cell's value, after all it printed.
    void result(int count, MimeBundle bundle) {
        end();
        var shown = LargeForms.without(bundle);
        publish(Publication.executeResult(count, shown.data(), shown.metadata()));
    }

    /// The cell's failure, after all it printed.
    void error(Outcome.Failed problem) {
        end();
        publish(Publication.error(problem.name(), problem.message(), problem.traceback()));
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        var shown = LargeForms.without(bundle);
        publish(Publication.display(shown.data(), shown.metadata(), displayId));
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        var shown = LargeForms.without(bundle);
        publish(Publication.updateDisplay(shown.data(), shown.metadata(), displayId));
    }

    @Override
    public void clear(boolean wait) {
        publish(Publication.clearOutput(wait));
    }

    private synchronized void publish(Content content) {
        if (!manner.silent()) {
            flush();
            services.announcer().publish(request.header(), content);
        }
    }

    @Override
    public synchronized void page(MimeBundle bundle) {
        pages.add(LargeForms.without(bundle).data());
    }

    /// What is to be shown beside the output, with the cell's reply.
    synchronized List<Map<String, Object>> pages() {
        return List.copyOf(pages);
    }

    @Override
    public synchronized void comm(CommMessage message) {
        flush();
        services.comms().note(message);
        services.announcer().publish(request.header(), Comms.content(message));
    }

    @Override
    public void exited(int status) {
        services.ending().complete(status);
    }

    @Override
    public String input(String prompt, boolean password) throws InterruptedException {
        if (!manner.inputAllowed()) {
            throw new InputUnavailableException("Nobody can type here: the front end runs this cell without input.");
        }
        flush();
        return services.stdin().ask(request, prompt, password);
    }
}
