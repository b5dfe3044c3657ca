package org.hedgerow.kernel.jshell;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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

    private boolean parses(String unit) {
        return parse(unit).isFaultless();
    }

    private Parsed parse(String text) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask)
                compiler.getTask(null, files, problems, List.of("-proc:none"), null, List.of(new Text(text)));
        try {
            return new Parsed(
                    text,
                    task.parse().iterator().next(),
                    Trees.instance(task).getSourcePositions(),
                    problems.getDiagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private record Parsed(
            String text,
            CompilationUnitTree unit,
            SourcePositions positions,
            List<Diagnostic<? extends JavaFileObject>> problems) {

        boolean isFaultless() {
            return problems.stream()
                    .allMatch(one -> one.getKind() != Diagnostic.Kind.ERROR || HARMLESS.contains(one.getCode()));
        }

        /// The body of the one method of the one class, if the text has no more than these: brackets in it could have
        /// closed them and opened others.
        Optional<BlockTree> onlyMethod() {
            return unit.getTypeDecls().size() == 1
                            && unit.getTypeDecls().getFirst() instanceof ClassTree type
                            && type.getMembers().size() == 1
                            && type.getMembers().getFirst() instanceof MethodTree method
                            && end(method) == text.length() - 1
                    ? Optional.ofNullable(method.getBody())
                    : Optional.empty();
        }

        int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
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
