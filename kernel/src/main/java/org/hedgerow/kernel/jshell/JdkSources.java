package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/// The declarations of the running JDK's types, from the sources it brings; none where it brings none.
final class JdkSources {

    private final Path sources = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    private final SourceReader reader = new SourceReader(Javadoc::markdown);

    List<Declared> of(String packageName, String name) {
        return module(packageName)
                .map(module -> read(module + "/" + packageName.replace('.', '/') + "/" + name + ".java"))
                .orElse(List.of());
    }

    private List<Declared> read(String entry) {
        if (!Files.isReadable(sources)) {
            return List.of();
        }
        try (var zip = new ZipFile(sources.toFile())) {
            var source = zip.getEntry(entry);
            return source == null
                    ? List.of()
                    : reader.read(new String(zip.getInputStream(source).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of(); // a JDK whose sources cannot be read helps as one that has none
        }
    }

    private static Optional<String> module(String packageName) {
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getPackages().contains(packageName))
                .map(Module::getName)
                .findFirst();
    }
}
