package org.hedgerow.kernel.complete;

import java.util.List;

/// What people type who come from Python, and some of it from elsewhere.
final class PythonIdioms {

    static final List<Idiom> ALL = List.of(
            Idiom.of(
                    "^\\s*(?<here>import\\s+[\\w.]+\\s+as\\s+\\w+|from\\s+[\\w.]+\\s+import\\b.*)",
                    "That is Python's import. Nothing has to be imported here for a meta-analysis; a class of Java comes by"
                            + " `import java.time.LocalDate;`, say."),
            Idiom.of(
                    "^\\s*(?<here>def)\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*(?:->\\s*\\w+\\s*)?:",
                    found ->
                            "In Java a function names its types and stands between braces: type `double %s(%s) { return …; }`."
                                    .formatted(found.group(2), typed(found.group(3)))),
            Idiom.of(
                    "^\\s*for\\s+(\\w+)\\s+(?<here>in)\\s+range\\(([^),]*)\\)\\s*:",
                    found -> "A loop in Java: type `for (int %1$s = 0; %1$s < %2$s; %1$s++) { … }`."
                            .formatted(found.group(1), found.group(3))),
            Idiom.of(
                    "^\\s*for\\s+(\\w+)\\s+(?<here>in)\\s+([^:\\n]+):\\s*",
                    found -> "A loop in Java: type `for (var %s : %s) { … }`."
                            .formatted(found.group(1), found.group(3).strip())),
            Idiom.of(
                    "^\\s*(?:if|elif|while)\\s+[^({\\n][^{\\n]*(?<here>:)\\s*$|^\\s*(?:else|try|finally)\\s*(?<colon>:)\\s*$",
                    "In Java a condition stands in brackets and a block between braces: `if (condition) { … } else { … }`."),
            Idiom.of(
                    "(?<here>\\blambda\\b)\\s*(\\w*)\\s*:\\s*(.*)",
                    found -> "A function without a name is written with an arrow in Java: `%s -> …`."
                            .formatted(found.group(2).isEmpty() ? "()" : found.group(2))),
            Idiom.of(
                    "(?<=[\\w)\\]] )(?<here>and|or)(?= [\\w(!])",
                    found -> "`%s` is written `%s` in Java."
                            .formatted(found.group(1), found.group(1).equals("and") ? "&&" : "||")),
            Idiom.of("(?<![\\w.])(?<here>not)(?= +[\\w(])", "`not` is written `!` in Java."),
            Idiom.of(
                    "(?<![\\w.])(?<here>[fF])(?=[\"'])",
                    "Java puts values into a text by `\"I² = %s\".formatted(x)`, or with `+`: `\"I² = \" + x`."),
            Idiom.of(
                    "(?:=|\\(|,|^)\\s*(?<here>\\[)([^\\[\\]\\n]*)\\]",
                    found -> "Java makes a list by a call: type `List.of(%s)`."
                            .formatted(found.group(2).strip())),
            Idiom.of(
                    "(?<here>\\{)\\s*(\"\\s*\"\\s*:[^{}\\n]*)\\}",
                    found -> "Java makes a map by a call: type `Map.of(%s)`."
                            .formatted(found.group(2).strip().replaceAll("\"\\s*:\\s*", "\", "))),
            Idiom.of(
                    "([\\w.)]+)\\s*(?<here>\\*\\*)\\s*([\\w.(]+)",
                    found -> "A power is a call in Java: type `Math.pow(%s, %s)`."
                            .formatted(found.group(1), found.group(3))),
            Idiom.of(
                    "=\\s*([^=;\\n]+?)\\s+(?<here>if)\\s+([^;\\n]+?)\\s+else\\s+([^;\\n]+)",
                    found -> "Java asks first: type `%s ? %s : %s`."
                            .formatted(found.group(3), found.group(1), found.group(4))),
            Idiom.of(
                    "^\\s*(?<here>\\w+(?:\\s*,\\s*\\w+)+)\\s*=(?!=)",
                    "Java names one thing at a time: `var a = 1;` and `var b = 2;`."),
            Idiom.of(
                    "(?<here>[!=]==)",
                    found -> "Java writes `%s`.".formatted(found.group(1).substring(0, 2))),
            Idiom.of("(?<here><>)(?=\\s*[\\w\"])", "\"Not equal\" is written `!=` in Java."),
            Idiom.of(
                    "(?<here>=>)",
                    "Java knows no `=>`: \"at least\" is written `>=`, and a function without a name `x -> …`."),
            Idiom.of("(?<here>:=)", "Java gives a value with `=`: `var x = 3;`."),
            Idiom.of(
                    "^\\s*(?<here>print)\\s+[\\w\"']",
                    "Java prints by a call: type `System.out.println(…);`, or let the cell end with the value."));

    private PythonIdioms() {}

    private static String typed(String parameters) {
        return parameters.isBlank() ? "" : "double " + parameters.strip().replaceAll("\\s*,\\s*", ", double ");
    }
}
