package org.hedgerow.bias;

import java.util.List;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.model.MantelHaenszel;
import org.hedgerow.model.MantelHaenszelTables;
import org.hedgerow.model.StratifiedSettings;
import org.hedgerow.numeric.LogBinomial;
import org.hedgerow.numeric.Vec;

/// The ranks of [FunnelTest#SCHWARZER]: how far each table's first count lies from what its margins and one odds
/// ratio for all lead one to expect, by Fisher's noncentral hypergeometric distribution.
final class CountRanks {
    private CountRanks() {}

    static RankTest of(List<TwoByTwo> tables) {
        double logOdds = MantelHaenszel.fit(tables, MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS)
                .pooled()
                .estimate();
        List<TwoByTwo> informative =
                tables.stream().filter(t -> !t.isDoubleZero()).toList();
        List<Moments> moments =
                informative.stream().map(t -> Moments.of(t, logOdds)).toList();
        Vec deviates = Vec.tabulate(informative.size(), i -> {
            Moments m = moments.get(i);
            return (informative.get(i).a() - m.mean) / Math.sqrt(m.variance);
        });
        return RankTest.of(Kendall.of(deviates, Vec.tabulate(informative.size(), i -> 1 / moments.get(i).variance)));
    }

    /// Of the first count given all margins.
    private record Moments(double mean, double variance) {
        static Moments of(TwoByTwo t, double logOdds) {
            double events = t.a() + t.c();
            int least = (int) Math.max(0, events - t.n2());
            int most = (int) Math.min(t.n1(), events);
            double highest = Double.NEGATIVE_INFINITY;
            for (int u = least; u <= most; u++) {
                highest = Math.max(highest, log(t, u, logOdds));
            }
            double total = 0;
            double sum = 0;
            double squares = 0;
            for (int u = least; u <= most; u++) {
                double p = Math.exp(log(t, u, logOdds) - highest);
                double from = u - t.a();
                total += p;
                sum += p * from;
                squares += p * from * from;
            }
            double mean = sum / total;
            return new Moments(t.a() + mean, squares / total - mean * mean);
        }

        private static double log(TwoByTwo t, int u, double logOdds) {
            return LogBinomial.coefficient(t.n1(), u)
                    + LogBinomial.coefficient(t.n2(), t.a() + t.c() - u)
                    + u * logOdds;
        }
    }
}
