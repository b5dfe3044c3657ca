package org.hedgerow.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures of two proportions in matched pairs, with metafor's names. With N = a + b + c + d:
///
/// | | yi | vi |
/// |---|---|---|
/// | MPRR | log((a+b)/(a+c)) | (b + c)/((a+b)(a+c)) |
/// | MPOR | log of the marginal odds ratio | 1/(a+b) + 1/(c+d) + 1/(a+c) + 1/(b+d) − 2Δ |
/// | MPRD | (b − c)/N | (b + c)/N² − (b − c)²/N³ |
/// | MPORC | log(b/c), the conditional odds ratio | 1/b + 1/c |
/// | MPPETO | 2(b − c)/(b + c) | 4/(b + c) |
///
/// where Δ = N(ad − bc)/((a+b)(c+d)(a+c)(b+d)) is the covariance of the two logits.
///
/// Becker & Balagtas 1993, Biometrics 49:997 for the marginal, Curtin et al. 2002, Stat Med
/// 21:2145 for the conditional measures.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum PairedProportions implements MeasureOf<PairedTable> {
    MPRR(
            "matched-pairs log risk ratio",
            NaturalScale.ratio("risk ratio"),
            t -> Math.log((t.a() + t.b()) / (t.a() + t.c())),
            t -> (t.b() + t.c()) / ((t.a() + t.b()) * (t.a() + t.c()))),
    MPOR(
            "matched-pairs marginal log odds ratio",
            NaturalScale.ratio("odds ratio"),
            t -> Math.log((t.a() + t.b()) / (t.c() + t.d()) / ((t.a() + t.c()) / (t.b() + t.d()))),
            PairedProportions::marginalVariance),
    MPRD(
            "matched-pairs risk difference",
            NaturalScale.of("risk difference", NaturalScale.Kind.PROPORTION_DIFFERENCE, Inverse.IDENTITY),
            t -> (t.b() - t.c()) / t.size(),
            t -> (t.b() + t.c() - (t.b() - t.c()) * (t.b() - t.c()) / t.size()) / (t.size() * t.size())),
    MPORC(
            "matched-pairs conditional log odds ratio",
            NaturalScale.ratio("odds ratio"),
            t -> Math.log(t.b() / t.c()),
            t -> 1 / t.b() + 1 / t.c()),
    MPPETO(
            "matched-pairs conditional log odds ratio by Peto's method",
            NaturalScale.ratio("odds ratio"),
            t -> 2 * (t.b() - t.c()) / (t.b() + t.c()),
            t -> 4 / (t.b() + t.c()));

    private final String words;
    private final NaturalScale scale;
    private final ToDoubleFunction<PairedTable> estimate;
    private final ToDoubleFunction<PairedTable> variance;

    PairedProportions(
            String words,
            NaturalScale scale,
            ToDoubleFunction<PairedTable> estimate,
            ToDoubleFunction<PairedTable> variance) {
        this.words = words;
        this.scale = scale;
        this.estimate = estimate;
        this.variance = variance;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public NaturalScale scale() {
        return scale;
    }

    @Override
    public Correction defaultCorrection() {
        return Correction.HALF_ONLY0;
    }

    @Override
    public List<Effect> effects(List<PairedTable> studies, Correction correction, VarianceType type) {
        return Corrected.all(studies, correction).stream()
                .map(study -> study.effect(estimate, variance))
                .toList();
    }

    private static double marginalVariance(PairedTable t) {
        double first = t.a() + t.b();
        double notFirst = t.c() + t.d();
        double second = t.a() + t.c();
        double notSecond = t.b() + t.d();
        double covariance = t.size() * (t.a() * t.d() - t.b() * t.c()) / (first * notFirst * second * notSecond);
        return 1 / first + 1 / notFirst + 1 / second + 1 / notSecond - 2 * covariance;
    }
}
