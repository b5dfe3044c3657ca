package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        System.setIn(new CellInput(System.in));
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

    /// Asks the front end for a line whenever the cell has read all of the one before.
    private static final class CellInput extends InputStream {

        private final InputStream elsewhere;
        private byte[] line = {};
        private int next;

        /// Whose line it is: what one cell leaves unread, the next does not get.
        private Optional<RunningCell> reader = Optional.empty();

        CellInput(InputStream elsewhere) {
            this.elsewhere = elsewhere;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) throws IOException {
            var cell = RunningCell.ofThisThread();
            if (cell.isEmpty()) {
                return elsewhere.read(into, offset, length);
            }
            if (!cell.equals(reader)) {
                reader = cell;
                line = new byte[0];
                next = 0;
            }
            if (length == 0) {
                return 0;
            }
            if (next == line.length) {
                line = (ask(cell.get().output()) + "\n").getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            int count = Math.min(length, line.length - next);
            System.arraycopy(line, next, into, offset, count);
            next += count;
            return count;
        }

        private static String ask(Output output) throws IOException {
            try {
                return output.input("", false);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var stopped = new InterruptedIOException("The cell was interrupted while it waited for input.");
                stopped.initCause(e);
                throw stopped;
            }
        }

        @Override
        public synchronized int available() throws IOException {
            var cell = RunningCell.ofThisThread();
            if (cell.isEmpty()) {
                return elsewhere.available();
            }
            return cell.equals(reader) ? line.length - next : 0;
        }
    }
}
