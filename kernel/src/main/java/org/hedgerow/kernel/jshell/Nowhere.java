package org.hedgerow.kernel.jshell;

import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;

/// Output that nobody sees, for code the engine runs on its own account.
final class Nowhere implements Output {

    @Override
    public void stream(Stream stream, String text) {
        // nobody sees it
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        // nobody sees it
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        // nobody sees it
    }

    @Override
    public void clear(boolean wait) {
        // there is nothing
    }

    @Override
    public String input(String prompt, boolean password) {
        throw new InputUnavailableException("Nobody is there to answer.");
    }
}
