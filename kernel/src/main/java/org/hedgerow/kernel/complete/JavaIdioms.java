package org.hedgerow.kernel.complete;

import java.util.List;

/// Slips in Java itself that the compiler stumbles over only later, and then speaks of something else.
final class JavaIdioms {

    private static final String TYPE = "(?:var|int|long|double|boolean|String|char|float)";
    private static final String OWN_WORD =
            "(?:abstract|assert|break|case|catch|class|const|continue|default|do|else|enum|extends"
                    + "|final|finally|for|goto|if|implements|import|instanceof|interface|native|new|package|private|protected|public"
                    + "|return|static|super|switch|synchronized|this|throw|throws|transient|try|void|volatile|while|true|false|null"
                    + "|int|long|double|boolean|char|float|byte|short)";

    static final List<Idiom> ALL = List.of(
            Idiom.of(
                    "\\b" + TYPE + "\\s+(?<here>" + OWN_WORD + ")\\s*=(?!=)",
                    found -> "`%s` is a word of Java's own and cannot be a name.".formatted(found.group(1))),
            Idiom.of(
                    "\\b" + TYPE + "\\s+(?<here>\\d\\w*)\\s*=(?!=)",
                    found -> "A name begins with a letter: `x%s`, say.".formatted(found.group(1))),
            Idiom.of(
                    "\\b" + TYPE + "\\s+(?<here>\\w+(?:[ -]\\w+)+)\\s*=(?!=)",
                    found -> "A name is one word: `%s`, say."
                            .formatted(found.group(1).replaceAll("[ -]", "_"))),
            Idiom.of(
                    "\\bfor\\s*\\([^;()]*(?<here>,)[^;()]*[<>][^;()]*,[^;()]*\\)",
                    "The three parts of a `for` are parted by `;`: `for (int i = 0; i < 3; i++) { … }`."),
            Idiom.of(
                    "\\A\\s*(?<here>else)\\b",
                    "An `else` begins on the line where the block of its `if` ends: `} else { … }`."));

    private JavaIdioms() {}
}
