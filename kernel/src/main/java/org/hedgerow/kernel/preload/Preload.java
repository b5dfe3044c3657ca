package org.hedgerow.kernel.preload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.math3.util.Precision;
import org.hedgerow.dsl.Hedgerow;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.jshell.JShellSettings;
import org.hedgerow.kernel.jshell.Notebook;
import org.hedgerow.kernel.magic.Environment;
import org.hedgerow.kernel.render.Renderers;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

/// What a session of ours begins with.
public final class Preload {
    private static final String NOTEBOOK_WORDS = "import static " + Notebook.class.getName() + ".*;";

    private Preload() {}

    public static JShellSettings settings() {
        return settings(Environment.EMPTY, renderers()::render);
    }

    static JShellSettings settings(Environment environment, Function<Object, MimeBundle> renderer) {
        return new JShellSettings(
                classPath(),
                imports(),
                renderer,
                Preload::rehearse,
                environment.compilerOptions(),
                new LibraryDomain());
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

    /// What the compiler looks into at first: the libraries a cell names, without those they stand on.
    private static List<Path> classPath() {
        return Stream.concat(
                        Stream.of(Hedgerow.class, Table.class, IChart.class, Precision.class)
                                .map(Preload::jar),
                        Stream.of(words()))
                .distinct()
                .toList();
    }

    /// The words of cells that the kernel itself brings: beside its jar, whose manifest leads to all the others.
    private static Path words() {
        var own = jar(Notebook.class);
        try (var words = Files.newDirectoryStream(own.resolveSibling(""), "*-words.jar")) {
            var found = words.iterator();
            return found.hasNext() ? found.next() : own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place this program runs from is no path", e);
        }
    }
}
