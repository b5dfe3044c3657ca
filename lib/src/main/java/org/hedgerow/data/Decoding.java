package org.hedgerow.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;

/// From a file's bytes to its text: UTF-8 unless a byte order mark says otherwise, or the bytes are no UTF-8.
final class Decoding {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Decoding() {}

    static String decode(String source, byte[] bytes, List<String> notes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            throw new ProblemException(new Problem(
                    source, "this is a workbook or a zip file, not text", "Save the sheet as CSV and read that file."));
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            // what spreadsheets in Western Europe and America write when they do not write UTF-8
            notes.add("the file is not UTF-8 and was read as windows-1252: check accented letters");
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
