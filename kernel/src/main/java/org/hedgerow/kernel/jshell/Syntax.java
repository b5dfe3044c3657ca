package org.hedgerow.kernel.jshell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    private boolean parses(String unit) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask)
                compiler.getTask(null, files, problems, List.of("-proc:none"), null, List.of(new Text(unit)));
        try {
            var _ = task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return problems.getDiagnostics().stream()
                .allMatch(
                        one -> one.getKind() != javax.tools.Diagnostic.Kind.ERROR || HARMLESS.contains(one.getCode()));
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
