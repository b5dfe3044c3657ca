package org.hedgerow.dsl;

import java.util.List;
import java.util.Optional;
import org.hedgerow.problem.ProblemException;

/// The options given to a word, each kind at most once.
///
/// @param word the word they were given to, for messages
record Chosen<O>(String word, List<O> options) {

    /// The option of a kind, if one was given.
    ///
    /// @throws ProblemException naming both, if two were
    <K extends O> Optional<K> one(Class<K> kind) {
        List<K> given =
                options.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (given.size() > 1) {
            throw new ProblemException(
                    "%s was told both %s and %s".formatted(word, given.get(0), given.get(1)), "Keep one of the two.");
        }
        return given.stream().findFirst();
    }
}
