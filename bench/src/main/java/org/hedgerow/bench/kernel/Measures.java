package org.hedgerow.bench.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.message.Question;

/// What was measured of one kernel.
final class Measures {

    /// What is measured, in the order of the table's lines.
    enum What {
        READY("start → kernel_info, ms"),
        FIRST_CELL("start → first 1 + 1, ms"),
        FIRST_ANALYSIS("start → first meta-analysis, ms"),
        FIRST_FOREST("… and its forest plot, ms"),
        MEMORY("memory after it, MB"),
        CELL("warm: a trivial cell, ms"),
        COMPLETION("warm: completion, ms"),
        INSPECTION("warm: inspection, ms"),
        FOREST("warm: a forest plot, ms"),
        PRINTING("warm: 100 000 lines, ms"),
        LINES("… of which arrive, %");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int WARMING = 60;
    private static final int TIMES = 30;

    private final Map<What, List<Double>> values = new EnumMap<>(What.class);

    private void add(What what, double value) {
        values.computeIfAbsent(what, _ -> new ArrayList<>()).add(value);
    }

    List<Double> of(What what) {
        return values.getOrDefault(what, List.of()).stream().sorted().toList();
    }

    /// Two fresh processes: one asked for a trivial cell, one for an analysis.
    void start(Contender contender) throws IOException, InterruptedException {
        try (var kernel = new KernelProcess(contender)) {
            add(What.READY, kernel.ready());
            kernel.run(contender.trivial());
            add(What.FIRST_CELL, kernel.age());
        }
        if (!contender.analysis().isEmpty()) {
            try (var kernel = new KernelProcess(contender)) {
                kernel.run(contender.analysis());
                add(What.FIRST_ANALYSIS, kernel.age());
                add(What.FIRST_FOREST, kernel.run(contender.forest()));
                add(What.MEMORY, kernel.megabytes());
            }
        }
    }

    /// One process, everything several times.
    void warm(Contender contender) throws IOException {
        try (var kernel = new KernelProcess(contender)) {
            for (int i = 0; i < WARMING + TIMES; i++) {
                double cell = kernel.run(contender.trivial());
                double completion =
                        kernel.ask(Question.complete(contender.halfTyped(), contender.halfTyped().length()));
                double inspection = kernel.ask(Question.inspect(contender.word(), contender.word().length()));
                double forest = contender.forest().isEmpty() ? Double.NaN : kernel.run(contender.forest());
                if (i >= WARMING) {
                    add(What.CELL, cell);
                    add(What.COMPLETION, completion);
                    add(What.INSPECTION, inspection);
                    if (!Double.isNaN(forest)) {
                        add(What.FOREST, forest);
                    }
                }
            }
            for (int i = 0; i < 3; i++) {
                var printed = kernel.print(contender.loop());
                add(What.PRINTING, printed.time());
                add(What.LINES, 100.0 * printed.lines() / Contender.LINES);
            }
        }
    }
}
