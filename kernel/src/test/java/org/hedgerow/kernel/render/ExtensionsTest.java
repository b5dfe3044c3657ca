package org.hedgerow.kernel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.magic.Sheet;
import org.hedgerow.kernel.maven.FileRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A library of somebody else's joins by its jar alone.
@Timeout(120)
class ExtensionsTest {
    private static final String SERVICE = "org.hedgerow.kernel.render.KernelExtension=";

    private final Sheet sheet = new Sheet();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        sheet.close();
    }

    private Path jar(String name, String renderer, String more) throws IOException {
        return FileRepository.compiledJar(
                folder.resolve(name + ".jar"),
                "other." + name,
                """
                package other;
                import org.hedgerow.kernel.engine.MimeBundle;
                import org.hedgerow.kernel.render.KernelExtension;
                public class %1$s implements KernelExtension {
                    public record Colour(String name) {}
                    public static Colour %2$s(String name) { return new Colour(name); }
                    public java.util.List<String> imports() { return java.util.List.of("import static other.%1$s.*;"); }
                    public void addRenderers(RendererTable table) {
                        table.add(Colour.class, colour -> %3$s);
                    }
                    %4$s
                }
                """.formatted(name, name.toLowerCase(java.util.Locale.ROOT), renderer, more),
                List.of(SERVICE + "other." + name));
    }

    @Test
    void a_jar_brings_its_imports_and_renderers() throws IOException {
        var jar = jar(
                "Paint", "MimeBundle.text(colour.name()).with(\"text/html\", \"<i>\" + colour.name() + \"</i>\")", "");
        var outcome = sheet.run("%jars " + jar + "\npaint(\"red\")");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.bundle().data()).containsEntry("text/html", "<i>red</i>"));
        assertThat(sheet.shown("List.of(1, 2)")).isEqualTo("[1, 2]");
    }

    @Test
    void a_broken_renderer_says_so_in_the_cell() throws IOException {
        var jar = jar("Broken", "{ throw new NoClassDefFoundError(\"gone/Away\"); }", "");
        assertThat(sheet.shown("%jars " + jar + "\nbroken(\"red\")"))
                .contains("Colour[name=red]", "the renderer of Broken fails with", "gone/Away");
        var empty = jar("Empty", "null", "");
        assertThat(sheet.shown("%jars " + empty + "\nempty(\"red\")")).contains("the renderer gives null");
        assertThat(sheet.shown("1 + 1")).isEqualTo("2");
    }

    @Test
    void a_broken_extension_is_left_out_and_told_of() throws IOException {
        var jar = jar("Failing", "null", "{ if (true) throw new IllegalStateException(\"not today\"); }");
        assertThat(sheet.shown("%jars " + jar + "\n1 + 1"))
                .contains("An extension fails", "not today")
                .endsWith("2");
        var absent = FileRepository.compiledJar(
                folder.resolve("absent.jar"),
                "a.B",
                "package a; public class B {}",
                List.of(SERVICE + "no.such.Class"));
        assertThat(sheet.shown("%jars " + absent + "\n1 + 2"))
                .contains("no.such.Class")
                .endsWith("3");
    }

    @Test
    void an_import_that_fails_is_told_of() throws IOException {
        var jar = FileRepository.compiledJar(folder.resolve("imports.jar"), "c.D", """
                package c;
                public class D implements org.hedgerow.kernel.render.KernelExtension {
                    public java.util.List<String> imports() { return java.util.List.of("import no.such.Thing;"); }
                }
                """, List.of(SERVICE + "c.D"));
        assertThat(sheet.shown("%jars " + jar + "\n2 + 2"))
                .contains("import no.such.Thing;")
                .endsWith("4");
    }
}
