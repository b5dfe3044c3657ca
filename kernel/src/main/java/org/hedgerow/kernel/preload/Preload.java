package org.hedgerow.kernel.preload;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hedgerow.dsl.Hedgerow;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.jshell.JShellSettings;
import org.hedgerow.kernel.jshell.Notebook;
import org.hedgerow.kernel.magic.Environment;
import org.hedgerow.kernel.render.Renderers;

/// What a session of ours begins with.
public final class Preload {
    private static final String NOTEBOOK_WORDS = "import static " + Notebook.class.getName() + ".*;";

    private Preload() {}

    public static JShellSettings settings() {
        return settings(Environment.EMPTY, renderers()::render);
    }

    static JShellSettings settings(Environment environment, Function<Object, MimeBundle> renderer) {
        var path = Stream.concat(classPath().stream(), environment.classPath().stream())
                .toList();
        return new JShellSettings(path, imports(), renderer, Preload::rehearse, environment.compilerOptions());
    }

    /// Takes the library once through what a first notebook asks of it: by the time the first cell is typed, tablesaw
    /// has
    /// looked for its readers and the fonts are there.
    private static void rehearse() {
        var renderers = renderers();
        var arms = Hedgerow.il2();
        var fit = Hedgerow.rma(
                Hedgerow.escalc(Hedgerow.PLO, arms, Hedgerow.xi("cr"), Hedgerow.ni("n")), Hedgerow.REML, Hedgerow.KNHA);
        List.of(arms, fit, fit.forest()).forEach(renderers::render);
    }

    /// How every value shows that a cell may end with.
    public static Renderers renderers() {
        return LibraryRenderers.addTo(Renderers.standard());
    }

    /// The import lines a cell need not type. Few and with a star each, as every one costs start-up time.
    static List<String> imports() {
        return Stream.concat(libraryImports().lines(), Stream.of(NOTEBOOK_WORDS))
                .toList();
    }

    /// Those of the library alone, without the words of a notebook.
    ///
    /// The launcher's `shell` reads the same lines.
    public static String libraryImports() {
        try (var lines = Objects.requireNonNull(Preload.class.getResourceAsStream("imports.jshell"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Named outright, as JShell would otherwise let the environment variable CLASSPATH win over it.
    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
