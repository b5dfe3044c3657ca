package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Outcome;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InterruptTest extends EngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(1_000_000);",
                "while (true) {}",
                "while (true) { try { Thread.sleep(1000); } catch (Exception e) {} }",
                "System.in.read();",
                "new java.util.Scanner(System.in).nextLine();",
                "Runnable r = () -> { for (;;) {} };\nr.run();",
                "int f(int n) { return n < 25 ? f(n + 1) + f(n + 1) : 0; }\nwhile (true) f(0);",
                "new java.util.concurrent.CountDownLatch(1).await();",
                "try { Thread.sleep(1_000_000); } catch (InterruptedException swallowed) {}",
                "int slept = 0;\ntry { Thread.sleep(1_000_000); } catch (Throwable swallowed) { slept = 1; }\nslept",
            })
    void an_interrupt_stops_the_cell_and_variables_survive(String endless) throws Exception {
        run("int kept = 42;");

        for (int time = 0; time < 2; time++) {
            var shown = new RecordedOutput();
            var cell = new Cell("endless", "System.out.println(1);\n" + endless);
            var outcome = CompletableFuture.supplyAsync(() -> engine.execute(cell, shown));
            shown.printed.await();
            engine.interrupt();

            assertThat(outcome.get(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.name()).isEqualTo("Interrupted"));
        }
        assertThat(shown("kept")).isEqualTo("42");
    }
}
