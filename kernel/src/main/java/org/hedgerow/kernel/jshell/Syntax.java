package org.hedgerow.kernel.jshell;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
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

    private static final String METHOD_BEGINS = "class C { void m() throws Throwable {\n";
    private static final String METHOD_ENDS = "\n;}}";

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
        return parses(METHOD_BEGINS + snippet + METHOD_ENDS);
    }

    /// From where to where a statement stands.
    record Range(int start, int end) {}

    /// The statements of code that has nothing else: no imports, no methods, nothing unfinished. Empty where it has.
    Optional<List<Range>> statements(String code) {
        var parsed = parse(METHOD_BEGINS + code + METHOD_ENDS);
        return parsed.isFaultless() ? parsed.onlyMethod().map(body -> ranges(parsed, body, code)) : Optional.empty();
    }

    private static List<Range> ranges(Parsed parsed, BlockTree body, String code) {
        var ranges = new ArrayList<Range>();
        for (var statement : body.getStatements()) {
            int start = parsed.start(statement) - METHOD_BEGINS.length();
            int end = parsed.end(statement) - METHOD_BEGINS.length();
            if (!ranges.isEmpty() && start <= ranges.getLast().start()) { // `int a, b;` is two trees and one statement
                ranges.set(ranges.size() - 1, new Range(ranges.getLast().start(), end));
            } else if (!(statement instanceof EmptyStatementTree) && start < code.length()) {
                ranges.add(new Range(start, end));
            }
        }
        return ranges;
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
        var inMethod = parse(METHOD_BEGINS + snippet + METHOD_ENDS);
        if (inMethod.isFaultless()) {
            return inMethod.statement()
                    .map(statement -> form(statement, inMethod))
                    .orElse(new Form(Sort.OTHER));
        }
        var inClass = parse("class C {\n" + snippet + "\n}");
        if (inClass.isFaultless()) {
            return inClass.onlyMember().map(Syntax::formOfMember).orElse(new Form(Sort.OTHER));
        }
        var alone = parse(snippet);
        return new Form(alone.isFaultless() && alone.isImport() ? Sort.IMPORT : Sort.OTHER);
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
        return parse(unit).isFaultless();
    }

    private Parsed parse(String text) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask)
                compiler.getTask(null, files, problems, List.of("-proc:none"), null, List.of(new Text(text)));
        try {
            var units = task.parse().iterator();
            var errors = problems.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .map(Diagnostic::getCode)
                    .toList();
            return new Parsed(
                    text,
                    units.hasNext() ? Optional.of(units.next()) : Optional.empty(),
                    Trees.instance(task).getSourcePositions(),
                    errors);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private record Parsed(
            String text, Optional<CompilationUnitTree> unit, SourcePositions positions, List<String> complaints) {

        boolean isFaultless() {
            return HARMLESS.containsAll(complaints);
        }

        boolean isImport() {
            return unit.map(tree -> !tree.getImports().isEmpty()).orElse(false);
        }

        /// The only thing that stands in the only class.
        Optional<Tree> onlyMember() {
            return unit.filter(tree -> tree.getTypeDecls().size() == 1)
                    .map(tree -> tree.getTypeDecls().getFirst())
                    .filter(ClassTree.class::isInstance)
                    .map(type -> ((ClassTree) type).getMembers())
                    .filter(members -> members.size() == 1)
                    .map(List::getFirst);
        }

        /// The body of the one method of the one class, if the text has no more than these: brackets in it could have
        /// closed them and opened others.
        Optional<BlockTree> onlyMethod() {
            return onlyMember()
                    .filter(member -> member instanceof MethodTree && end(member) == text.length() - 1)
                    .map(member -> ((MethodTree) member).getBody());
        }

        /// The first statement of the only method, where nothing but empty ones follow, or more variables of the same
        /// declaration.
        Optional<StatementTree> statement() {
            return onlyMethod()
                    .map(BlockTree::getStatements)
                    .filter(all -> all.stream()
                            .skip(1)
                            .allMatch(one -> one instanceof EmptyStatementTree
                                    || (one instanceof VariableTree && all.getFirst() instanceof VariableTree)))
                    .map(List::getFirst);
        }

        int start(Tree tree) {
            return (int) unit.map(whole -> positions.getStartPosition(whole, tree))
                    .orElse(-1L)
                    .longValue();
        }

        int end(Tree tree) {
            return (int) unit.map(whole -> positions.getEndPosition(whole, tree))
                    .orElse(-1L)
                    .longValue();
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
