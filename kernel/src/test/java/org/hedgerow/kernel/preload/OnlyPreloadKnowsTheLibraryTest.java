package org.hedgerow.kernel.preload;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OnlyPreloadKnowsTheLibraryTest {
    @Test
    void no_other_room_of_the_kernel_names_lib_tablesaw_or_xchart() {
        var kernel = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hedgerow.kernel");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.hedgerow.kernel.preload..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tech.tablesaw..", "org.knowm.xchart..", "org.hedgerow.(report|dsl|plot|data)..")
                .check(kernel);
    }
}
