package org.hedgerow.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupArchiveTest {

    @TempDir
    private Path app = Path.of("");

    @BeforeEach
    void anArchiveMadeForTheseJars() throws IOException {
        Files.writeString(app.resolve("a.jar"), "a");
        Files.writeString(app.resolve("hedgerow.aot"), "archive");
        Files.writeString(app.resolve("hedgerow.aot.for"), archive().wanted());
    }

    private StartupArchive archive() {
        return new StartupArchive(app);
    }

    @Test
    void an_archive_fits_the_jars_it_was_made_for() {
        assertThat(archive().fits()).isTrue();
    }

    @Test
    void a_changed_jar_makes_it_unfit() throws IOException {
        Files.setLastModifiedTime(app.resolve("a.jar"), FileTime.from(Instant.EPOCH));
        assertThat(archive().fits()).isFalse();
    }

    @Test
    void another_jdk_makes_it_unfit() throws IOException {
        var label = app.resolve("hedgerow.aot.for");
        Files.writeString(label, Files.readString(label).replace(System.getProperty("java.vm.version"), "26+1"));
        assertThat(archive().fits()).isFalse();
    }

    @Test
    void one_that_cannot_be_made_is_done_without() throws IOException, InterruptedException {
        Files.delete(app.resolve("hedgerow.aot")); // and there is no program in this folder
        assertThat(archive().ensure()).isFalse();
        assertThat(app).isDirectoryNotContaining("glob:**.new");
    }
}
