package org.hedgerow.kernel.maven.mima;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/// A POM that is in no repository, offered to the resolver as if it were: so that parents, properties and imports mean
/// what they mean to Maven.
final class PomOfNotebook implements WorkspaceReader, AutoCloseable {
    private static final String NAME = "notebook";

    private final WorkspaceRepository repository = new WorkspaceRepository(NAME);
    private final Artifact artifact;
    private final Path file;

    private PomOfNotebook(Artifact artifact, Path file) {
        this.artifact = artifact;
        this.file = file;
    }

    static PomOfNotebook of(String text) throws RepositoryException {
        try {
            var model = new MavenXpp3Reader().read(new StringReader(text));
            named(model);
            var file = Files.createTempFile(NAME, ".pom");
            try (var writer = Files.newBufferedWriter(file)) {
                new MavenXpp3Writer().write(writer, model);
            }
            return new PomOfNotebook(
                    new DefaultArtifact(model.getGroupId(), model.getArtifactId(), "pom", model.getVersion()), file);
        } catch (XmlPullParserException e) {
            throw new RepositoryException("This is no POM: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be written", e);
        }
    }

    private static void named(Model model) {
        model.setModelVersion("4.0.0");
        model.setGroupId(NAME);
        model.setArtifactId(NAME);
        model.setVersion("1");
        model.setPackaging("pom");
    }

    Artifact artifact() {
        return artifact;
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public @Nullable File findArtifact(Artifact asked) {
        boolean own = asked.getGroupId().equals(artifact.getGroupId())
                && asked.getArtifactId().equals(artifact.getArtifactId())
                && asked.getExtension().equals("pom");
        return own ? file.toFile() : null;
    }

    @Override
    public List<String> findVersions(Artifact asked) {
        return List.of();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
