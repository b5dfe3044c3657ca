package org.hedgerow.kernel.jshell;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.hedgerow.kernel.engine.Output;

/// Turns the bytes a cell prints into text, keeping back the beginning of a character whose other bytes are
/// still to come.
final class CellText {

    private final Output.Stream stream;
    private final Output output;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer kept = ByteBuffer.allocate(0);

    CellText(Output.Stream stream, Output output) {
        this.stream = stream;
        this.output = output;
    }

    synchronized void write(byte[] bytes, int offset, int length) {
        var all = ByteBuffer.allocate(kept.remaining() + length)
                .put(kept)
                .put(bytes, offset, length)
                .flip();
        var text = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, text, false);
        kept = ByteBuffer.allocate(all.remaining()).put(all).flip();
        if (text.flip().hasRemaining()) {
            output.stream(stream, text.toString());
        }
    }
}
