package org.hedgerow.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hedgerow.kernel.complete.CodeMask;

/// A cell taken apart at its magics. Java keeps its place by blanks before it, so that messages name the cell's own
/// lines and columns.
final class CellParts {

    sealed interface Part {
        /// @param code blanks where the cell's other parts stand
        record Java(String code) implements Part {}

        record Line(MagicLine call) implements Part {}

        /// @param body what stands below the magic, at its place in the cell
        record Whole(MagicLine call, String body) implements Part {}
    }

    private static final Pattern ASSIGNED = Pattern.compile("=\\s*(%[A-Za-z_]\\w*(?:\\s[^;]*)?;?\\s*)$");

    private final String code;
    private final Predicate<String> isKnown;
    private final List<Part> parts = new ArrayList<>();

    /// The lines of Java since the last magic, magics within them as calls.
    private final StringBuilder java = new StringBuilder();

    private int javaBegins;

    private CellParts(String code, Predicate<String> isKnown) {
        this.code = code;
        this.isKnown = isKnown;
    }

    /// Whether there may be a magic in it at all; most cells have none.
    static boolean mayHaveMagics(String code) {
        return code.indexOf('%') >= 0 || code.indexOf('!') >= 0;
    }

    /// @param isKnown whether there is a magic of a name
    static List<Part> of(String code, Predicate<String> isKnown) {
        var cell = new CellParts(code, isKnown);
        var whole = cell.wholeCell();
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        cell.scan();
        return cell.parts;
    }

    /// The code with its magics blanked: what is left to be completed as Java.
    static String onlyJava(String code, Predicate<String> isKnown) {
        var text = new StringBuilder(blanked(code, code.length()));
        for (var part : of(code, isKnown)) {
            switch (part) {
                case Part.Java(var java) ->
                    overlay(text, code, java.length() - java.stripLeading().length(), java.length());
                case Part.Line(var call) ->
                    overlay(
                            text,
                            code,
                            call.restBegins(),
                            call.restBegins() + call.rest().length());
                case Part.Whole(var call, var body) ->
                    overlay(text, code, body.length() - body.stripLeading().length(), body.length());
            }
        }
        return text.toString();
    }

    /// Magics within code were lengthened to calls, so that the lengths are those of the parts only where there are
    /// none.
    private static void overlay(StringBuilder text, String code, int from, int to) {
        int end = Math.min(to, code.length());
        if (from < end) {
            text.replace(from, end, code.substring(from, end));
        }
    }

    /// `%%name` on the first line that is neither blank nor a remark.
    private Optional<Part> wholeCell() {
        int begin = 0;
        int line = 1;
        while (begin < code.length()) {
            int end = endOfLine(begin);
            var text = code.substring(begin, end);
            if (text.strip().startsWith("%%")) {
                int body = end;
                return MagicLine.of(text, begin, line)
                        .map(call -> new Part.Whole(call, blanked(code, body) + code.substring(body)));
            }
            if (!text.isBlank() && !text.strip().startsWith("//")) {
                return Optional.empty();
            }
            begin = end + 1;
            line++;
        }
        return Optional.empty();
    }

    private void scan() {
        int line = 1;
        for (int begin = 0; begin <= code.length(); line++) {
            int end = endOfLine(begin);
            line(code.substring(begin, end), begin, line);
            begin = end + 1;
        }
        closeJava(code.length());
    }

    private void line(String text, int begin, int number) {
        var call = MagicLine.of(text, begin, number);
        if (call.isPresent() && standsAlone(call.get())) {
            closeJava(begin);
            parts.add(new Part.Line(call.get()));
            javaBegins = Math.min(code.length(), begin + text.length() + 1);
        } else if (call.isPresent() && isKnown.test(call.get().name()) && isCode(java)) {
            appendJava(call.get().asJava());
        } else {
            appendJava(assigned(text, begin, number));
        }
    }

    private void appendJava(String text) {
        java.append(text).append('\n');
    }

    private boolean standsAlone(MagicLine call) {
        if (!isCode(java)) {
            return false;
        }
        var before = CodeMask.of(java.toString()).code().strip();
        boolean finished = before.isEmpty() || before.endsWith(";") || before.endsWith("}");
        return depth(before) == 0 && (finished || isKnown.test(call.name()));
    }

    /// `List<String> jars = %jars lib/*.jar`, as IJava allows.
    private String assigned(String text, int begin, int number) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var assignment = ASSIGNED.matcher(text);
        if (!assignment.find() || !isCode(java + text.substring(0, assignment.start(1)))) {
            return text;
        }
        return MagicLine.of(assignment.group(1), begin, number)
                .filter(call -> isKnown.test(call.name()))
                .map(call -> text.substring(0, assignment.start(1)) + call.asJava())
                .orElse(text);
    }

    private static boolean isCode(CharSequence before) {
        return CodeMask.of(before.toString()).end() == CodeMask.End.CODE;
    }

    private static int depth(String code) {
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

    private void closeJava(int end) {
        if (!java.toString().isBlank()) {
            boolean last = end == code.length();
            var text = last ? java.substring(0, java.length() - 1) : java.toString();
            parts.add(new Part.Java(blanked(code, javaBegins) + text));
        }
        java.setLength(0);
    }

    private int endOfLine(int begin) {
        int end = code.indexOf('\n', begin);
        return end < 0 ? code.length() : end;
    }

    /// As much blank as the first `end` characters of `code` take, lines kept.
    static String blanked(String code, int end) {
        return code.substring(0, end).replaceAll("[^\\n\\t]", " ");
    }
}
