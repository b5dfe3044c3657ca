package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The doc comments of our words and of the libraries, collected when the kernel is built ([DocIndexMaker]), and those
/// of the running JDK. A file is read when something in it is first asked for.
final class DocIndex {

    /// Ours, then those of tablesaw, XChart and Commons Math.
    private static final List<String> FILES = List.of("docs-hedgerow.txt", "docs-libraries.txt");

    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
    private final Map<String, List<Declared>> read = new ConcurrentHashMap<>();
    private final JdkSources jdk = new JdkSources();

    /// What the type `name` of `packageName`, and the types within it, declare, in the order of the source.
    List<Declared> of(String packageName, String name) {
        return read.computeIfAbsent(
                packageName + "." + name,
                type -> FILES.stream()
                        .map(file -> files.computeIfAbsent(file, DocIndex::types))
                        .flatMap(types -> Optional.ofNullable(types.get(type)).stream())
                        .findFirst()
                        .map(DocIndexText::declarations)
                        .orElseGet(() -> jdk.of(packageName, name)));
    }

    /// What a type declares itself.
    List<Declared> of(Class<?> type) {
        var name = type.getCanonicalName();
        if (name == null || type.isPrimitive() || type.isArray()) {
            return List.of();
        }
        var owner = type.getPackageName().isEmpty()
                ? name
                : name.substring(type.getPackageName().length() + 1);
        return of(type.getPackageName(), owner.replaceFirst("\\..*", "")).stream()
                .filter(one -> one.owner().equals(owner))
                .toList();
    }

    /// What is declared by `signature`, as JShell writes it, in one of the packages.
    Optional<Declared> declaredBy(Signature signature, List<String> packages) {
        return packages.stream()
                .flatMap(one -> of(one, signature.outermost()).stream())
                .filter(declared -> declared.owner().equals(signature.owner()))
                .filter(declared -> declared.name().equals(signature.name()))
                .filter(declared -> declared.parameters().equals(signature.parameters()))
                .findFirst();
    }

    private static Map<String, String> types(String file) {
        try (var index = DocIndex.class.getResourceAsStream(file)) {
            return index == null
                    ? Map.of() // a kernel built without: it knows signatures, and no comments
                    : DocIndexText.types(new String(index.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
