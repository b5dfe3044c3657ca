package org.hedgerow.dsl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.Table;

/// The columns named to `escalc`, by the words they were named with.
///
/// @param measure the measure's name, for messages
/// @param given what was named
record GivenColumns(String measure, Table table, List<ColumnOption> given) {

    /// @throws ProblemException if a word was given twice
    static GivenColumns of(String measure, Table table, List<? extends EscalcOption> options) {
        List<ColumnOption> columns = options.stream()
                .filter(ColumnOption.class::isInstance)
                .map(ColumnOption.class::cast)
                .toList();
        for (ColumnOption column : columns) {
            List<ColumnOption> same =
                    columns.stream().filter(c -> c.word().equals(column.word())).toList();
            if (same.size() > 1) {
                throw new ProblemException(
                        "escalc was told both %s and %s".formatted(same.get(0), same.get(1)), "Keep one of the two.");
            }
        }
        return new GivenColumns(measure, table, columns);
    }

    boolean has(String word) {
        return given.stream().anyMatch(column -> column.word().equals(word));
    }

    /// The column named with a word.
    String of(String word) {
        return given.stream()
                .filter(column -> column.word().equals(word))
                .map(ColumnOption::column)
                .findFirst()
                .orElseThrow(() -> lacking(List.of(word), ""));
    }

    /// @param words the words needed
    /// @param what the words in English, such as `the events and which the patients`
    /// @throws ProblemException naming all that lack
    GivenColumns needing(String what, String... words) {
        if (!Stream.of(words).allMatch(this::has)) {
            throw lacking(List.of(words), what);
        }
        return this;
    }

    /// Refuses two ways of saying the same.
    GivenColumns not(String word, String beside) {
        if (has(word) && has(beside)) {
            throw new ProblemException(
                    "escalc was told both %s(\"%s\") and %s(\"%s\")".formatted(word, of(word), beside, of(beside)),
                    "One of them is enough: keep one of the two.");
        }
        return this;
    }

    ProblemException lacking(List<String> words, String what) {
        String typed = words.stream().map(word -> word + "(\"…\")").collect(Collectors.joining(", "));
        return new ProblemException(
                "escalc(%s, …) needs to know which column holds %s"
                        .formatted(measure, what.isEmpty() ? String.join(", ", words) : what),
                "Type escalc(%s, table, %s). The columns are %s."
                        .formatted(measure, typed, String.join(", ", table.columnNames())));
    }
}
