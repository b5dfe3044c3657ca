package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import org.hedgerow.kernel.engine.Output;

/// What one cell reads from `System.in`: asks for a line whenever it has read all of the one before. What a cell
/// leaves unread is gone with it, or the next one would find an answer before it has asked.
final class CellInput extends InputStream {

    private final Output output;
    private byte[] line = {};
    private int next;

    CellInput(Output output) {
        this.output = output;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == line.length) {
            line = (ask() + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, offset, count);
        next += count;
        return count;
    }

    private String ask() throws IOException {
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
    public synchronized int available() {
        return line.length - next;
    }
}
