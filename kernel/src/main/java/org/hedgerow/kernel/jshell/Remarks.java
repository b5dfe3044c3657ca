package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedgerow.kernel.complete.CodeMask;

/// Remarks on code that is legal and runs, but hardly ever means what it says: `x ^ 2`, `1 / 2`, `name == "a"`.
final class Remarks {

    private static final Pattern POWER = Pattern.compile("([\\w.)]+)\\s*\\^\\s*(\\d+)\\b(?!\\s*\\^)");
    private static final Pattern FRACTION =
            Pattern.compile("(?<![\\w.)])(?<![*/%]\\s{0,3})(\\d+)\\s*/\\s*(\\d+)(?![\\w.])");
    private static final Pattern SAME_TEXT =
            Pattern.compile("([\\w.()]+)\\s*([!=]=)\\s*(\" *\")|(\" *\")\\s*([!=]=)\\s*([\\w.()]+)");
    private static final Pattern LETTERS = Pattern.compile("('.')\\s*\\+\\s*('.')");

    private Remarks() {}

    /// A line for each remark on a snippet that ran.
    static String on(Piece piece) {
        var source = piece.source();
        var code = CodeMask.of(source).code();
        var all = List.of(
                POWER.matcher(code)
                        .results()
                        .map(found -> "`%s` is no power: `^` works on bits. Type `Math.pow(%s, %s)`."
                                .formatted(text(found, 0, source), text(found, 1, source), found.group(2)))
                        .toList(),
                FRACTION.matcher(code)
                        .results()
                        .filter(Remarks::losesDigits)
                        .map(found ->
                                "`%1$s / %2$s` of whole numbers is the whole number %3$s. Type `%1$s.0 / %2$s` for the fraction."
                                        .formatted(found.group(1), found.group(2), quotient(found)))
                        .toList(),
                SAME_TEXT
                        .matcher(code)
                        .results()
                        .map(found -> remarkOnTexts(found, source))
                        .toList(),
                LETTERS.matcher(code)
                        .results()
                        .map(
                                found ->
                                        "Letters between single quotes are added as numbers. Texts stand between double quotes.")
                        .toList());
        return all.stream()
                .flatMap(List::stream)
                .distinct()
                .map(remark -> "Note: " + remark + "\n")
                .collect(Collectors.joining());
    }

    private static String text(MatchResult found, int group, String source) {
        return source.substring(found.start(group), found.end(group));
    }

    private static boolean losesDigits(MatchResult found) {
        return found.group(1).length() < 18
                && found.group(2).length() < 18
                && Long.parseLong(found.group(2)) != 0
                && Long.parseLong(found.group(1)) % Long.parseLong(found.group(2)) != 0;
    }

    private static long quotient(MatchResult found) {
        return Long.parseLong(found.group(1)) / Long.parseLong(found.group(2));
    }

    private static String remarkOnTexts(MatchResult found, String source) {
        boolean textLast = found.start(1) >= 0;
        var value = text(found, textLast ? 1 : 6, source);
        var quoted = text(found, textLast ? 3 : 4, source);
        boolean unequal = text(found, textLast ? 2 : 5, source).equals("!=");
        return "`%s` asks whether two texts are the same object, not whether they read the same. Type `%s%s.equals(%s)`."
                .formatted(unequal ? "!=" : "==", unequal ? "!" : "", value, quoted);
    }
}
