package org.hedgerow.kernel.jshell;

import java.util.ArrayDeque;
import java.util.Optional;
import org.hedgerow.kernel.complete.CodeMask;

/// A bracket, quote or comment sign that nothing closes.
///
/// @param sign as it stands in the text
/// @param index where
record Opening(String sign, int index) {

    /// The innermost one left open, or the beginning of the text if there is none.
    static Opening lastLeftOpen(String source) {
        var mask = CodeMask.of(source);
        return switch (mask.end()) {
            case TEXT_BLOCK -> new Opening("\"\"\"", mask.endBegins());
            case BLOCK_COMMENT -> new Opening("/*", mask.endBegins());
            case STRING -> new Opening("\"", mask.endBegins());
            case CHARACTER -> new Opening("'", mask.endBegins());
            case CODE, LINE_COMMENT -> bracket(mask.code());
        };
    }

    private static Opening bracket(String code) {
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '(', '[', '{' -> open.push(i);
                case ')', ']', '}' -> open.poll();
                default -> {} // no bracket
            }
        }
        return open.isEmpty() ? new Opening("", 0) : new Opening(String.valueOf(code.charAt(open.peek())), open.peek());
    }

    /// The first closing bracket that closes nothing, or something else than it should.
    static Optional<Opening> closingNothing(String source) {
        var code = CodeMask.of(source).code();
        var open = new ArrayDeque<Character>();
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            switch (sign) {
                case '(', '[', '{' -> open.push(sign);
                case ')', ']', '}' -> {
                    var opened = open.poll();
                    if (opened == null || "([{".indexOf(opened) != ")]}".indexOf(sign)) {
                        return Optional.of(new Opening(String.valueOf(sign), i));
                    }
                }
                default -> {} // no bracket
            }
        }
        return Optional.empty();
    }

    /// How many brackets of `source` are open at its end.
    static int depth(String source) {
        var code = CodeMask.of(source).code();
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            depth = switch (code.charAt(i)) {
                case '(', '[', '{' -> depth + 1;
                case ')', ']', '}' -> Math.max(0, depth - 1);
                default -> depth;
            };
        }
        return depth;
    }

    /// Whether more than `most` brackets of `source` are open somewhere; those within quotes and remarks do not count.
    static boolean isDeeper(String source, int most) {
        return deepest(source) > most && deepest(CodeMask.of(source).code()) > most;
    }

    private static int deepest(String source) {
        int depth = 0;
        int most = 0;
        for (int i = 0; i < source.length(); i++) {
            switch (source.charAt(i)) {
                case '(', '[', '{' -> most = Math.max(most, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {} // no bracket
            }
        }
        return most;
    }

    String message() {
        return sign.isEmpty() ? "The cell ends before this is finished." : "This `" + sign + "` is never closed.";
    }
}
