package org.hedgerow.kernel.ijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.kernel.maven.FileRepository.dependency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.magic.Environment;
import org.hedgerow.kernel.maven.FileRepository;
import org.hedgerow.kernel.maven.LateResolver;
import org.hedgerow.kernel.notebook.CellOutput;
import org.hedgerow.kernel.notebook.Notebook;
import org.hedgerow.kernel.notebook.NotebookCell;
import org.hedgerow.kernel.notebook.NotebookFormatException;
import org.hedgerow.kernel.notebook.NotebookRunner;
import org.hedgerow.kernel.preload.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// A notebook as IJava's users write them runs from top to bottom.
@Timeout(180)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class IdiomTest {
    @TempDir
    private Path folder;

    private Path second = Path.of("");

    @BeforeEach
    void libraries() throws IOException {
        var remote = new FileRepository(Files.createDirectories(folder.resolve("remote")))
                .with("alpha", "1.0", dependency("beta", "2.0"))
                .with("beta", "2.0")
                .with("gamma", "3");
        second = Files.createDirectories(folder.resolve("second"));
        var other = new FileRepository(second).with("delta", "4.0");
        FileRepository.compiledJar(
                Files.createDirectories(folder.resolve("jars")).resolve("words.jar"),
                "words.Words",
                "package words; public class Words { public static String shout(String s) { return s.toUpperCase() + '!'; } }",
                List.of());
        Files.writeString(folder.resolve("helpers.jshell"), "int twice(int x) { return 2 * x; }");
        Files.writeString(folder.resolve("start.jshell"), "String startedAt(int n) { return \"at \" + n; }");
        System.setProperty("maven.repo.local", folder.resolve("local").toString());
        System.setProperty(
                "hedgerow.maven.settings",
                Files.writeString(
                                folder.resolve("settings.xml"),
                                "<settings><mirrors><mirror><id>folder</id><mirrorOf>*,!second</mirrorOf><url>"
                                        + remote.url() + "</url></mirror></mirrors></settings>")
                        .toString());
        assertThat(other.url()).startsWith("file:");
    }

    @AfterEach
    void restore() {
        System.clearProperty("maven.repo.local");
        System.clearProperty("hedgerow.maven.settings");
    }

    @Test
    void the_notebook_runs_and_shows_what_it_showed_there() throws IOException, NotebookFormatException {
        var environment = Environment.of(
                Map.of(
                        "IJAVA_STARTUP_SCRIPTS_PATH",
                        folder + "/start*.jshell",
                        "IJAVA_STARTUP_SCRIPT",
                        "String greeting = \"started\";"),
                System.err);
        try (var engine = Session.engine(environment, new LateResolver())) {
            var run = new NotebookRunner(engine, new Silent()).run(notebook());
            assertThat(run.end()).isEqualTo(new Outcome.Done());
            assertThat(shown(run.notebook()))
                    .containsExactly(
                            "started at 2",
                            "", // a declaration is silent here
                            "Hello world!",
                            "Added alpha-1.0.jar, beta-2.0.jar | alpha 1.0",
                            "Added gamma-3.jar | gamma 3",
                            "Added words.jar | 1",
                            "FROM A JAR!",
                            "Added delta-4.0.jar",
                            "delta 4.0",
                            "<b>Bold</b> [text/html, text/markdown]",
                            "Hello from **IJava** [text/markdown]",
                            "<b>Countdown:</b> 0 [text/html] | <b>Liftoff!</b> [text/html]",
                            "chart: Sample Chart [image/png]",
                            "6",
                            "Nothing to add: the session has all of it already. | []",
                            "Nothing to add: the session has all of it already. | beta 2.0",
                            "42",
                            "wall … | 499500",
                            "printed | complained",
                            "A, B, C",
                            "3",
                            "ArrayIndexOutOfBoundsException");
        }
    }

    private Notebook notebook() throws IOException, NotebookFormatException {
        try (var file = Objects.requireNonNull(IdiomTest.class.getResourceAsStream("ijava-idiom.ipynb"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${FOLDER}", folder.toString().replace('\\', '/'))
                    .replace("${SECOND}", second.toUri().toString());
            return Notebook.parse(text, "ijava-idiom.ipynb");
        }
    }

    /// A line for each code cell: its outputs as text, with the forms beside it.
    private static List<String> shown(Notebook notebook) {
        return notebook.cells().stream()
                .filter(NotebookCell::isExecutable)
                .map(cell -> String.join(" | ", texts(cell)))
                .toList();
    }

    private static List<String> texts(NotebookCell cell) {
        var texts = new ArrayList<String>();
        for (var output : cell.outputs()) {
            texts.add(
                    switch (output) {
                        case CellOutput.Stream(var _, var text) -> text.strip().replaceAll("^wall.*", "wall …");
                        case CellOutput.DisplayData(var bundle) -> text(bundle);
                        case CellOutput.ExecuteResult(var bundle, var _) -> text(bundle);
                        case CellOutput.Failure failure -> failure.ename();
                    });
        }
        return texts;
    }

    private static String text(MimeBundle bundle) {
        var forms = new ArrayList<>(bundle.data().keySet());
        forms.remove("text/plain");
        forms.sort(null);
        return bundle.plain() + (forms.isEmpty() ? "" : " " + forms);
    }

    private static final class Silent implements NotebookRunner.Progress {
        @Override
        public void cellStarts(int number, int of, String source) {}

        @Override
        public void cellEnds(int number, int of, Outcome outcome) {}
    }
}
