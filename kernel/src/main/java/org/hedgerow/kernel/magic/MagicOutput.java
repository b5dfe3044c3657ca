package org.hedgerow.kernel.magic;

import java.util.List;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.engine.Magics;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Progress;
import org.jspecify.annotations.Nullable;

/// A cell's output by which its code also calls magics.
record MagicOutput(Output outside, Magics magics) implements Output, Magics {

    @Override
    public void stream(Stream stream, String text) {
        outside.stream(stream, text);
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        outside.display(bundle, displayId);
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        outside.updateDisplay(bundle, displayId);
    }

    @Override
    public void progress(Progress progress) {
        outside.progress(progress);
    }

    @Override
    public void clear(boolean wait) {
        outside.clear(wait);
    }

    @Override
    public void page(MimeBundle bundle) {
        outside.page(bundle);
    }

    @Override
    public String input(String prompt, boolean password) throws InterruptedException {
        return outside.input(prompt, password);
    }

    @Override
    public void comm(CommMessage message) {
        outside.comm(message);
    }

    @Override
    public void exited(int status) {
        outside.exited(status);
    }

    @Override
    public @Nullable Object line(String name, List<String> arguments) throws Throwable {
        return magics.line(name, arguments);
    }

    @Override
    public @Nullable Object cell(String name, List<String> arguments, String body) throws Throwable {
        return magics.cell(name, arguments, body);
    }

    @Override
    public @Nullable Object evaluate(String code) throws Throwable {
        return magics.evaluate(code);
    }
}
