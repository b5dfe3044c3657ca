package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// A jar together with those that its manifest puts on the class path.
final class ManifestClassPath {
    private ManifestClassPath() {}

    static Stream<Path> of(Path entry) {
        return Stream.concat(
                Stream.of(entry),
                named(entry).stream()
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .filter(name -> !name.isBlank() && !name.contains(":"))
                        .map(name -> entry.resolveSibling(name).normalize())
                        .filter(Files::exists));
    }

    private static Optional<String> named(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        try (var jar = new JarFile(entry.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
        } catch (IOException noJar) {
            return Optional.empty(); // then it names none
        }
    }
}
