package org.hedgerow.kernel.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked of a [Resolver].
///
/// @param wanted libraries
/// @param boms bills of materials, which say versions
/// @param repositories to look in besides those that Maven's settings name, and Maven Central
/// @param pom the text of a POM whose dependencies are wanted as well
/// @param scopes of the POM's dependencies that are wanted
public record Request(
        List<Coordinates> wanted,
        List<Coordinates> boms,
        List<Repository> repositories,
        Optional<String> pom,
        Set<String> scopes) {
    public Request {
        wanted = List.copyOf(wanted);
        boms = List.copyOf(boms);
        repositories = List.copyOf(repositories);
        scopes = Set.copyOf(scopes);
    }

    /// A repository by name and address.
    public record Repository(String id, String url) {}
}
