package org.hedgerow.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Progress;
import org.hedgerow.kernel.maven.LateResolver;
import org.hedgerow.kernel.preload.Session;

/// A session with everything, and what its cells show.
public final class Sheet implements Output, AutoCloseable {
    public final Engine engine;
    private final StringBuilder text = new StringBuilder();
    private final List<String> progress = new ArrayList<>();
    private int count;

    public Sheet() {
        this(Environment.EMPTY);
    }

    public Sheet(Environment environment) {
        engine = Session.engine(environment, new LateResolver());
    }

    /// What the cell prints, displays and ends with, a line each.
    public String shown(String code) {
        text.setLength(0);
        switch (run(code)) {
            case Outcome.Value(var bundle) -> text.append(bundle.plain());
            case Outcome.Failed failed -> throw new AssertionError(String.join("\n", failed.traceback()));
            case Outcome.Done(), Outcome.Exited(var _) -> {}
        }
        return text.toString().strip();
    }

    /// How the cell fails, without colours; what it printed before is in [#printed].
    public String failure(String code) {
        text.setLength(0);
        return switch (run(code)) {
            case Outcome.Failed failed -> String.join("\n", failed.traceback()).replaceAll("\u001b\\[\\d+m", "");
            case Outcome other -> throw new AssertionError("did not fail but: " + other + " after " + text);
        };
    }

    public Outcome run(String code) {
        return engine.execute(new Cell("cell " + ++count, code), this);
    }

    public synchronized String printed() {
        return text.toString();
    }

    public List<String> progress() {
        return List.copyOf(progress);
    }

    @Override
    public synchronized void stream(Stream stream, String more) {
        text.append(more);
    }

    @Override
    public synchronized void display(MimeBundle bundle, String displayId) {
        text.append(bundle.plain()).append('\n');
    }

    @Override
    public synchronized void updateDisplay(MimeBundle bundle, String displayId) {
        text.append("now ").append(bundle.plain()).append('\n');
    }

    @Override
    public synchronized void progress(Progress now) {
        progress.add(now.line());
    }

    @Override
    public synchronized void clear(boolean wait) {
        text.setLength(0);
    }

    @Override
    public String input(String prompt, boolean password) {
        throw new InputUnavailableException("nobody types here");
    }

    @Override
    public void close() {
        engine.close();
    }
}
