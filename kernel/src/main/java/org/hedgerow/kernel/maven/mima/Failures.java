package org.hedgerow.kernel.maven.mima;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;

/// What a failed resolution means for whoever asked.
final class Failures {
    private Failures() {}

    static String explain(Throwable failure, List<RemoteRepository> repositories, boolean offline) {
        var missing = new LinkedHashSet<String>();
        boolean unreachable = collect(failure, missing);
        var asked = repositories.stream()
                .map(one -> one.getId() + " (" + one.getUrl() + ")")
                .collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return Objects.requireNonNullElse(root(failure).getMessage(), failure.toString()) + "\nRepositories: "
                    + asked;
        }
        var names = String.join(", ", missing);
        if (offline) {
            return "The local repository has not " + names + ", and settings.xml forbids asking others.";
        }
        return unreachable
                ? names + " cannot be fetched: " + root(failure).getMessage() + "\nRepositories: " + asked
                        + "\nIs this machine connected? A proxy or mirror is named in ~/.m2/settings.xml."
                : "There is no " + names + " in " + asked + ".\nLook at the spelling and the version"
                        + " (https://central.sonatype.com lists them); another repository is named by %mavenRepo ID URL.";
    }

    /// @return whether anything failed by other than not being there
    private static boolean collect(Throwable failure, Set<String> missing) {
        boolean unreachable = false;
        for (var at = failure; at != null; at = at.getCause()) {
            var results = switch (at) {
                case ArtifactResolutionException one -> one.getResults();
                case DependencyResolutionException one ->
                    one.getResult() == null
                            ? List.<org.eclipse.aether.resolution.ArtifactResult>of()
                            : one.getResult().getArtifactResults();
                default -> List.<org.eclipse.aether.resolution.ArtifactResult>of();
            };
            for (var result : results) {
                if (!result.isResolved()) {
                    missing.add(result.getRequest().getArtifact().toString());
                    unreachable |= result.getExceptions().stream()
                            .anyMatch(one -> !(one instanceof ArtifactNotFoundException));
                }
            }
        }
        return unreachable;
    }

    private static Throwable root(Throwable failure) {
        var at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
