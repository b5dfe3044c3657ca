package org.hedgerow.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelspecTest {
    @TempDir
    Path folder = Path.of("");

    private Path app = Path.of("");
    private Kernelspec kernelspec = new Kernelspec(Path.of(""));

    @BeforeEach
    void anApplication() throws IOException {
        app = Files.createDirectory(folder.resolve("the app"));
        Files.writeString(app.resolve("hedgerow-kernel.jar"), "jar");
        Files.writeString(app.resolve("jvm.options"), "-Dx=y");
        kernelspec = Kernelspec.in(folder.resolve("jupyter"));
    }

    @Test
    void a_program_that_does_not_start_is_told_by_a_trial() throws IOException {
        kernelspec.writeWithJars(app, Weight.NORMAL);
        assertThat(kernelspec.trial()).singleElement().asString().contains("its program ends with");
    }

    @Test
    void jupyter_finds_all_it_needs() throws IOException {
        kernelspec.writeWithJars(app, Weight.NORMAL);
        var json = JsonParser.parseString(Files.readString(kernelspec.folder().resolve("kernel.json")))
                .getAsJsonObject();
        var argv = json.getAsJsonArray("argv");
        assertThat(Path.of(argv.get(0).getAsString())).isAbsolute().isExecutable();
        assertThat(argv.get(argv.size() - 2).getAsString()).isEqualTo("kernel");
        assertThat(argv.get(argv.size() - 1).getAsString()).isEqualTo("{connection_file}");
        assertThat(json.get("display_name").getAsString()).isEqualTo("Hedgerow (Java)");
        assertThat(json.get("language").getAsString()).isEqualTo("java");
        assertThat(json.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(kernelspec.folder()).isDirectoryContaining("glob:**logo-64x64.png");
        assertThat(kernelspec.problems()).isEmpty();
    }

    @Test
    void a_light_kernel_differs_by_the_jvms_switches_alone() throws IOException {
        kernelspec.writeWithJars(app, Weight.NORMAL);
        var normal = Files.readString(kernelspec.folder().resolve("kernel.json"));
        kernelspec.writeWithJars(app, Weight.LIGHT);
        var light = Files.readString(kernelspec.folder().resolve("kernel.json"));

        assertThat(light.lines()).containsAll(normal.lines().toList());
        assertThat(light.lines().filter(line -> !normal.contains(line)))
                .allMatch(line -> line.strip().startsWith("\"-XX:"))
                .isNotEmpty();
    }

    @Test
    void an_installed_kernel_lives_without_the_clone() throws IOException {
        kernelspec.writeWithJars(app, Weight.NORMAL);
        Files.delete(app.resolve("hedgerow-kernel.jar"));
        assertThat(kernelspec.problems()).isEmpty();
        kernelspec.writePointingTo(app, Weight.NORMAL);
        assertThat(kernelspec.problems())
                .singleElement()
                .asString()
                .contains("its program is gone", "hedgerow-kernel.jar");
    }

    @Test
    void installing_again_replaces_and_removing_leaves_nothing() throws IOException {
        kernelspec.writeWithJars(app, Weight.NORMAL);
        kernelspec.writeWithJars(app, Weight.NORMAL);
        assertThat(kernelspec.problems()).isEmpty();
        kernelspec.delete();
        assertThat(kernelspec.folder()).doesNotExist();
        assertThat(kernelspec.problems()).singleElement().asString().contains("not installed");
    }

    @Test
    void a_kernel_json_that_makes_no_sense_is_reported() throws IOException {
        Files.createDirectories(kernelspec.folder());
        Files.writeString(kernelspec.folder().resolve("kernel.json"), "{}");
        assertThat(kernelspec.problems()).singleElement().asString().contains("cannot be understood");
    }

    @Test
    void the_users_folder_is_the_one_jupyter_looks_in() {
        assertThat(JupyterFolder.userFolder(Map.of(), "Linux", "/home/a"))
                .isEqualTo(Path.of("/home/a/.local/share/jupyter"));
        assertThat(JupyterFolder.userFolder(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/data/jupyter"));
        assertThat(JupyterFolder.userFolder(Map.of(), "Mac OS X", "/Users/a"))
                .isEqualTo(Path.of("/Users/a/Library/Jupyter"));
        assertThat(JupyterFolder.userFolder(Map.of("JUPYTER_DATA_DIR", "/j"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/j"));
    }

    @Test
    void check_and_uninstall_say_that_nothing_is_installed() {
        var err = new StringWriter();
        var line = Main.commandLine().setErr(new PrintWriter(err, true));
        var prefix = folder.resolve("empty").toString();
        assertThat(line.execute("install", "--check", "--prefix", prefix)).isEqualTo(1);
        assertThat(line.execute("uninstall", "--prefix", prefix)).isEqualTo(1);
        assertThat(err.toString()).contains("not installed in", "./hedgerow install", "there is no kernel");
    }
}
