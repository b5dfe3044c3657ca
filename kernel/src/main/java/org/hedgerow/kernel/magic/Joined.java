package org.hedgerow.kernel.magic;

import java.util.List;

/// What the extensions that a class loader newly finds bring along.
///
/// @param imports lines for the session to know from now on
/// @param problems what failed, in sentences
public record Joined(List<String> imports, List<String> problems) {
    public Joined {
        imports = List.copyOf(imports);
        problems = List.copyOf(problems);
    }
}
