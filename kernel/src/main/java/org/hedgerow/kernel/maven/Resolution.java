package org.hedgerow.kernel.maven;

import java.nio.file.Path;
import java.util.List;

/// What a [Resolver] found: what was wanted first, then what it needs.
public record Resolution(List<Found> found) {
    public Resolution {
        found = List.copyOf(found);
    }

    /// A library, with the version that was chosen, and its file.
    public record Found(Coordinates coordinates, Path file) {}
}
