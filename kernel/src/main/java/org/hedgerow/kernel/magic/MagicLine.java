package org.hedgerow.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `%name arguments`, as it stands in a cell.
///
/// @param name without its signs
/// @param rest what follows the name
/// @param restBegins where in the cell
/// @param line in the cell, counted from 1
record MagicLine(String name, String rest, int restBegins, int line) {
    private static final Pattern CALL = Pattern.compile("(\\s*%%?)([A-Za-z_]\\w*)(?=\\s|;|$)[ \\t]*(.*?)[ \\t;]*");
    private static final Pattern SHELL = Pattern.compile(
            "(\\s*)(!(?:ls|cd|pwd|cat|head|pip3?|conda|mamba|git|wget|curl|apt(?:-get)?|R|Rscript|python3?|echo|mkdir"
                    + "|rm|bash|sh))(?=\\s|$)[ \\t]*(.*)");
    private static final Pattern ARGUMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    /// The magic that `text`, a line that begins at `begin`, calls.
    static Optional<MagicLine> of(String text, int begin, int line) {
        for (var pattern : List.of(CALL, SHELL)) {
            var call = pattern.matcher(text);
            if (call.matches()) {
                return Optional.of(new MagicLine(call.group(2), call.group(3), begin + call.start(3), line));
            }
        }
        return Optional.empty();
    }

    boolean isShell() {
        return name.startsWith("!");
    }

    /// What stands between blanks, or between quotes, which `\` escapes within `"`.
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        var next = ARGUMENT.matcher(rest);
        while (next.find()) {
            if (next.group(1) != null) {
                arguments.add(next.group(1).replaceAll("\\\\(.)", "$1"));
            } else {
                arguments.add(next.group(2) == null ? next.group(3) : next.group(2));
            }
        }
        return arguments;
    }

    /// The same as a call in Java, for where a magic stands within code.
    String asJava() {
        return asJava(name, arguments());
    }

    static String asJava(String name, List<String> arguments) {
        return "lineMagic(\"" + name + "\", java.util.List.of("
                + arguments.stream().map(MagicLine::literal).collect(Collectors.joining(", ")) + "));";
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
