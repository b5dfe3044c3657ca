package org.hedgerow.kernel.maven.mima;

import eu.maveniverse.maven.mima.context.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;
import org.hedgerow.kernel.maven.Coordinates;
import org.hedgerow.kernel.maven.Request;
import org.hedgerow.kernel.maven.Resolution;
import org.hedgerow.kernel.maven.ResolutionException;

/// One attempt at a request, with the network or without.
final class Resolving {
    private final RepositorySystem system;
    private final DefaultRepositorySystemSession session;
    private final Request request;
    private final List<RemoteRepository> repositories;

    private final List<Dependency> wanted = new ArrayList<>();
    private final Map<String, Dependency> managed = new LinkedHashMap<>();

    Resolving(Context context, Request request, boolean offline) {
        this.system = context.repositorySystem();
        this.session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        this.request = request;
        session.setOffline(offline || session.isOffline());
        session.setCache(new DefaultRepositoryCache()); // what one attempt did not find, the next may
        if (offline) {
            // a library here without its description does not say what else it needs: ask for that as well
            session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
        }
        repositories = new ArrayList<>(system.newResolutionRepositories(
                session,
                request.repositories().stream()
                        .map(one -> new RemoteRepository.Builder(one.id(), "default", one.url()).build())
                        .toList()));
        context.remoteRepositories().forEach(this::add);
    }

    private void add(RemoteRepository repository) {
        if (repositories.stream().noneMatch(one -> one.getId().equals(repository.getId()))) {
            repositories.add(repository);
        }
    }

    Resolution run() throws ResolutionException {
        try {
            for (var bom : request.boms()) {
                manage(described(artifact(bom, bom.version())).getManagedDependencies());
            }
            if (request.pom().isPresent()) {
                addPom(request.pom().get());
            }
            for (var one : request.wanted()) {
                wanted.add(new Dependency(artifact(one, version(one)), JavaScopes.COMPILE));
            }
            return wanted.isEmpty() ? new Resolution(List.of()) : resolved();
        } catch (RepositoryException e) {
            throw new ResolutionException(Failures.explain(e, repositories, session.isOffline()), e);
        }
    }

    /// The first to name a library's version wins, as among a POM's imports.
    private void manage(List<Dependency> more) {
        more.forEach(one -> managed.putIfAbsent(key(one.getArtifact()), one));
    }

    private ArtifactDescriptorResult described(Artifact artifact) throws RepositoryException {
        var asked = new ArtifactDescriptorRequest(artifact, repositories, "");
        var described = system.readArtifactDescriptor(session, asked);
        if (!described.getExceptions().isEmpty()
                && described.getProperties().isEmpty()
                && described.getManagedDependencies().isEmpty()
                && described.getDependencies().isEmpty()) {
            throw new RepositoryException(described.getExceptions().getFirst().getMessage());
        }
        return described;
    }

    private void addPom(String text) throws RepositoryException {
        try (var pom = PomOfNotebook.of(text)) {
            session.setWorkspaceReader(pom);
            var described = described(pom.artifact());
            described.getRepositories().forEach(this::add);
            manage(described.getManagedDependencies());
            described.getDependencies().stream()
                    .filter(one -> request.scopes().contains(one.getScope().isEmpty() ? "compile" : one.getScope()))
                    .map(one -> one.setScope(JavaScopes.COMPILE).setOptional(false))
                    .forEach(wanted::add);
        } finally {
            session.setWorkspaceReader(null);
        }
    }

    private String version(Coordinates one) throws RepositoryException {
        if (!one.version().isEmpty()) {
            return one.version();
        }
        return Optional.ofNullable(managed.get(key(artifact(one, ""))))
                .map(found -> found.getArtifact().getVersion())
                .orElseThrow(() -> new RepositoryException("No version of " + one + " is named. Write "
                        + one + ":VERSION, or name a bill of materials that knows it first: %maven"
                        + " group:artifact:pom:version"));
    }

    private Resolution resolved() throws RepositoryException {
        var collecting = new CollectRequest()
                .setDependencies(wanted)
                .setManagedDependencies(List.copyOf(managed.values()))
                .setRepositories(repositories);
        var filter = DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME);
        return new Resolution(
                system
                        .resolveDependencies(session, new DependencyRequest(collecting, filter))
                        .getArtifactResults()
                        .stream()
                        .map(ArtifactResult::getArtifact)
                        .filter(artifact -> artifact.getFile() != null
                                && !artifact.getExtension().equals("pom"))
                        .map(Resolving::found)
                        .toList());
    }

    private static Resolution.Found found(Artifact artifact) {
        var coordinates = new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getVersion());
        return new Resolution.Found(coordinates, artifact.getFile().toPath());
    }

    private static Artifact artifact(Coordinates one, String version) {
        return new DefaultArtifact(one.group(), one.artifact(), one.classifier(), one.extension(), version);
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension() + ":"
                + artifact.getClassifier();
    }
}
