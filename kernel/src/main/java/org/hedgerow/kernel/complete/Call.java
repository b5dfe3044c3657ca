package org.hedgerow.kernel.complete;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A call as it stands in a text, finished or not: `res.forest(title("a"), …`.
///
/// @param name what is called, with the dots before it
/// @param start where the name begins
/// @param open where its bracket opens
/// @param arguments what stands between the brackets, apart
/// @param end just behind the closing bracket, or the end of the text
public record Call(String name, int start, int open, List<Argument> arguments, int end) {

    private static final Pattern NAME = Pattern.compile("[\\w$][\\w$.]*(?:\\([^()]*\\)\\.[\\w$.]+)*\\s*$");

    /// @param text without the blanks around it
    /// @param start where the text begins
    public record Argument(String text, int start) {}

    public Call {
        arguments = List.copyOf(arguments);
    }

    /// What is called, without the dots before it.
    public String function() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The innermost call whose brackets are open at `index`.
    public static Optional<Call> around(String source, int index) {
        var code = CodeMask.of(source).code();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < Math.min(index, code.length()); i++) {
            switch (code.charAt(i)) {
                case '(', '[', '{' -> open.push(i);
                case ')', ']', '}' -> open.poll();
                default -> {} // no bracket
            }
        }
        var innermost = open.peek();
        return innermost == null ? Optional.empty() : opened(source, code, innermost);
    }

    /// Every call in the text, in the order of their brackets.
    public static List<Call> all(String source) {
        var code = CodeMask.of(source).code();
        var calls = new ArrayList<Call>();
        for (int i = code.indexOf('('); i >= 0; i = code.indexOf('(', i + 1)) {
            opened(source, code, i).ifPresent(calls::add);
        }
        return calls;
    }

    private static Optional<Call> opened(String source, String code, int open) {
        var name = NAME.matcher(code.substring(0, open));
        if (code.charAt(open) != '(' || !name.find()) {
            return Optional.empty();
        }
        var arguments = new ArrayList<Argument>();
        int end = end(source, code, open, arguments);
        var called = source.substring(name.start(), open).strip();
        return Optional.of(new Call(called, name.start(), open, arguments, end));
    }

    private static int end(String source, String code, int open, List<Argument> arguments) {
        int depth = 0;
        int from = open + 1;
        for (int i = open + 1; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    if (depth-- == 0) {
                        add(source, from, i, arguments);
                        return i + 1;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        add(source, from, i, arguments);
                        from = i + 1;
                    }
                }
                default -> {} // a part of an argument
            }
        }
        add(source, from, source.length(), arguments);
        return source.length();
    }

    private static void add(String source, int from, int to, List<Argument> arguments) {
        var text = source.substring(from, to);
        if (!text.isBlank()) {
            arguments.add(new Argument(
                    text.strip(), from + text.length() - text.stripLeading().length()));
        }
    }
}
