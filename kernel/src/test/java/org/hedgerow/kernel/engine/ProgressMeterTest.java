package org.hedgerow.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressMeterTest {
    private final List<Progress> told = new ArrayList<>();
    private final Output output = new Output() {
        @Override
        public void stream(Stream stream, String text) {}

        @Override
        public void display(MimeBundle bundle, String displayId) {}

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {}

        @Override
        public void progress(Progress progress) {
            told.add(progress);
        }

        @Override
        public void clear(boolean wait) {}

        @Override
        public String input(String prompt, boolean password) {
            return "";
        }
    };

    @Test
    void what_is_over_at_once_shows_nothing() {
        try (var meter = new ProgressMeter(output, "steps", 1_000)) {
            for (int i = 0; i < 1_000; i++) {
                meter.advance(1);
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void what_takes_long_is_shown_once_begun_and_ended() {
        try (var meter = new ProgressMeter(output, "steps", 0)) {
            long end = System.nanoTime() + Duration.ofMillis(900).toNanos();
            while (System.nanoTime() < end) {
                meter.advance(1);
            }
        }
        assertThat(told.getFirst().phase()).isEqualTo(Progress.Phase.BEGINS);
        assertThat(told.getFirst().elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(told.getLast().phase()).isEqualTo(Progress.Phase.ENDS);
        assertThat(told.subList(1, told.size() - 1)).allMatch(one -> one.phase() == Progress.Phase.GOES_ON);
        assertThat(told)
                .extracting(Progress::displayId)
                .containsOnly(told.getFirst().displayId());
        assertThat(told.size()).isLessThan(10);
    }

    @Test
    void the_line_says_how_much_is_left() {
        var half = new Progress("id", "models", 50, 100, Duration.ofSeconds(30), Progress.Phase.GOES_ON);
        assertThat(half.line()).isEqualTo("models: 50 of 100 (50 %), 30 s left");
        assertThat(html(half.bundle())).contains("<progress value=\"50\" max=\"100\"");
        var end = new Progress("id", "models", 100, 100, Duration.ofSeconds(61), Progress.Phase.ENDS);
        assertThat(end.bundle().plain()).isEqualTo("models: 100 of 100");
        assertThat(html(end.bundle())).doesNotContain("<progress");
    }

    @Test
    void spans_of_time_are_said_as_people_say_them() {
        assertThat(Progress.words(Duration.ofNanos(12_300))).isEqualTo("12 µs");
        assertThat(Progress.words(Duration.ofMillis(25))).isEqualTo("25.0 ms");
        assertThat(Progress.words(Duration.ofMillis(1_500))).isEqualTo("1.50 s");
        assertThat(Progress.words(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
        assertThat(Progress.words(Duration.ofMinutes(90))).isEqualTo("1 h 30 min");
    }

    private static String html(MimeBundle bundle) {
        return String.valueOf(bundle.data().get("text/html"));
    }
}
