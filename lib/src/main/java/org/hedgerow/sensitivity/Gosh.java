package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.influence.Refit;
import org.hedgerow.influence.Refitting;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.progress.Progress;

/// The model fitted to every subset of the studies, or to a million random ones: a graphical display of
/// study heterogeneity. Where a few studies pull the result apart, estimates gather in clusters.
///
/// Olkin, Dahabreh & Trikalinos 2012, Res Synth Methods 3:214. Random subsets are drawn so that every set
/// of at least p studies is as likely as any other, as metafor draws them; the same ones for the same seed,
/// whatever the number of processors. Kept of each are its studies and five numbers: nothing grows with how
/// the work is shared.
public final class Gosh {
    /// How many subsets are fitted between two looks whether to go on.
    private static final int BATCH = 4_000;

    private final int k;
    private final boolean all;
    private final int asked;
    private final long seed;
    private final Subsets subsets;
    private final double[][] coefficients;
    private final double[] tau2;
    private final double[] q;
    private final double[] i2;
    private int done;

    private Gosh(Refitting model, Subsets subsets, boolean all, long seed) {
        this.k = model.k();
        this.all = all;
        this.asked = subsets.size();
        this.seed = seed;
        this.subsets = subsets;
        this.coefficients = new double[model.p()][asked];
        this.tau2 = new double[asked];
        this.q = new double[asked];
        this.i2 = new double[asked];
    }

    /// All subsets of at least as many studies as coefficients where they are no more than `atMost`, else
    /// as many random ones.
    ///
    /// An interrupt ends it within the time of a few fits. What was done until then is the result, and the
    /// thread stays interrupted.
    ///
    /// @throws ProblemException if there are not two studies
    /// @throws CancellationException if it is interrupted before anything was done
    public static Gosh of(Refitting model, int atMost, long seed) {
        if (model.k() < 2) {
            throw new ProblemException(
                    "one study has no subsets", "GOSH needs two studies or more; ten or more to show something.");
        }
        if (atMost < 2) {
            throw new ProblemException("subsets(" + atMost + ") are too few to compare", "Type subsets(100_000), say.");
        }
        boolean all = Subsets.count(model.k(), model.p()) <= atMost;
        Subsets subsets = all ? Subsets.all(model.k(), model.p()) : Subsets.random(model.k(), model.p(), atMost, seed);
        Gosh gosh = new Gosh(model, subsets, all, seed);
        gosh.run(model);
        return gosh;
    }

    private void run(Refitting model) {
        Thread waiting = Thread.currentThread();
        try (var progress = Progress.of("subsets", asked)) {
            while (done < asked) {
                int begin = done;
                int end = Math.min(asked, begin + BATCH);
                int whole = fitted(model, begin, end, waiting);
                done += whole;
                progress.advance(whole);
                if (waiting.isInterrupted()) {
                    break;
                }
            }
        }
        if (done == 0) {
            throw new CancellationException("interrupted before the first of %s subsets".formatted(asked));
        }
    }

    /// How many of the subsets from `begin` on are fitted without a gap: all, unless the caller was
    /// interrupted.
    private int fitted(Refitting model, int begin, int end, Thread waiting) {
        var firstSkipped = new AtomicInteger(end);
        IntStream.range(begin, end).parallel().forEach(number -> {
            if (waiting.isInterrupted()) {
                firstSkipped.accumulateAndGet(number, Math::min);
            } else {
                keep(number, model.to(subsets.studies(number)));
            }
        });
        return firstSkipped.get() - begin;
    }

    private void keep(int number, Optional<Refit> refit) {
        if (refit.isEmpty()) {
            Arrays.stream(coefficients).forEach(column -> column[number] = Double.NaN);
            tau2[number] = Double.NaN;
            q[number] = Double.NaN;
            i2[number] = Double.NaN;
            return;
        }
        Refit fit = refit.get();
        Heterogeneity heterogeneity = fit.heterogeneity();
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j][number] = fit.b().get(j);
        }
        tau2[number] = fit.tau2();
        q[number] = heterogeneity.q();
        i2[number] = heterogeneity.i2();
    }

    public int k() {
        return k;
    }

    /// Whether these were all the subsets there are.
    public boolean isAll() {
        return all && done == asked;
    }

    /// How many subsets were fitted.
    public int done() {
        return done;
    }

    /// How many were to be fitted; more than were, after an interrupt.
    public int asked() {
        return asked;
    }

    /// Where the random subsets began; it means nothing where all were fitted.
    public long seed() {
        return seed;
    }

    /// How many of them allowed no fit; their numbers are NaN.
    public int failed() {
        return (int) IntStream.range(0, done)
                .filter(number -> Double.isNaN(coefficients[0][number]))
                .count();
    }

    /// How many studies a subset holds.
    ///
    /// @param number of the subset, counted from 0
    public int sizeOf(int number) {
        return subsets.sizeOf(number);
    }

    /// Whether a study is in a subset.
    ///
    /// @param number of the subset, counted from 0
    /// @param study counted from 0
    public boolean holds(int number, int study) {
        return subsets.holds(number, study);
    }

    /// The pooled effect of each subset, on the model's scale.
    public Vec estimates() {
        return coefficient(0);
    }

    /// A coefficient of each subset.
    ///
    /// @param column counted from 0
    public Vec coefficient(int column) {
        return taken(coefficients[column]);
    }

    /// τ² of each subset; NaN of a method that has none.
    public Vec tau2() {
        return taken(tau2);
    }

    /// Q of each subset.
    public Vec q() {
        return taken(q);
    }

    /// I² of each subset, in percent.
    public Vec i2() {
        return taken(i2);
    }

    private Vec taken(double[] column) {
        return Vec.of(done == asked ? column : Arrays.copyOf(column, done));
    }

    /// What each study does to the estimates: see [GoshStudy].
    public List<GoshStudy> studies() {
        Moments every = new Moments();
        List<Moments> with = new ArrayList<>();
        IntStream.range(0, k).forEach(_ -> with.add(new Moments()));
        for (int number = 0; number < done; number++) {
            double estimate = coefficients[0][number];
            if (!Double.isNaN(estimate)) {
                every.add(estimate, i2[number]);
                for (int study = 0; study < k; study++) {
                    if (subsets.holds(number, study)) {
                        with.get(study).add(estimate, i2[number]);
                    }
                }
            }
        }
        return with.stream().map(holding -> GoshStudy.of(every, holding)).toList();
    }

    /// Running sums over subsets.
    static final class Moments {
        private long count;
        private double mean;
        private double squares;
        private double i2;

        private void add(double estimate, double percent) {
            count++;
            double step = estimate - mean;
            mean += step / count;
            squares += step * (estimate - mean);
            i2 += percent;
        }

        long count() {
            return count;
        }

        double mean() {
            return mean;
        }

        /// Σ (estimate − mean)².
        double squares() {
            return squares;
        }

        double i2() {
            return i2;
        }
    }
}
