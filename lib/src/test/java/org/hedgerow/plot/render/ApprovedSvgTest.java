package org.hedgerow.plot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.Forests;
import org.junit.jupiter.api.Test;

/// A picture somebody looked at and found good. When a change is meant, look at the new one under `target/approved` and
/// copy it over the resource of the same name.
class ApprovedSvgTest {

    @Test
    void a_forest_of_three_arms_looks_as_approved() throws IOException {
        String svg = new SvgWriter().write(new ForestPlot().draw(Forests.of(3)));
        Path seen = Path.of("target", "approved", "forest-of-three.svg");
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, svg);
        assertThat(svg).isEqualTo(approved("forest-of-three.svg"));
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = ApprovedSvgTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
