package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;

class FailedExplanationTest {

    /// A library's knowledge that is broken everywhere.
    private static final class Broken implements Domain {
        @Override
        public List<String> columns(Object value) {
            throw new IllegalStateException("no columns");
        }

        @Override
        public Optional<Explained> explain(Throwable thrown, Collection<String> columns) {
            throw new StackOverflowError();
        }
    }

    private static Outcome.Failed run(Domain domain, String... cells) {
        var settings = new JShellSettings(
                List.of(), List.of(), value -> MimeBundle.text(value.toString()), () -> {}, List.of(), domain);
        try (var engine = new JShellEngine(settings)) {
            Outcome last = new Outcome.Done();
            for (var code : cells) {
                last = engine.execute(new Cell("cell 1", code), new RecordedOutput());
            }
            assertThat(engine.execute(new Cell("cell 2", "1 + 1"), new RecordedOutput()))
                    .isInstanceOf(Outcome.Value.class);
            return (Outcome.Failed) last;
        }
    }

    @Test
    void an_exception_is_told_in_its_own_words_when_the_domain_throws() {
        var failed =
                run(new Broken(), "System.out.println(1);\nthrow new IllegalArgumentException(\"too few studies\");");

        assertThat(failed.name()).isEqualTo("IllegalArgumentException");
        assertThat(failed.message()).isEqualTo("too few studies");
        assertThat(EngineTest.text(failed))
                .contains("cell 1, line 2")
                .endsWith("(Hedgerow would explain this, but its explanation failed: StackOverflowError)");
    }

    @Test
    void an_exception_is_told_when_the_columns_of_a_value_cannot_be_listed() {
        var failed = run(new Broken(), "var held = new Object();", "1 / 0");

        assertThat(failed.message()).isEqualTo("/ by zero");
        assertThat(EngineTest.text(failed)).endsWith("failed: IllegalStateException no columns)");
    }

    @Test
    void a_cell_is_good_where_a_remark_on_it_fails() {
        try (var jshell = JShell.create()) {
            var code = "int f() { return nobody(1) + 1 / 2; }";
            var snippet = jshell.eval(code).getFirst().snippet();
            var output = new RecordedOutput();

            broken(jshell).say(List.of(new Piece(new Cell("cell 1", code), 0, code)), List.of(snippet), output);

            assertThat(output.stderr())
                    .startsWith("(Hedgerow would remark on this cell, but its remark failed:"
                            + " IllegalStateException no words)")
                    .contains("Note: `1 / 2`");
        }
    }

    @Test
    void what_waits_for_a_declaration_is_told_where_the_session_cannot_be_asked() {
        try (var jshell = JShell.create()) {
            var snippet = (DeclarationSnippet)
                    jshell.eval("int f() { return nobody(1); }").getFirst().snippet();

            var failed = broken(jshell).used(snippet);

            assertThat(failed.message()).isEqualTo("`f` cannot be used yet: it uses what is not defined.");
            assertThat(EngineTest.text(failed)).endsWith("failed: IllegalStateException no words)");
        }
    }

    private static Afterthoughts broken(JShell jshell) {
        var unresolved = new Unresolved(
                () -> {
                    throw new IllegalStateException("no words");
                },
                _ -> Optional.empty());
        var control = SnippetControl.create();
        return new Afterthoughts(
                () -> jshell, unresolved, new Losses(() -> jshell, control, new CellFrames(() -> Optional.of(jshell))));
    }

    @Test
    void a_compile_error_is_told_in_the_compilers_words_when_the_session_cannot_be_asked() {
        var vocabulary = new Vocabulary(
                () -> {
                    throw new IllegalStateException("no session");
                },
                () -> {
                    throw new IllegalStateException("no help");
                },
                new Words(getClass().getClassLoader()),
                (_, _) -> Optional.empty(),
                _ -> Optional.empty());
        try (var jshell = JShell.create()) {
            var code = "int n = 1 + nobody;";
            var diagnostics =
                    jshell.diagnostics(jshell.eval(code).getFirst().snippet()).toList();

            var failed =
                    new CompileProblem(vocabulary).explain(new Piece(new Cell("cell 1", code), 0, code), diagnostics);

            assertThat(failed.name()).isEqualTo("CompileError");
            assertThat(failed.message()).startsWith("cannot find symbol").contains("variable nobody");
            assertThat(EngineTest.text(failed))
                    .contains("cell 1, line 1", code, "            ^")
                    .contains("its explanation failed: IllegalStateException no ");
        }
    }
}
