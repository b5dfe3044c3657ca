package org.hedgerow.kernel.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Progress;

/// What a cell shows, as text, the moment it shows it; what it asks for comes from standard input.
final class PrintedOutput implements Output {
    private final PrintWriter out;
    private final PrintWriter err;
    private final BufferedReader in;

    PrintedOutput(PrintWriter out, PrintWriter err, BufferedReader in) {
        this.out = out;
        this.err = err;
        this.in = in;
    }

    @Override
    public void stream(Stream stream, String text) {
        var writer = stream == Stream.STDOUT ? out : err;
        writer.print(text);
        writer.flush();
    }

    @Override
    public void display(MimeBundle bundle, String displayId) {
        out.println(bundle.plain());
        out.flush();
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        display(bundle, displayId);
    }

    /// One line that is written again and again where a person reads, and nothing where a file does.
    @Override
    public void progress(Progress progress) {
        if (Terminal.isInteractive()) {
            err.print("\r\u001b[K" + (progress.phase() == Progress.Phase.ENDS ? "" : progress.line()));
            err.flush();
        }
    }

    @Override
    public void clear(boolean wait) {
        // what is printed stays printed
    }

    @Override
    public String input(String prompt, boolean password) {
        err.print(prompt);
        err.flush();
        try {
            var line = in.readLine();
            if (line == null) {
                throw new InputUnavailableException("this cell asks for input, and standard input has no more lines");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
