package org.hedgerow.kernel.jshell;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.engine.MimeBundle;

/// What the engine cannot know of the libraries a session works with: which values are tables, what their exceptions
/// mean.
public interface Domain {

    /// Knows of no library.
    Domain NONE = new Domain() {};

    /// An exception in the analyst's words.
    ///
    /// @param message what is wrong and how to mend it
    /// @param table the same as a table of rows to mend, or empty
    record Explained(String message, MimeBundle table) {}

    /// What a call wants between its quotes.
    enum Wanted {
        /// the name of a column
        COLUMN,
        /// the path of a file
        FILE,
        /// one of [#texts]
        NAME,
        /// anything
        TEXT
    }

    /// What stands between the quotes of an argument of `function`.
    default Wanted wants(String function) {
        return Wanted.TEXT;
    }

    /// The names of the columns of a table, or of the table a result was computed from; empty for all else.
    default List<String> columns(Object value) {
        return List.of();
    }

    /// What is known of a column of a table or a result: its type and what it holds; empty if there is no such column.
    default Optional<String> aboutColumn(Object value, String column) {
        return Optional.empty();
    }

    /// What is typed behind a table to take a column of it: `.intColumn("cr")`; empty if there is no such column.
    default Optional<String> taking(Object value, String column) {
        return Optional.empty();
    }

    /// Whether what goes between the quotes of an argument of `function` is a column of numbers.
    default boolean wantsNumbers(String function) {
        return false;
    }

    /// Whether a column holds numbers.
    default boolean isNumeric(Object value, String column) {
        return false;
    }

    /// The names a call may want that are no columns, such as those of data sets.
    default List<String> texts(String function) {
        return List.of();
    }

    /// @param columns the names of the columns of all tables in the session
    default Optional<Explained> explain(Throwable thrown, Collection<String> columns) {
        return Optional.empty();
    }
}
