package org.hedgerow.kernel.preload;

import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;

/// All that a cell shows before it ends, as text.
final class Heard implements Output {

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    @Override
    public void stream(Stream stream, String more) {
        text.append(more);
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        text.append(bundle.plain());
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        text.append(bundle.plain());
    }

    @Override
    public void clear(boolean wait) {
        text.setLength(0);
    }

    @Override
    public String input(String prompt, boolean password) {
        throw new InputUnavailableException("nobody types in this test");
    }
}
