package org.hedgerow.bench.kernel;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table: a line for each measure, for each kernel its best and its median.
record KernelTable(Map<Contender, Measures> measured) {

    void print(PrintStream out) {
        out.printf("%-34s", "best / median");
        measured.keySet().forEach(contender -> out.printf(" %19s", contender.name()));
        out.println();
        for (var what : Measures.What.values()) {
            out.printf("%-34s", what.words());
            measured.values().forEach(measures -> out.printf(" %19s", cell(what, measures.of(what))));
            out.println();
        }
        out.println("""

                Every start is a process of its own, and the kernels take turns. A forest plot is what the notebook gets:
                vector, bitmap and text from ours, a bitmap from R. Memory is what the process holds resident.""");
    }

    private static String cell(Measures.What what, List<Double> sorted) {
        if (sorted.isEmpty()) {
            return "–";
        }
        double best = what == Measures.What.LINES ? sorted.getLast() : sorted.getFirst();
        double median = sorted.get(sorted.size() / 2);
        var form = best < 10 ? "%.1f / %.1f" : "%.0f / %.0f";
        return String.format(Locale.ROOT, form, best, median);
    }
}
