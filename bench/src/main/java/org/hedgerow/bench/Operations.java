package org.hedgerow.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.influence.Influence;
import org.hedgerow.influence.LeaveOneOut;
import org.hedgerow.influence.Refitting;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Confint;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.moderator.PermutationTest;
import org.hedgerow.sensitivity.Gosh;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What is measured: a fit and the table of its coefficients, with p-values and limits. What a fit computes only
/// when asked (likelihoods, I², weights) is measured by `remlAll`.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Operations {
    private static final Settings DL = Settings.DEFAULTS.with(new Method.RandomEffects(Tau2Estimator.DL));
    private static final Settings REML = Settings.DEFAULTS;
    private static final Settings REML_KNHA = REML.with(Inference.KNHA);

    private static final List<String> NAMES =
            IntStream.range(0, 41).mapToObj(Integer::toString).toList();

    private final Sample k41 = Studies.of(41).pooled();
    private final Sample k41WithModerator = Studies.of(41).regressed();
    private final Sample k1000 = Studies.of(1_000).pooled();
    private final Sample k10000 = Studies.of(10_000).pooled();
    private final Sample k100000 = Studies.of(100_000).pooled();
    private final Sample k1000000 = Studies.of(1_000_000).pooled();
    private final Fit fit = TwoStep.fit(k41, REML);
    private final Fit fitWithModerator = TwoStep.fit(k41WithModerator, REML, List.of("intrcpt", "x"));
    private final BinomialSample counts = Studies.of(41).counted();

    @Benchmark
    public Coefficient dl() {
        return TwoStep.fit(k41, DL).pooled();
    }

    @Benchmark
    public Coefficient reml() {
        return TwoStep.fit(k41, REML).pooled();
    }

    @Benchmark
    public Object remlAll() {
        Fit all = TwoStep.fit(k41, REML);
        return List.of(all.pooled(), all.heterogeneity(), all.ml(), all.reml(), all.weights());
    }

    @Benchmark
    public List<Coefficient> remlKnhaModerator() {
        return TwoStep.fit(k41WithModerator, REML_KNHA, List.of("intrcpt", "x")).coefficients();
    }

    @Benchmark
    public Object qProfile() {
        return Confint.of(fit, new IntervalMethod.QProfile());
    }

    @Benchmark
    public Object generalisedQ() {
        return Confint.of(fit, Confint.generalisedQ(fit));
    }

    @Benchmark
    public Coefficient glmm() {
        return BinomialNormal.fit(counts, GlmmSettings.DEFAULTS).pooled();
    }

    /// Takes all processors.
    @Benchmark
    public PermutationTest permutations() {
        return PermutationTest.of(fitWithModerator, 10_000, 1);
    }

    /// With the table: estimates with p-values and limits, τ², Q with p, I².
    @Benchmark
    public List<Object> leaveOneOut() {
        return LeaveOneOut.rows(Refitting.of(fit), NAMES).omissions().stream()
                .map(omission -> omission.without().orElseThrow())
                .<Object>map(refit -> List.of(refit.pooled(), refit.heterogeneity()))
                .toList();
    }

    @Benchmark
    public Influence influence() {
        return Influence.of(fit);
    }

    /// All processors, as [#permutations()].
    @Benchmark
    public Gosh gosh() {
        return Gosh.of(Refitting.of(fit), 1_000_000, 1);
    }

    @Benchmark
    public Coefficient remlK1000() {
        return TwoStep.fit(k1000, REML).pooled();
    }

    @Benchmark
    public Coefficient remlK10000() {
        return TwoStep.fit(k10000, REML).pooled();
    }

    @Benchmark
    public Coefficient remlK100000() {
        return TwoStep.fit(k100000, REML).pooled();
    }

    @Benchmark
    public Coefficient remlK1000000() {
        return TwoStep.fit(k1000000, REML).pooled();
    }
}
