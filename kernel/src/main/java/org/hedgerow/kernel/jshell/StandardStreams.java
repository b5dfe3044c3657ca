package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.hedgerow.kernel.engine.Output;
import org.jspecify.annotations.Nullable;

/// `System.out`, `System.err` and `System.in` for a process that runs cells: what a cell's thread prints goes
/// to that cell's output, what any other thread prints goes where it always went.
final class StandardStreams {

    /// The three streams, once in place.
    private record Installed(PrintStream out, PrintStream err, InputStream in) {}

    private static @Nullable Installed installed;

    private StandardStreams() {}

    /// Puts the routing streams in place, once for the process, as there is one `System.out` for the process.
    static synchronized void install() {
        if (installed == null) {
            installed = new Installed(
                    new Unclosable(new Routed(Output.Stream.STDOUT, System.out)),
                    new Unclosable(new Routed(Output.Stream.STDERR, System.err)),
                    new RoutedInput(System.in));
            restore();
            Thread.setDefaultUncaughtExceptionHandler(StandardStreams::uncaught);
        }
    }

    /// Puts them in place again after a cell: one that replaces `System.out` does so for itself, or what every later
    /// cell prints would be lost.
    static synchronized void restore() {
        if (installed != null) {
            System.setOut(installed.out);
            System.setErr(installed.err);
            System.setIn(installed.in);
        }
    }

    /// Runs on the thread that dies. One that no cell started is the kernel's own, or a library's: what it says goes to
    /// the kernel's log, as Java would have it without us.
    private static void uncaught(Thread thread, Throwable thrown) {
        RunningCell.ofThisThread().ifPresentOrElse(cell -> cell.uncaught(thread, thrown), () -> {
            System.err.println("Exception in thread \"" + thread.getName() + "\"");
            thrown.printStackTrace();
        });
    }

    /// A stream no cell can close on the cells after it.
    private static final class Unclosable extends PrintStream {

        Unclosable(OutputStream to) {
            super(to, true, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
        }
    }

    private static final class Routed extends OutputStream {

        private final Output.Stream stream;
        private final PrintStream elsewhere;

        Routed(Output.Stream stream, PrintStream elsewhere) {
            this.stream = stream;
            this.elsewhere = elsewhere;
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            RunningCell.ofThisThread()
                    .map(cell -> cell.text(stream))
                    .ifPresentOrElse(
                            text -> text.write(bytes, offset, length), () -> elsewhere.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            elsewhere.flush();
        }
    }

    private static final class RoutedInput extends InputStream {

        private final InputStream elsewhere;

        RoutedInput(InputStream elsewhere) {
            this.elsewhere = elsewhere;
        }

        private InputStream source() {
            return RunningCell.ofThisThread()
                    .<InputStream>map(RunningCell::input)
                    .orElse(elsewhere);
        }

        @Override
        public int read() throws IOException {
            return source().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return source().read(into, offset, length);
        }

        @Override
        public int available() throws IOException {
            return source().available();
        }
    }
}
