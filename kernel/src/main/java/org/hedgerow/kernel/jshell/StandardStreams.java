package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.hedgerow.kernel.engine.Output;

/// `System.out`, `System.err` and `System.in` for a process that runs cells: what a cell's thread prints goes
/// to that cell's output, what any other thread prints goes where it always went.
final class StandardStreams {

    private static boolean installed;

    private StandardStreams() {}

    /// Puts the routing streams in place, once for the process, as there is one `System.out` for the process.
    static synchronized void install() {
        if (installed) {
            return;
        }
        installed = true;
        System.setOut(new PrintStream(new Routed(Output.Stream.STDOUT, System.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Routed(Output.Stream.STDERR, System.err), true, StandardCharsets.UTF_8));
        System.setIn(new RoutedInput(System.in));
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
