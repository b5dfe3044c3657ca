package org.hedgerow.kernel.engine;

import java.util.List;
import java.util.Optional;

/// A notebook language. Whoever holds one (the Jupyter session, the notebook runner, the command line) hands it
/// cells and is told what they show; the engine knows neither sockets nor notebook files.
///
/// One cell runs at a time. [#interrupt] and the three questions about unfinished code may be asked from other
/// threads.
public interface Engine extends AutoCloseable {

    /// Runs a cell to its end. What the user's code does wrong is a [Outcome.Failed], never an exception of
    /// this method.
    Outcome execute(Cell cell, Output output);

    /// Why a cell could not even begin to run, its text being none of the language; empty where it could. Runs
    /// nothing.
    default Optional<Outcome.Failed> syntaxProblem(Cell cell) {
        return Optional.empty();
    }

    /// Whether `code` could be run as it stands, or wants another line (answers `is_complete_request`).
    Completeness isComplete(String code);

    /// What may stand at `cursor`, an index of UTF-16 units into `code` (answers `complete_request`).
    Completions complete(String code, int cursor);

    /// What is known of the name at `cursor` (answers `inspect_request`); empty when nothing is.
    MimeBundle inspect(String code, int cursor, int detailLevel);

    /// Stops the cell that runs, if one does: sleeping, blocked on input, or in a tight loop. Variables
    /// survive.
    void interrupt();

    /// Hands the front end's word to the cell code that listens. Who calls keeps to the order in which it came, as with
    /// cells.
    ///
    /// @return how the code that listens ended; nothing when none does
    Optional<Outcome> comm(CommMessage message, Output output);

    /// Every word the session defines now, for messages that guess what was meant.
    List<String> definedNames();

    @Override
    void close();

    /// Takes the engine once through what a first cell needs, so that the first cell need not wait. Called on
    /// another thread while the session already answers; cells may come meanwhile.
    default void warmUp() {}
}
