package org.hedgerow.kernel.ijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.hedgerow.kernel.jshell.JShellSettings;
import org.hedgerow.kernel.magic.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Our library in a kernel made of that library's own base class.
@Timeout(120)
class ExtensionTest {

    @Test
    void the_heir_kernel_finds_the_imports_and_renderers_by_itself() {
        var kernel = new Heir();
        try {
            kernel.onStartup();
            var table = kernel.eval("il2().first(2)");
            assertThat(table.getData(MIMEType.TEXT_HTML).toString()).contains("<table>", "il2");
            assertThat(table.getData(MIMEType.TEXT_PLAIN).toString()).contains("(2 rows");
            kernel.evalRaw("var res = rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML, KNHA);");
            assertThat(kernel.eval("res").getData(MIMEType.TEXT_HTML).toString())
                    .contains("<table");
            var figure = kernel.eval("res.forest()");
            assertThat(figure.getData(MIMEType.parse("image/svg+xml")).toString())
                    .contains("<svg");
            assertThat(figure.getData(MIMEType.parse("image/png")).toString()).startsWith("iVBOR");
            assertThat(kernel.eval("List.of(1, 2)").getData(MIMEType.TEXT_PLAIN))
                    .isEqualTo("[1, 2]");
        } finally {
            kernel.onShutdown(false);
            kernel.engine.close();
        }
    }

    @Test
    void a_value_is_rendered_in_the_form_that_is_asked_for() {
        var kernel = new Heir();
        try {
            kernel.onStartup();
            var table = kernel.evalRaw("il2().first(2)");
            var shown = kernel.getRenderer().renderAs(table, "text/html");
            assertThat(shown.hasDataForType(MIMEType.TEXT_HTML)).isTrue();
            var plain = kernel.getRenderer().renderAs(table, "text/plain");
            assertThat(plain.hasDataForType(MIMEType.TEXT_HTML)).isFalse();
        } finally {
            kernel.onShutdown(false);
            kernel.engine.close();
        }
    }

    /// A kernel of that base class, whose cells run on JShell with nothing of ours preloaded.
    private static final class Heir extends BaseKernel {
        private final List<Object> values = new ArrayList<>();
        private final JShellEngine engine = new JShellEngine(new JShellSettings(
                List.of(),
                List.of(),
                value -> {
                    values.add(value);
                    return MimeBundle.text("");
                },
                () -> {}));
        private final Sheet output = new Sheet();

        Heir() {
            super(
                    "heir",
                    "1",
                    new LanguageInfo.Builder("java").build(),
                    List.of(),
                    null,
                    new JupyterIO(StandardCharsets.UTF_8),
                    new CommManager(),
                    new Renderer(),
                    null,
                    new MagicsRegistry(),
                    true,
                    new StringStyler.Builder().build());
        }

        @Override
        public @Nullable Object evalRaw(String source) {
            return switch (engine.execute(new Cell("cell", source), output)) {
                case Outcome.Value _ -> values.getLast();
                case Outcome.Failed failed -> throw new IllegalStateException(String.join("\n", failed.traceback()));
                case Outcome.Done(), Outcome.Exited(var _) -> null;
            };
        }

        @Override
        public @Nullable DisplayData inspect(String code, int at, boolean extraDetail) {
            return null;
        }

        @Override
        public @Nullable ReplacementOptions complete(String code, int at) {
            return null;
        }

        @Override
        public String isComplete(String code) {
            return IS_COMPLETE_MAYBE;
        }
    }
}
