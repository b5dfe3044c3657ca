package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;

/// Help with code that never comes back, because a library it asks does not.
class StuckHelpTest {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private void block() {
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JShellEngine engine(Domain domain) {
        return new JShellEngine(new JShellSettings(
                List.of(), List.of(), value -> MimeBundle.text(value.toString()), () -> {}, List.of(), domain));
    }

    @Test
    void cells_run_while_a_completion_is_stuck_in_a_library() throws Exception {
        var domain = new Domain() {
            @Override
            public Wanted wants(String function) {
                return Wanted.COLUMN;
            }

            @Override
            public List<String> columns(Object value) {
                block();
                return List.of("cr");
            }
        };
        try (var engine = engine(domain)) {
            engine.execute(new Cell("cell 1", "var table = new Object();"), new RecordedOutput());
            var help = CompletableFuture.supplyAsync(() -> engine.complete("table.column(\"", 14));
            assertThat(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            var cell = CompletableFuture.supplyAsync(
                    () -> engine.execute(new Cell("cell 2", "1 + 1"), new RecordedOutput()));

            assertThat(cell.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(Outcome.Value.class);
            released.countDown();
            assertThat(help.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
        } finally {
            released.countDown();
        }
    }

    @Test
    void cells_run_while_the_inspection_of_a_value_is_stuck() throws Exception {
        try (var engine = engine(new Domain() {
            @Override
            public List<String> columns(Object value) {
                block();
                return List.of();
            }
        })) {
            engine.execute(new Cell("cell 1", "var table = new Object();"), new RecordedOutput());
            var help = CompletableFuture.supplyAsync(() -> engine.inspect("table", 5, 0));
            assertThat(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            var cell = CompletableFuture.supplyAsync(
                    () -> engine.execute(new Cell("cell 2", "var table = 2;\ntable"), new RecordedOutput()));

            assertThat(cell.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(Outcome.Value.class);
            released.countDown();
            assertThat(help.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
        } finally {
            released.countDown();
        }
    }

    @Test
    void the_next_question_is_answered_while_one_is_stuck() {
        try (var box = new TimeBox(Duration.ofSeconds(1))) {
            var late = box.answer(
                    () -> {
                        block();
                        return "late";
                    },
                    "nothing");

            assertThat(late).isEqualTo("nothing");
            assertThat(box.answer(() -> "in time", "nothing")).isEqualTo("in time");
        } finally {
            released.countDown();
        }
    }
}
