package org.hedgerow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The data's way decides the packages: imports go only down this list.
class ArchitectureTest {
    private static final String ROOT = "org.hedgerow.";

    /// Each room may see those before it.
    private static final List<String> ROOMS = List.of(
            "progress",
            "problem",
            "numeric",
            "data",
            "design",
            "effect",
            "effect.convert",
            "check",
            "heterogeneity",
            "model",
            "model.exact",
            "predict",
            "moderator",
            "bias",
            "influence",
            "sensitivity",
            "plot",
            "plot.render",
            "plot.forest",
            "report",
            "table.registry",
            "table",
            "dsl");

    private static final JavaClasses LIB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hedgerow");

    @Test
    void imports_go_only_downwards() {
        for (int i = 0; i < ROOMS.size(); i++) {
            List<String> above = new ArrayList<>();
            ROOMS.subList(i + 1, ROOMS.size()).forEach(room -> above.add(ROOT + room));
            if (!above.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ROOMS.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above.toArray(String[]::new))
                        .check(LIB);
            }
        }
    }

    @Test
    void every_class_lives_in_a_known_room() {
        classes()
                .should()
                .resideInAnyPackage(ROOMS.stream().map(room -> ROOT + room).toArray(String[]::new))
                .check(LIB);
    }

    @Test
    void a_renderer_sees_scenes_and_nothing_of_statistics() {
        onlyIn("plot.render", "plot");
    }

    @Test
    void a_scene_sees_no_other_room() {
        onlyIn("plot");
    }

    @Test
    void tablesaw_appears_only_behind_its_door_and_in_what_users_see() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "table", ROOT + "report", ROOT + "dsl")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tech.tablesaw..")
                .check(LIB);
    }

    @Test
    void awt_and_xchart_appear_only_where_pictures_are_painted() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "plot.render")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "org.knowm.xchart..")
                .check(LIB);
    }

    @Test
    void commons_libraries_appear_only_in_numeric() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "numeric")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(LIB);
    }

    @Test
    void the_library_knows_nothing_of_the_kernel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "kernel..")
                .check(LIB);
    }

    private static void onlyIn(String room, String... others) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + room));
        for (String other : others) {
            allowed.add(ROOT + other);
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS.stream()
                        .map(r -> ROOT + r)
                        .filter(r -> !allowed.contains(r))
                        .toArray(String[]::new))
                .check(LIB);
    }
}
