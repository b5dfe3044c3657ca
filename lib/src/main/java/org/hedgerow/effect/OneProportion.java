package org.hedgerow.effect;

import static org.hedgerow.effect.VarianceType.AV;
import static org.hedgerow.effect.VarianceType.LS;
import static org.hedgerow.effect.VarianceType.UB;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.numeric.Normal;

/// Measures of one proportion x/n, with metafor's names. With p = x/n:
///
/// | | yi | vi |
/// |---|---|---|
/// | PR | p | p(1 − p)/n; UB: p(1 − p)/(n − 1) |
/// | PLN | log p | 1/x − 1/n |
/// | PLO | log(p/(1 − p)) | 1/x + 1/(n − x) |
/// | PRZ | Φ⁻¹(p) | 2π p(1 − p) exp(yi²)/n |
/// | PAS | arcsin √p | 1/(4n) |
/// | PFT | ½(arcsin √(x/(n+1)) + arcsin √((x+1)/(n+1))) | 1/(4n + 2) |
///
/// AV takes the variances of PR, PLN and PLO at the average Σx/Σn.
///
/// Barendregt et al. 2013, J Epidemiol Community Health 67:974; PFT from Freeman & Tukey 1950, Ann Math
/// Stat 21:607.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum OneProportion implements MeasureOf<Proportion> {
    PR(
            "raw proportion",
            NaturalScale.proportion(Inverse.IDENTITY),
            List.of(LS, UB, AV),
            Proportion::value,
            (p, n) -> p * (1 - p) / n),
    PLN(
            "log proportion",
            NaturalScale.proportion(Inverse.EXP),
            List.of(LS, AV),
            d -> Math.log(d.value()),
            (p, n) -> 1 / (p * n) - 1 / n),
    PLO(
            "logit proportion",
            NaturalScale.proportion(Inverse.INVERSE_LOGIT),
            List.of(LS, AV),
            d -> Math.log(d.x() / (d.n() - d.x())),
            (p, n) -> 1 / (p * n) + 1 / ((1 - p) * n)),
    PRZ(
            "probit proportion",
            NaturalScale.proportion(Inverse.PHI),
            List.of(LS),
            d -> probit(d.value()),
            (p, n) -> 2 * Math.PI * p * (1 - p) * Math.exp(probit(p) * probit(p)) / n),
    PAS(
            "arcsine square-root proportion",
            NaturalScale.proportion(Inverse.SINE_SQUARED),
            List.of(LS),
            d -> Math.asin(Math.sqrt(d.value())),
            (p, n) -> 1 / (4 * n)),
    PFT(
            "Freeman-Tukey double-arcsine proportion",
            new NaturalScale("proportion", NaturalScale.Kind.PROPORTION, Inverse.FreemanTukey::new),
            List.of(LS),
            d -> 0.5 * (Math.asin(Math.sqrt(d.x() / (d.n() + 1))) + Math.asin(Math.sqrt((d.x() + 1) / (d.n() + 1)))),
            (p, n) -> 1 / (4 * n + 2));

    /// The sampling variance at the proportion `p` with `n` patients.
    private interface Variance {
        double at(double p, double n);
    }

    private final String words;
    private final NaturalScale scale;
    private final List<VarianceType> varianceTypes;
    private final ToDoubleFunction<Proportion> estimate;
    private final Variance variance;

    OneProportion(
            String words,
            NaturalScale scale,
            List<VarianceType> varianceTypes,
            ToDoubleFunction<Proportion> estimate,
            Variance variance) {
        this.words = words;
        this.scale = scale;
        this.varianceTypes = varianceTypes;
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
    public List<VarianceType> varianceTypes() {
        return varianceTypes;
    }

    /// metafor's default: nothing is added to the two arcsine measures, which need nothing; one half to zero
    /// cells of the others.
    @Override
    public Correction defaultCorrection() {
        return this == PAS || this == PFT ? Correction.NOTHING : Correction.HALF_ONLY0;
    }

    /// Whether an arm with no or only events has a yi of its own, without anything added.
    public boolean hasValueAtTheEnds() {
        return this == PR || this == PAS || this == PFT;
    }

    /// The estimate from (possibly corrected) counts.
    public double yi(Proportion d) {
        return estimate.applyAsDouble(d);
    }

    @Override
    public List<Effect> effects(List<Proportion> arms, Correction correction, VarianceType type) {
        List<Corrected<Proportion>> all = Corrected.all(arms, correction);
        double average = average(all);
        List<Effect> effects = new ArrayList<>();
        for (Corrected<Proportion> arm : all) {
            boolean varianceOnly = correction.scope() == Correction.Scope.VARIANCE_ONLY;
            double p = type == AV ? average : arm.used().value();
            double n = (varianceOnly ? arm.observed() : arm.used()).n();
            effects.add(
                    arm.effect(yi(varianceOnly ? arm.observed() : arm.used()), variance.at(p, type == UB ? n - 1 : n)));
        }
        return List.copyOf(effects);
    }

    private static double average(List<Corrected<Proportion>> arms) {
        double events = arms.stream().mapToDouble(arm -> arm.used().x()).sum();
        return events / arms.stream().mapToDouble(arm -> arm.used().n()).sum();
    }

    private static double probit(double p) {
        return p > 0 && p < 1 ? Normal.quantile(p) : Double.NaN;
    }
}
