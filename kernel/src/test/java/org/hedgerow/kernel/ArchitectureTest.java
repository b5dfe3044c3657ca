package org.hedgerow.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which room of the kernel sees which: the language-neutral engine in the middle, Jupyter on one side of it, Java on
/// the
/// other, and the command line above all.
class ArchitectureTest {

    private static final String ROOT = "org.hedgerow.kernel.";

    /// A room and those it sees.
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            Map.entry("engine", Set.of()),
            Map.entry("message", Set.of()),
            Map.entry("wire", Set.of("message")),
            Map.entry("session", Set.of("engine", "message", "wire")),
            Map.entry("complete", Set.of("engine")),
            Map.entry("jshell", Set.of("engine", "complete")),
            Map.entry("render", Set.of("engine")),
            Map.entry("notebook", Set.of("engine")),
            Map.entry("maven", Set.of()),
            Map.entry("magic", Set.of("engine", "complete", "notebook", "maven")),
            Map.entry("preload", Set.of("engine", "jshell", "render", "magic", "maven")),
            Map.entry("ijava", Set.of("engine", "render", "preload")),
            Map.entry(
                    "command",
                    Set.of("engine", "message", "wire", "session", "jshell", "render", "preload", "notebook")));

    private static final JavaClasses KERNEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hedgerow.kernel");

    static List<String> rooms() {
        return List.copyOf(SEES.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_sees_only_the_rooms_it_builds_on(String room) {
        var seen = SEES.get(room);
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SEES.keySet().stream()
                        .filter(other -> !other.equals(room) && !seen.contains(other))
                        .map(other -> ROOT + other + "..")
                        .toArray(String[]::new))
                .check(KERNEL);
    }

    @Test
    void every_class_lives_in_a_known_room() {
        classes()
                .should()
                .resideInAnyPackage(
                        SEES.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new))
                .check(KERNEL);
    }

    @Test
    void only_preload_knows_the_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "preload..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to the library") {
                    @Override
                    public boolean test(JavaClass type) {
                        var name = type.getPackageName();
                        return name.startsWith("org.hedgerow.") && !name.startsWith("org.hedgerow.kernel");
                    }
                })
                .check(KERNEL);
    }

    @Test
    void the_other_kernel_is_known_only_to_what_joins_it() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "ijava..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dflib..")
                .check(KERNEL);
    }

    @Test
    void the_resolvers_libraries_are_seen_only_where_they_are_kept() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "maven.mima..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.maveniverse..", "org.eclipse.aether..", "org.apache.maven..", ROOT + "maven.mima..")
                .check(KERNEL);
    }

    @Test
    void sockets_appear_only_on_the_wire() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.zeromq..", "zmq..")
                .check(KERNEL);
    }

    @Test
    void the_compiler_appears_only_behind_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "jshell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jdk.jshell..", "com.sun.source..", "javax.tools..")
                .check(KERNEL);
    }
}
