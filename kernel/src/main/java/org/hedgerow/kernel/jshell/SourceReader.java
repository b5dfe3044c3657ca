package org.hedgerow.kernel.jshell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Reads what a Java source declares for others, and the comments on it.
final class SourceReader {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final UnaryOperator<String> comments;

    /// @param comments makes Markdown of a comment as it stands in the source
    SourceReader(UnaryOperator<String> comments) {
        this.comments = comments;
    }

    /// The declarations of a source that are not private, in its order.
    List<Declared> read(String source) throws IOException {
        var task = (JavacTask)
                compiler.getTask(null, files, _ -> {}, List.of("-proc:none"), null, List.of(new Text(source)));
        var scanner = new Scanner(DocTrees.instance(task));
        task.parse().forEach(unit -> scanner.scan(unit, null));
        return scanner.found;
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final List<Declared> found = new ArrayList<>();
        private final ArrayDeque<ClassTree> types = new ArrayDeque<>();
        private final DocTrees docs;

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!isShown(type.getModifiers())) {
                return null;
            }
            types.addLast(type);
            note("", List.of(), kind(type) + " " + owner());
            super.visitClass(type, null);
            types.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (isShown(method.getModifiers()) && method.getReturnType() != null) {
                var parameters = method.getParameters();
                var signature = generic(method) + method.getReturnType() + " " + owner() + "." + method.getName()
                        + parameters.stream()
                                .map(parameter -> written(parameter, parameters))
                                .collect(Collectors.joining(", ", "(", ")"));
                note(
                        method.getName().toString(),
                        parameters.stream()
                                .map(parameter -> Declared.plain(
                                        written(parameter, parameters).replaceFirst("\\s+\\w+$", "")))
                                .toList(),
                        signature);
            }
            return null; // nothing within is of interest
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (!(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type)) {
                return null;
            }
            var name = variable.getName().toString();
            if (type.getKind() == Tree.Kind.RECORD
                    && !variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
                component(type, name, variable);
            } else if (isShown(variable.getModifiers())) {
                note(name, List.of(), owner() + "." + name + ": " + variable.getType());
            }
            return null;
        }

        /// What a record says of a component is what its accessor is for.
        private void component(ClassTree record, String name, VariableTree component) {
            boolean written = record.getMembers().stream()
                    .anyMatch(member -> member instanceof MethodTree method
                            && method.getName().contentEquals(name)
                            && method.getParameters().isEmpty());
            if (!written) {
                var whole = comment(docs.getDocComment(getCurrentPath().getParentPath()));
                var signature = component.getType() + " " + owner() + "." + name + "()";
                found.add(new Declared(owner(), name, List.of(), signature, ofParameter(name, whole)));
            }
        }

        private void note(String name, List<String> parameters, String signature) {
            var comment = comment(docs.getDocComment(getCurrentPath()));
            found.add(new Declared(owner(), name, parameters, signature.replaceAll("\\s+", " "), comment));
        }

        private String owner() {
            return types.stream().map(type -> type.getSimpleName().toString()).collect(Collectors.joining("."));
        }

        private boolean isShown(ModifiersTree modifiers) {
            return !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private String comment(@Nullable String raw) {
            return raw == null || raw.isBlank() ? "" : comments.apply(raw).strip();
        }
    }

    private static String kind(ClassTree type) {
        return switch (type.getKind()) {
            case RECORD -> "record";
            case ENUM -> "enum";
            case INTERFACE -> "interface";
            case ANNOTATION_TYPE -> "@interface";
            default -> "class";
        };
    }

    private static String generic(MethodTree method) {
        return method.getTypeParameters().isEmpty()
                ? ""
                : method.getTypeParameters().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    /// `RmaOption... options`: the tree has an array there, and says it only by how it is printed.
    private static String written(VariableTree parameter, List<? extends VariableTree> all) {
        var type = parameter.getType().toString();
        boolean open = parameter == all.getLast() && parameter.toString().contains("...");
        return (open ? type.replaceFirst("\\[]$|\\.\\.\\.$", "") + "..." : type) + " " + parameter.getName();
    }

    private static String ofParameter(String name, String comment) {
        var tag = Pattern.compile("(?ms)^\\s*@param\\s+" + Pattern.quote(name) + "\\s+(.*?)(?=^\\s*@|\\z)")
                .matcher(comment);
        return Optional.of(tag)
                .filter(found -> found.find())
                .map(found -> found.group(1).strip())
                .orElse("");
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
}
