package org.hedgerow.kernel.complete;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/// What people type who come from R.
final class RIdioms {

    private static final Set<String> OF_ONE_ROW =
            Set.of("b", "beta", "se", "zval", "pval", "ci", "estimate", "lower", "upper", "TE", "seTE");
    private static final Set<String> OF_A_MODEL =
            Set.of("tau2", "tau", "I2", "H2", "QE", "QEp", "QM", "QMp", "k", "p", "fit", "Q");

    private final List<Idiom> all;

    RIdioms(MetaforCalls metafor, Synonyms synonyms) {
        all = List.of(
                Idiom.of("(?:^|(?<=\\s))(?<here>#)(?!\\w*\\()", "A remark begins with `//` in Java, not with `#`."),
                Idiom.of(
                        "^\\s*[\\w.]+\\s*(?<here><-)\\s*([^\\n]*)",
                        found -> "Java gives a name with `=`, not with `<-`: type `%s`"
                                .formatted(declared(metafor, name(found), value(found)))),
                Idiom.of(
                        "^\\s*([^-\\n=]*[\\d)\"\\]])\\s*(?<here>->)\\s*(\\w+)\\s*;?\\s*$",
                        found -> "Java gives a name with `=`, and the name comes first: type `%s`"
                                .formatted(declared(metafor, found.group(3), found.group(1)))),
                Idiom.of(
                        "^\\s*(?<here>\\?)\\s*(\\w+)|^\\s*(\\w+)(?<after>\\?)\\s*$",
                        found ->
                                "What a word is for is shown by Shift+Tab: put the cursor on `%s` and press it. `help()` lists"
                                                .formatted(found.group(2) + found.group(3))
                                        + " the words to begin with."),
                Idiom.of(
                        "\\b(?<here>(?:library|require)\\s*\\(\\s*[\"']?[\\w.]*\\s*[\"']?\\s*\\))",
                        "There is nothing to load: `escalc`, `rma` and the other words are there from the start. A class of Java"
                                + " comes by `import java.time.LocalDate;`, say."),
                Idiom.of(
                        "([\\w.]+|\\([^()]*\\))\\s*(?<here>%in%)\\s*([\\w.()]+)",
                        found -> "Java asks the list: type `%s.contains(%s)`."
                                .formatted(found.group(3), found.group(1))),
                Idiom.of("(?<here>%>%|\\|>)", "Java chains calls by a dot: `arms.first(6)`, `res.forest()`."),
                Idiom.of(
                        "(?<here>%/%|%%)",
                        "The rest of a division is `%` in Java; two whole numbers divided by `/` give a whole number."),
                Idiom.of("\\b(\\w+)(?<here>\\$)(\\w+)", found -> part(found.group(1), found.group(3))),
                Idiom.of(
                        "\\bfor\\s*\\(\\s*(\\w+)\\s+(?<here>in)\\s+(\\w+)\\s*:\\s*([^)]+)\\)",
                        found -> "A loop in Java: type `for (int %1$s = %2$s; %1$s <= %3$s; %1$s++) { … }`."
                                .formatted(
                                        found.group(1),
                                        found.group(3),
                                        found.group(4).strip())),
                Idiom.of(
                        "\\bfor\\s*\\(\\s*(\\w+)\\s+(?<here>in)\\s+([^)]+)\\)",
                        found -> "A loop in Java: type `for (var %s : %s) { … }`."
                                .formatted(found.group(1), found.group(3).strip())),
                Idiom.of(
                        "(?<here>\\bfunction)\\s*\\(([^)]*)\\)",
                        found ->
                                "A function of your own names its types: `double square(double x) { return x * x; }`. Where a call"
                                        + " wants one, an arrow will do: `%s -> …`."
                                                .formatted(
                                                        found.group(2).isBlank()
                                                                ? "()"
                                                                : found.group(2).strip())),
                Idiom.of(
                        "(?:^|=|\\breturn\\b|\\()\\s*(?<here>if)\\s*\\(([^()]*)\\)\\s*(\"[^\"]*\"|[^\\s{;]+)\\s+else\\s+(\"[^\"]*\"|[^\\s{;]+)",
                        found -> "`if` has no value in Java: type `%s ? %s : %s`."
                                .formatted(found.group(2), found.group(3), found.group(4))),
                Idiom.of(
                        "(?<![\\w?.:] ?)(?<here>(\\d+)\\s*:\\s*([\\w.]+(?:\\(\\w*\\))?))(?![\\w:])(?![^\\n]*\\?)",
                        found -> "Java has no `:` for numbers in a row: type `IntStream.rangeClosed(%s, %s).toArray()`."
                                .formatted(found.group(2), found.group(3))),
                Idiom.of(
                        "\\b(\\w+)(?<here>\\[)\\s*(\\d+)\\s*,\\s*\\]",
                        found -> "A row of a table is taken by a call, and the first is 0: type `%s.rows(%s)`."
                                .formatted(found.group(1), Math.max(0, Long.parseLong(found.group(3)) - 1))),
                Idiom.of(
                        "\\b(\\w+)(?<here>\\[)[^\\]\\n]*,[^\\]\\n]*\\]",
                        found ->
                                ("Columns and rows of a table are taken by calls: `%1$s.column(\"cr\")`, `%1$s.rows(0, 1, 2)`,"
                                                + " `%1$s.where(…)`.")
                                        .formatted(found.group(1))),
                Idiom.of(
                        "\\b(\\w+)(?<here>\\[+)\\s*(\"\\s*\"|'\\s*')\\s*\\]+",
                        found -> "A column is taken by a call: type `%s.column(%s)`."
                                .formatted(found.group(1), found.group(3).replace('\'', '"'))),
                Idiom.of(
                        "(?<![\\w.)])(?<here>" + alternatives(synonyms.withDot()) + ")(?=\\s*\\()",
                        found -> synonyms.isNotYet(found.group(1))
                                ? Synonyms.NOT_YET_SENTENCE
                                : "`%s` is R's. %s"
                                        .formatted(
                                                found.group(1),
                                                Synonyms.sentence(synonyms.of(found.group(1))
                                                        .orElse("")))),
                Idiom.of(
                        "(?<here>~)\\s*(?:factor\\()?(\\w+)\\)?",
                        found ->
                                ("Moderators are named one by one: type `mods(num(\"%1$s\"))` for a number, `mods(factor(\"%1$s\"))`"
                                                + " for words.")
                                        .formatted(found.group(2))));
    }

    List<Idiom> all() {
        return all;
    }

    private static String alternatives(Set<String> words) {
        return String.join("|", words).replace(".", "\\.");
    }

    private static String name(MatchResult assignment) {
        return assignment.group().split("<-", 2)[0].strip().replace('.', '_');
    }

    private static String declared(MetaforCalls metafor, String name, String value) {
        var plain = Naming.declared(name, value.strip());
        return plain.startsWith("var ") ? "var %s = %s;".formatted(name, metafor.inJava(value)) : plain;
    }

    private static String value(MatchResult assignment) {
        return assignment.group(2).replaceFirst("\\s+#.*", "").strip().replaceFirst(";$", "");
    }

    private static String part(String whole, String part) {
        if (OF_ONE_ROW.contains(part)) {
            return "Java has no `$`: type `%s.tidy()` for estimates, intervals and p-values as a table."
                    .formatted(whole);
        }
        return OF_A_MODEL.contains(part)
                ? "Java has no `$`: type `%s.glance()` for τ², I², Q and the like as a table.".formatted(whole)
                : "Java has no `$`: type `%s.column(\"%s\")`.".formatted(whole, part);
    }
}
