package org.hedgerow.kernel.maven;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/// A Maven repository in a folder, with libraries made for a test: each has a class `Name` in the package of its
/// artifact, whose `version()` says which it is.
public final class FileRepository {
    private final Path folder;

    public FileRepository(Path folder) {
        this.folder = folder;
    }

    public String url() {
        return folder.toUri().toString();
    }

    /// A library that needs others, each given as the inside of a `<dependency>`.
    public FileRepository with(String artifact, String version, String... dependencies) throws IOException {
        pom(artifact, version, "jar", "<dependencies>" + wrapped(dependencies) + "</dependencies>");
        jar(place(artifact, version).resolve(artifact + "-" + version + ".jar"), artifact, version);
        return this;
    }

    /// One more jar of a library, by classifier.
    public FileRepository withClassifier(String artifact, String version, String classifier) throws IOException {
        var file = artifact + "-" + version + "-" + classifier + ".jar";
        jar(place(artifact, version).resolve(file), artifact + "." + classifier, version);
        return this;
    }

    /// A bill of materials.
    public FileRepository withBom(String artifact, String version, String... managed) throws IOException {
        pom(
                artifact,
                version,
                "pom",
                "<dependencyManagement><dependencies>" + wrapped(managed) + "</dependencies></dependencyManagement>");
        return this;
    }

    /// What a range of versions is looked up in.
    public FileRepository withVersions(String artifact, String... versions) throws IOException {
        Files.writeString(
                folder.resolve("test/" + artifact + "/maven-metadata.xml"),
                "<metadata><groupId>test</groupId><artifactId>" + artifact + "</artifactId><versioning><versions>"
                        + Arrays.stream(versions)
                                .map(one -> "<version>" + one + "</version>")
                                .collect(Collectors.joining())
                        + "</versions></versioning></metadata>");
        return this;
    }

    public static String dependency(String artifact, String version) {
        return "<groupId>test</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>");
    }

    private static String wrapped(String... dependencies) {
        return Arrays.stream(dependencies)
                .map(one -> "<dependency>" + one + "</dependency>")
                .collect(Collectors.joining());
    }

    private Path place(String artifact, String version) throws IOException {
        return Files.createDirectories(folder.resolve("test/" + artifact + "/" + version));
    }

    private void pom(String artifact, String version, String packaging, String rest) throws IOException {
        Files.writeString(
                place(artifact, version).resolve(artifact + "-" + version + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>test</groupId><artifactId>" + artifact
                        + "</artifactId><version>" + version + "</version><packaging>" + packaging + "</packaging>"
                        + rest + "</project>");
    }

    private static void jar(Path file, String room, String version) throws IOException {
        compiledJar(
                file,
                room.replace('-', '_') + ".Name",
                "package " + room.replace('-', '_') + "; public class Name { public static String version() { return \""
                        + room + " " + version + "\"; } }",
                List.of());
    }

    /// A jar of one compiled class, with what else it needs.
    ///
    /// @param services lines `interface=class`
    public static Path compiledJar(Path jar, String className, String source, List<String> services)
            throws IOException {
        var work = Files.createTempDirectory("compiled");
        var file = work.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, source);
        var problems = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean fine = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of("-d", work.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            if (!fine) {
                throw new AssertionError(problems.toString());
            }
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var classes = Files.walk(work)) {
            for (var one :
                    classes.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(work.relativize(one).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(one));
            }
            for (var service : services) {
                var parts = service.split("=", 2);
                out.putNextEntry(new JarEntry("META-INF/services/" + parts[0]));
                out.write(parts[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
