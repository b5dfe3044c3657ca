package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.JShell;

/// What the session's variables hold now.
final class Values {

    private final Supplier<JShell> jshell;
    private final SnippetControl control;
    private final Domain domain;
    private final Aside aside;

    Values(Supplier<JShell> jshell, SnippetControl control, Domain domain, Aside aside) {
        this.jshell = jshell;
        this.control = control;
        this.domain = domain;
        this.aside = aside;
    }

    /// The columns of each table, and of what was computed from one, by the variable that holds it: the newest first.
    Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var variable : jshell.get().variables().toList().reversed()) {
            control.value(variable)
                    .map(value -> aside.ask(() -> domain.columns(value)))
                    .filter(names -> !names.isEmpty())
                    .ifPresent(names -> columns.putIfAbsent(variable.name(), names));
        }
        return columns;
    }

    /// What a column of the table that a variable holds is.
    Optional<String> aboutColumn(String variable, String column) {
        return held(variable).flatMap(value -> aside.ask(() -> domain.aboutColumn(value, column)));
    }

    /// Whether a column of the table that a variable holds has numbers.
    boolean isNumeric(String variable, String column) {
        return held(variable)
                .map(value -> aside.ask(() -> domain.isNumeric(value, column)))
                .orElse(false);
    }

    /// How a column is taken from a table of the session: `arms.intColumn("cr")`.
    ///
    /// @param first the variable to look at first; then the newest that has such a column
    Optional<String> taking(String column, String first) {
        return jshell.get().variables().toList().reversed().stream()
                .filter(variable -> !variable.name().startsWith("$"))
                .sorted(Comparator.comparing(variable -> !variable.name().equals(first)))
                .flatMap(variable -> control.value(variable).stream()
                        .flatMap(value -> aside.ask(() -> domain.taking(value, column)).stream())
                        .map(call -> variable.name() + call))
                .findFirst();
    }

    private Optional<Object> held(String name) {
        return jshell.get()
                .variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .flatMap(control::value);
    }

    /// The first line of what a variable would show; of the JDK's objects, which may be large and show it all, only of
    /// the small ones.
    Optional<String> inOneLine(String name) {
        return held(name).flatMap(value -> aside.ask(() -> firstLine(value)));
    }

    private Optional<String> firstLine(Object value) {
        return switch (value) {
            case CharSequence text ->
                Optional.of('"' + text.toString().lines().findFirst().orElse("") + '"');
            case Number _, Boolean _, Character _ -> Optional.of(value.toString());
            case Collection<?> all -> Optional.of(all.size() + " values");
            case Map<?, ?> all -> Optional.of(all.size() + " entries");
            default -> {
                var columns = domain.columns(value);
                yield columns.isEmpty() ? Optional.empty() : Optional.of("the columns " + String.join(", ", columns));
            }
        };
    }

    Collection<String> allColumns() {
        var all = new LinkedHashSet<String>();
        new ArrayList<>(columns().values()).forEach(all::addAll);
        return all;
    }
}
