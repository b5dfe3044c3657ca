package org.hedgerow.kernel.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.kernel.maven.FileRepository.dependency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedgerow.kernel.magic.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// Libraries from a repository in a folder, which `settings.xml` names as the mirror of all others: no test asks the
/// network.
@Timeout(180)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class MavenMagicTest {
    @TempDir
    private Path folder;

    private FileRepository remote = new FileRepository(Path.of(""));
    private final Sheet sheet = new Sheet();

    @BeforeEach
    void settings() throws IOException {
        remote = new FileRepository(Files.createDirectories(folder.resolve("remote")));
        System.setProperty("maven.repo.local", folder.resolve("local").toString());
        System.setProperty("hedgerow.maven.settings", mirror(remote.url()).toString());
    }

    private Path mirror(String url) throws IOException {
        return Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>" + url
                        + "</url></mirror></mirrors></settings>");
    }

    @AfterEach
    void close() {
        sheet.close();
        System.clearProperty("maven.repo.local");
        System.clearProperty("hedgerow.maven.settings");
    }

    @Test
    void a_library_comes_with_what_it_needs_and_cells_import_at_once() throws IOException {
        remote.with("alpha", "1.0", dependency("beta", "2.0")).with("beta", "2.0");
        assertThat(sheet.shown("%maven test:alpha:1.0\nimport alpha.Name;\nName.version() + beta.Name.version()"))
                .isEqualTo("Added alpha-1.0.jar, beta-2.0.jar\nalpha 1.0beta 2.0");
    }

    @Test
    void what_a_pom_excludes_does_not_come() throws IOException {
        var without = dependency("alpha", "1.0")
                + "<exclusions><exclusion><groupId>test</groupId><artifactId>beta</artifactId></exclusion></exclusions>";
        remote.with("top", "1", without)
                .with("alpha", "1.0", dependency("beta", "2.0"))
                .with("beta", "2.0");
        assertThat(sheet.shown("%maven test:top:1")).isEqualTo("Added top-1.jar, alpha-1.0.jar");
    }

    @Test
    void test_and_provided_libraries_do_not_come() throws IOException {
        remote.with(
                "top",
                "1",
                dependency("absent", "1") + "<scope>test</scope>",
                dependency("absent", "2") + "<scope>provided</scope>",
                dependency("absent", "3") + "<optional>true</optional>");
        assertThat(sheet.shown("%maven test:top:1")).isEqualTo("Added top-1.jar");
    }

    @Test
    void a_bill_of_materials_says_the_versions() throws IOException {
        remote.withBom("bom", "5", dependency("alpha", "1.1"), dependency("beta", "2.2"))
                .with("alpha", "1.1", dependency("beta", "2.0"))
                .with("beta", "2.0")
                .with("beta", "2.2");
        assertThat(sheet.shown("%maven test:bom:pom:5")).isEqualTo("Versions are now those of test:bom:pom:5");
        assertThat(sheet.shown("%maven test:alpha")).isEqualTo("Added alpha-1.1.jar, beta-2.2.jar");
        assertThat(sheet.failure("%maven test:gamma")).contains("No version of test:gamma is named");
    }

    @Test
    void a_classifier_and_a_range_are_understood() throws IOException {
        remote.with("alpha", "1.0")
                .withClassifier("alpha", "1.0", "extra")
                .with("beta", "1.5")
                .with("beta", "1.9")
                .with("beta", "2.0")
                .withVersions("beta", "1.5", "1.9", "2.0");
        assertThat(sheet.shown("%maven test:alpha:jar:extra:1.0\nalpha.extra.Name.version()"))
                .endsWith("alpha.extra 1.0");
        assertThat(sheet.shown("%maven test:beta:[1.0,2.0)\nbeta.Name.version()"))
                .endsWith("beta 1.9");
    }

    @Test
    void what_is_in_the_local_repository_needs_no_other() throws IOException {
        remote.with("alpha", "1.0", dependency("beta", "2.0")).with("beta", "2.0");
        sheet.shown("%maven test:alpha:1.0");
        mirror("http://localhost:1/gone"); // nobody listens there
        try (var other = new Sheet()) {
            assertThat(other.shown("%maven test:alpha:1.0")).isEqualTo("Added alpha-1.0.jar, beta-2.0.jar");
        }
    }

    @Test
    void what_the_session_has_is_neither_loaded_twice_nor_replaced() throws IOException {
        remote.with("alpha", "1.0").with("alpha", "2.0").with("tablesaw-core", "99");
        sheet.shown("%maven test:alpha:1.0");
        assertThat(sheet.shown("%maven test:alpha:1.0")).startsWith("Nothing to add");
        assertThat(sheet.shown("%maven test:alpha:2.0\nalpha.Name.version()"))
                .contains("keeps alpha 1.0", "does without 2.0")
                .endsWith("alpha 1.0");
        assertThat(sheet.shown("%maven test:tablesaw-core:99")).contains("The session keeps tablesaw-core 0.");
    }

    @Test
    void what_is_nowhere_is_said_with_where_it_was_looked_for() throws IOException {
        assertThat(sheet.failure("int a = 1;\n%maven test:nothing:1.0"))
                .contains("There is no test:nothing:jar:1.0", "folder (file:", ", line 2", "%maven test:nothing:1.0");
        assertThat(sheet.failure("%maven commons-text")).contains("names no library", "group:artifact:version");
        mirror("http://localhost:1/gone");
        try (var other = new Sheet()) {
            assertThat(other.failure("%maven test:other:1.0"))
                    .contains("cannot be fetched", "http://localhost:1/gone", "settings.xml");
        }
    }

    @Test
    void another_repository_can_be_named() throws IOException {
        var second = new FileRepository(Files.createDirectories(folder.resolve("second"))).with("alpha", "1.0");
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        assertThat(sheet.shown("%mavenRepo second " + second.url() + "\n%maven test:alpha:1.0"))
                .isEqualTo("Added alpha-1.0.jar");
    }

    @Test
    void pieces_of_a_pom_are_enough() throws IOException {
        remote.withBom("bom", "5", dependency("alpha", "1.1"))
                .with("alpha", "1.1", dependency("beta", "2.0"))
                .with("beta", "2.0")
                .with("gamma", "3");
        assertThat(sheet.shown("%%loadFromPOM\n<dependency>" + dependency("bom", "5")
                        + "<type>pom</type><scope>import</scope></dependency>\n<dependency>" + dependency("alpha", "")
                        + "</dependency>"))
                .isEqualTo("Added alpha-1.1.jar, beta-2.0.jar");
        var pom = Files.writeString(
                folder.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>y</artifactId>"
                        + "<version>1</version><properties><g>3</g></properties><dependencies><dependency>"
                        + dependency("gamma", "${g}") + "</dependency></dependencies></project>");
        assertThat(sheet.shown("%loadFromPOM " + pom + "\ngamma.Name.version()"))
                .endsWith("gamma 3");
        assertThat(sheet.failure("%%loadFromPOM\n<dependency><groupId>")).contains("no piece of a POM");
        assertThat(sheet.failure("%%loadFromPOM\n<plugin/>")).contains("<plugin> says nothing about libraries");
    }

    @Test
    void the_jars_can_be_kept_in_a_variable() throws IOException {
        remote.with("alpha", "1.0");
        assertThat(sheet.shown(
                        "List<String> jars = %maven test:alpha:1.0\njars.getFirst().endsWith(\"alpha-1.0.jar\")"))
                .endsWith("true");
    }
}
