package org.hedgerow.kernel.magic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a cell can ask for that is not Java.
///
/// @param names the first is its own, the others do the same: what IJava calls it
/// @param usage how it is written
/// @param purpose in a line
/// @param details more of it, for its help; may be empty
/// @param kind where it may stand
record Magic(List<String> names, String usage, String purpose, String details, Kind kind, Action action) {

    enum Kind {
        LINE,
        CELL,
        BOTH
    }

    /// What it does.
    @FunctionalInterface
    interface Action {
        /// @return an `Outcome` for the cell to end with, or a value for code that called the magic, or null
        @Nullable
        Object run(MagicCall call) throws MagicProblem, InterruptedException;
    }

    Magic {
        names = List.copyOf(names);
    }

    static Magic line(String names, String usage, String purpose, String details, Action action) {
        return new Magic(List.of(names.split(" ")), usage, purpose, details, Kind.LINE, action);
    }

    static Magic cell(String names, String usage, String purpose, String details, Action action) {
        return new Magic(List.of(names.split(" ")), usage, purpose, details, Kind.CELL, action);
    }

    static Magic both(String names, String usage, String purpose, String details, Action action) {
        return new Magic(List.of(names.split(" ")), usage, purpose, details, Kind.BOTH, action);
    }

    String name() {
        return names.getFirst();
    }

    /// Its help.
    String help() {
        var also = names.size() > 1 ? "\nAlso: " + String.join(", ", names.subList(1, names.size())) : "";
        return usage + "\n\n" + purpose + (details.isEmpty() ? "" : "\n\n" + details.strip()) + also;
    }
}
