package org.hedgerow.table.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanResultTest {

    @ParameterizedTest
    @ValueSource(strings = {"tech.tablesaw.io.DataReader", "tech.tablesaw.io.DataWriter"})
    void the_classes_known_beforehand_are_those_a_scan_finds(String type) {
        try (var scan = new io.github.classgraph.ClassGraph()
                        .enableAllInfo()
                        .acceptPackages("tech.tablesaw.io")
                        .scan();
                var known = new ClassGraph()
                        .enableAllInfo()
                        .whitelistPackages("tech.tablesaw.io")
                        .scan()) {
            assertThat(known.getClassesImplementing(type).getNames())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            scan.getClassesImplementing(type).getNames());
        }
    }
}
