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

    /// The names of the columns of a table, or of the table a result was computed from; empty for all else.
    default List<String> columns(Object value) {
        return List.of();
    }

    /// What may stand between the quotes of a call's argument that is no column, such as a data set's name.
    default List<String> texts(String function) {
        return List.of();
    }

    /// @param columns the names of the columns of all tables in the session
    default Optional<Explained> explain(Throwable thrown, Collection<String> columns) {
        return Optional.empty();
    }
}
