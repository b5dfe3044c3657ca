package org.hedgerow.effect;

import static org.hedgerow.effect.VarianceType.AV;
import static org.hedgerow.effect.VarianceType.LS;
import static org.hedgerow.effect.VarianceType.UB;

import java.util.List;
import org.hedgerow.numeric.Hypergeometric;

/// Measures of one correlation r of n pairs, with metafor's names.
///
/// | | yi | vi |
/// |---|---|---|
/// | COR | r | (1 − r²)²/(n − 1); AV at the average of all r, weighted by n |
/// | UCOR | r ₂F₁(½, ½; (n−2)/2; 1 − r²), without bias | as COR, at yi; UB: its unbiased estimate |
/// | ZCOR | artanh r | 1/(n − 3) |
///
/// UB is yi² − 1 + (n−3)/(n−2) (1 − r²) ₂F₁(1, 1; n/2; 1 − r²).
///
/// Olkin & Pratt 1958, Ann Math Stat 29:201; Hedges 1989, J Appl Psychol 74:469; Fisher 1921, Metron 1:3.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum OneCorrelation implements MeasureOf<Correlation> {
    COR("correlation", NaturalScale.correlation("correlation", Inverse.IDENTITY), List.of(LS, AV)),
    UCOR("bias-corrected correlation", NaturalScale.correlation("correlation", Inverse.IDENTITY), List.of(LS, UB, AV)),
    ZCOR("Fisher's z", NaturalScale.correlation("correlation", Inverse.TANH), List.of(LS));

    private static final String NEEDS = "needs |r| < 1 and more than three pairs";

    private final String words;
    private final NaturalScale scale;
    private final List<VarianceType> varianceTypes;

    OneCorrelation(String words, NaturalScale scale, List<VarianceType> varianceTypes) {
        this.words = words;
        this.scale = scale;
        this.varianceTypes = varianceTypes;
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

    @Override
    public List<Effect> effects(List<Correlation> studies, Correction correction, VarianceType type) {
        double average = type == AV ? average(studies) : Double.NaN;
        return studies.stream()
                .map(d -> Effect.of(estimate(d), variance(d, type, average), 0, NEEDS))
                .toList();
    }

    private double estimate(Correlation d) {
        return switch (this) {
            case COR -> d.r();
            case UCOR -> unbiased(d);
            case ZCOR -> 0.5 * (Math.log1p(d.r()) - Math.log1p(-d.r()));
        };
    }

    private double variance(Correlation d, VarianceType type, double average) {
        if (this == ZCOR) {
            return 1 / (d.n() - 3);
        }
        double y = estimate(d);
        return switch (type) {
            case UB ->
                d.n() > 3
                        ? y * y
                                - 1
                                + (d.n() - 3) / (d.n() - 2) * shared(d) * Hypergeometric.f(1, 1, d.n() / 2, shared(d))
                        : Double.NaN;
            case AV -> largeSample(average, d.n());
            case LS, LS2, HO, AVHO, ST, CS -> largeSample(y, d.n());
        };
    }

    private double average(List<Correlation> studies) {
        List<Correlation> known =
                studies.stream().filter(d -> Double.isFinite(estimate(d))).toList();
        double sum = known.stream().mapToDouble(d -> d.n() * estimate(d)).sum();
        return sum / known.stream().mapToDouble(Correlation::n).sum();
    }

    private static double unbiased(Correlation d) {
        return d.n() > 3 ? d.r() * Hypergeometric.f(0.5, 0.5, (d.n() - 2) / 2, shared(d)) : Double.NaN;
    }

    /// 1 − r², kept exact for small differences from 1.
    private static double shared(Correlation d) {
        return (1 - d.r()) * (1 + d.r());
    }

    private static double largeSample(double r, double n) {
        double rest = 1 - r * r;
        return rest * rest / (n - 1);
    }
}
