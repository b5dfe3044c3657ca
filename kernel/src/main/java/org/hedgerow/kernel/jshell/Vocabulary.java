package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/// What may be typed in the session, for guessing what was meant.
final class Vocabulary {

    private static final Pattern A_COLUMN = Pattern.compile("\\.(?:\\w+C|c)olumn\\(\\s*\"[^\"]*\"\\s*\\)$");

    private final Supplier<JShell> jshell;
    private final Supplier<CodeHelp> help;
    private final Words words;
    private final Makers makers;
    private final BiFunction<String, String, Optional<String>> columns;
    private final Function<String, Optional<String>> lost;

    /// @param columns how a column of a table in the session is taken, by its name and the table that is
    ///     probably meant
    /// @param lost why a variable is no longer there, as a sentence
    Vocabulary(
            Supplier<JShell> jshell,
            Supplier<CodeHelp> help,
            Words words,
            BiFunction<String, String, Optional<String>> columns,
            Function<String, Optional<String>> lost) {
        this.jshell = jshell;
        this.help = help;
        this.words = words;
        this.columns = columns;
        this.lost = lost;
        this.makers = new Makers(() -> words.staticOwners(jshell.get()));
    }

    /// What may follow `before`; a function ends in `(`, or in `()` if it takes nothing.
    Collection<String> after(String before) {
        var fitting = help.get().offersAfter(before);
        if (before.stripTrailing().endsWith(".")) {
            return fitting;
        }
        var all = new ArrayList<>(fitting);
        all.addAll(words.asTyped(jshell.get()));
        return all;
    }

    /// The words of the session, without what else may be typed; functions with their bracket.
    Collection<String> own() {
        return words.asTyped(jshell.get());
    }

    /// How a column of a table in the session is taken: `arms.intColumn("cr")`.
    ///
    /// @param table the one that is probably meant
    Optional<String> column(String name, String table) {
        return columns.apply(name, table);
    }

    /// What a simple expression gives, as the table of synonyms names it: `Column`, `Table`, `List`, `array`, `String`;
    /// empty for all else.
    String kindOf(String expression) {
        if (A_COLUMN.matcher(expression).find()) {
            return "Column";
        }
        return jshell.get()
                .variables()
                .filter(variable -> variable.name().equals(expression))
                .map(variable -> kindOfType(variable.typeName().replaceFirst("<.*", "")))
                .findFirst()
                .orElse("");
    }

    private static String kindOfType(String type) {
        if (type.endsWith("[]")) {
            return "array";
        } else if (type.endsWith("Column")) {
            return "Column";
        }
        return switch (type) {
            case "List", "ArrayList", "LinkedList", "Set", "HashSet", "Collection" -> "List";
            case "Table", "String" -> type;
            default -> "";
        };
    }

    /// Why a variable that was there is no longer, as a sentence.
    Optional<String> lost(String variable) {
        return lost.apply(variable);
    }

    /// The words that give a value of a type, variables first; functions with their bracket.
    List<String> making(String type) {
        var variables = jshell.get()
                .variables()
                .filter(variable ->
                        variable.typeName().equals(type) && !variable.name().startsWith("$"))
                .map(VarSnippet::name);
        return Stream.concat(variables, makers.of(type).stream()).toList();
    }

    /// The signatures of what is called at the end of `beforeBracket`.
    List<String> signatures(String beforeBracket) {
        return help.get().signatures(beforeBracket + "(");
    }
}
