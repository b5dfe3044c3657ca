package org.hedgerow.kernel.complete;

/// Java text of the same length and lines with everything blanked that is not code: comments, and what stands
/// between quotes. What ends inside a quote or a comment is remembered, because it decides what Tab and Enter
/// mean there.
public final class CodeMask {

    /// What the end of the text stands in.
    public enum End {
        CODE,
        STRING,
        CHARACTER,
        TEXT_BLOCK,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    private final String source;
    private final StringBuilder code;
    private End end = End.CODE;
    private int endBegins;

    private CodeMask(String source) {
        this.source = source;
        this.code = new StringBuilder(source);
    }

    public static CodeMask of(String source) {
        var mask = new CodeMask(source);
        mask.scan();
        return mask;
    }

    /// The code alone, blanks in place of the rest.
    public String code() {
        return code.toString();
    }

    public End end() {
        return end;
    }

    /// Where the quote or comment begins that the text ends in.
    public int endBegins() {
        return endBegins;
    }

    private void scan() {
        int i = 0;
        while (i < source.length()) {
            i = switch (end) {
                case CODE -> inCode(i);
                case LINE_COMMENT -> inLineComment(i);
                case BLOCK_COMMENT -> until(i, "*/");
                case TEXT_BLOCK -> inQuotes(i, "\"\"\"");
                case STRING -> inQuotes(i, "\"");
                case CHARACTER -> inQuotes(i, "'");
            };
        }
    }

    private int inCode(int i) {
        if (source.startsWith("//", i)) {
            return enter(End.LINE_COMMENT, i, 2, true);
        } else if (source.startsWith("/*", i)) {
            return enter(End.BLOCK_COMMENT, i, 2, true);
        } else if (source.startsWith("\"\"\"", i)) {
            return enter(End.TEXT_BLOCK, i, 3, false);
        } else if (source.charAt(i) == '"') {
            return enter(End.STRING, i, 1, false);
        } else if (source.charAt(i) == '\'') {
            return enter(End.CHARACTER, i, 1, false);
        }
        return i + 1;
    }

    private int enter(End inside, int i, int length, boolean blanked) {
        end = inside;
        endBegins = i;
        if (blanked) {
            blank(i, i + length);
        }
        return i + length;
    }

    private int inLineComment(int i) {
        if (source.charAt(i) == '\n') {
            end = End.CODE;
        } else {
            blank(i, i + 1);
        }
        return i + 1;
    }

    private int until(int i, String close) {
        if (source.startsWith(close, i)) {
            blank(i, i + close.length());
            end = End.CODE;
            return i + close.length();
        }
        blank(i, i + 1);
        return i + 1;
    }

    private int inQuotes(int i, String close) {
        char c = source.charAt(i);
        if (source.startsWith(close, i) || (c == '\n' && end != End.TEXT_BLOCK)) { // a plain quote ends with its line
            end = End.CODE;
            return c == '\n' ? i + 1 : i + close.length();
        }
        int length = c == '\\' && i + 1 < source.length() ? 2 : 1;
        blank(i, i + length);
        return i + length;
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }
}
