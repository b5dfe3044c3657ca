package org.hedgerow.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void where_nobody_shows_it_nothing_is_shown() {
        assertThat(Progress.of("steps", 10)).isSameAs(Progress.SILENT);
    }
}
