package org.hedgerow.reference;

import java.util.Optional;

/// One `op` of the reference, answered by the library.
interface Operation {

    /// What the library does not have yet of what the case asks for, e.g. `measure SMD`; empty when it has it
    /// all.
    Optional<String> missing(Case c);

    Answer answer(Case c);
}
