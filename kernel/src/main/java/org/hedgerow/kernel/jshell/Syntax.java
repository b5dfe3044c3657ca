package org.hedgerow.kernel.jshell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Whether text parses, asked of the compiler's parser alone. JShell would say it too, but only one snippet at
/// a time and after the ones before it have run.
final class Syntax {

    /// What the parser holds against expressions that stand as statements; in a cell they may.
    private static final Set<String> HARMLESS = Set.of("compiler.err.not.stmt");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /// Whether `snippet` is a statement, an expression, a declaration or an import.
    boolean accepts(String snippet) {
        return isStatement(snippet) || parses("class C {\n" + snippet + "\n}") || parses(snippet);
    }

    /// Whether `snippet` may stand in a method: a statement, an expression, a variable, a type, but no method
    /// and no import.
    boolean isStatement(String snippet) {
        return parses("class C { void m() throws Throwable {\n" + snippet + "\n;}}");
    }

    /// What a snippet is and, if it declares a method or a type, by what name.
    record Form(Sort kind, String name) {
        private Form(Sort kind) {
            this(kind, "");
        }
    }

    enum Sort {
        IMPORT,
        TYPE,
        METHOD,
        VARIABLE,
        STATEMENT,
        /// An expression that is no statement, such as `1 + 1`.
        EXPRESSION,
        /// Anything else, such as several of these in one.
        OTHER
    }

    /// What a snippet that [#accepts] takes is.
    Form form(String snippet) {
        var inMethod = parsed("class C { void m() throws Throwable {\n" + snippet + "\n;}}");
        if (inMethod.isAcceptable()) {
            return inMethod.statement()
                    .map(statement -> form(statement, inMethod))
                    .orElse(new Form(Sort.OTHER));
        }
        var inClass = parsed("class C {\n" + snippet + "\n}");
        if (inClass.isAcceptable()) {
            return inClass.onlyMember().map(Syntax::formOfMember).orElse(new Form(Sort.OTHER));
        }
        var alone = parsed(snippet);
        return new Form(alone.isAcceptable() && alone.isImport() ? Sort.IMPORT : Sort.OTHER);
    }

    private static Form form(StatementTree statement, Parsed parsed) {
        return switch (statement) {
            case ClassTree type -> new Form(Sort.TYPE, type.getSimpleName().toString());
            case VariableTree _ -> new Form(Sort.VARIABLE);
            default -> new Form(parsed.complaints().isEmpty() ? Sort.STATEMENT : Sort.EXPRESSION);
        };
    }

    private static Form formOfMember(Tree member) {
        return switch (member) {
            case MethodTree method -> new Form(Sort.METHOD, method.getName().toString());
            case ClassTree type -> new Form(Sort.TYPE, type.getSimpleName().toString());
            case VariableTree _ -> new Form(Sort.VARIABLE);
            default -> new Form(Sort.OTHER);
        };
    }

    private boolean parses(String unit) {
        return parsed(unit).isAcceptable();
    }

    private Parsed parsed(String unit) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask)
                compiler.getTask(null, files, problems, List.of("-proc:none"), null, List.of(new Text(unit)));
        try {
            var units = task.parse().iterator();
            var errors = problems.getDiagnostics().stream()
                    .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                    .map(javax.tools.Diagnostic::getCode)
                    .toList();
            return new Parsed(units.hasNext() ? Optional.of(units.next()) : Optional.empty(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private record Parsed(Optional<CompilationUnitTree> unit, List<String> complaints) {

        boolean isAcceptable() {
            return HARMLESS.containsAll(complaints);
        }

        boolean isImport() {
            return unit.map(tree -> !tree.getImports().isEmpty()).orElse(false);
        }

        /// The only thing that stands in the class.
        Optional<Tree> onlyMember() {
            return unit.flatMap(tree -> tree.getTypeDecls().stream().findFirst())
                    .map(type -> ((ClassTree) type).getMembers())
                    .filter(members -> members.size() == 1)
                    .map(List::getFirst);
        }

        /// The first statement of the only method, where nothing but empty ones follow, or more variables of the same
        /// declaration.
        Optional<StatementTree> statement() {
            return onlyMember()
                    .filter(MethodTree.class::isInstance)
                    .map(method -> ((MethodTree) method).getBody().getStatements())
                    .filter(all -> all.stream()
                            .skip(1)
                            .allMatch(one -> one instanceof EmptyStatementTree
                                    || (one instanceof VariableTree && all.getFirst() instanceof VariableTree)))
                    .map(List::getFirst);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///C.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public @Nullable CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
