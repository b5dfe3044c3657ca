package org.hedgerow.kernel.jshell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The doc comments of our own words, read from the library's sources, which the kernel's jar carries. A file is read
/// when one of its words is first asked for.
final class Sources {

    /// A declaration with its comment.
    ///
    /// @param owner the types it stands in, outermost first
    /// @param name of a member; empty for the type itself
    /// @param parameters the types of its parameters, without packages; for a field as for a type none
    /// @param comment Markdown, with tags as in the source
    record Declared(String owner, String name, List<String> parameters, String comment) {}

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final Map<String, List<Declared>> read = new ConcurrentHashMap<>();

    /// The commented declarations of the type `name` in `packageName` and in types within it.
    List<Declared> of(String packageName, String name) {
        return read.computeIfAbsent(packageName + "." + name, this::parse);
    }

    private List<Declared> parse(String type) {
        try (var source = Sources.class.getResourceAsStream("source/" + type.replace('.', '/') + ".java")) {
            return source == null
                    ? List.of() // not one of ours
                    : declarations(new String(source.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Declared> declarations(String source) throws IOException {
        var task = (JavacTask)
                compiler.getTask(null, files, _ -> {}, List.of("-proc:none"), null, List.of(new Text(source)));
        var scanner = new Scanner(DocTrees.instance(task));
        task.parse().forEach(unit -> scanner.scan(unit, null));
        return scanner.found;
    }

    /// A type as signatures name it for a comparison: no package, no type arguments, an array for `...`.
    static String plain(String type) {
        return type.replaceAll("<.*>", "")
                .replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
                .replaceAll("@\\w+\\s*", "")
                .replace("...", "[]")
                .strip();
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final List<Declared> found = new ArrayList<>();
        private final ArrayDeque<String> types = new ArrayDeque<>();
        private final DocTrees docs;

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            types.addLast(type.getSimpleName().toString());
            note("", List.of());
            super.visitClass(type, null);
            types.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            note(
                    method.getName().toString(),
                    method.getParameters().stream()
                            .map(parameter -> plain(parameter.getType().toString()))
                            .toList());
            return null; // nothing within is of interest
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                note(variable.getName().toString(), List.of());
            }
            return null;
        }

        private void note(String name, List<String> parameters) {
            var comment = docs.getDocComment(getCurrentPath());
            if (comment != null && !comment.isBlank()) {
                found.add(new Declared(
                        types.stream().collect(Collectors.joining(".")), name, parameters, comment.strip()));
            }
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
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
}
