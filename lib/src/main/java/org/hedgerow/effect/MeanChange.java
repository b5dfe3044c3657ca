package org.hedgerow.effect;

import static org.hedgerow.effect.VarianceType.LS;
import static org.hedgerow.effect.VarianceType.LS2;

import java.util.List;

/// Measures of the change of a mean in persons measured twice, with metafor's names. With sd the standard
/// deviation of the changes, √(sd1² + sd2² − 2r sd1 sd2), and J = J(n − 1):
///
/// | | yi | vi |
/// |---|---|---|
/// | MC | m1 − m2 | sd²/n |
/// | SMCC | J (m1 − m2)/sd | 1/n + yi²/(2n) |
/// | SMCR | J (m1 − m2)/sd1 | 2(1 − r)/n + yi²/(2n) |
/// | SMCRH | as SMCR | sd²/(sd1²(n − 1)) + yi²/(2(n − 1)), for unequal variances |
/// | ROMC | log(m1/m2) | (sd1²/m1² + sd2²/m2² − 2r sd1 sd2/(m1 m2))/n |
/// | VRC | log(sd1/sd2) | (1 − r²)/(n − 1) |
/// | CVRC | log((sd1/m1)/(sd2/m2)) | (1 − r²)/(n − 1) and ROMC's |
///
/// LS2 multiplies SMCC's and SMCR's variance of the uncorrected change by J².
///
/// Gibbons et al. 1993, J Educ Stat 18:271 (SMCC); Becker 1988, Br J Math Stat Psychol 41:257 (SMCR);
/// Bonett 2008, Psychol Methods 13:99 (SMCRH); Lajeunesse 2011, Ecology 92:2049 (ROMC); Senior et al. 2020,
/// Res Synth Methods 11:553 (VRC, CVRC).
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum MeanChange implements MeasureOf<PairedMeans> {
    MC("mean change", NaturalScale.difference("mean change"), List.of(LS)),
    SMCC("standardized mean change by the changes", standardized(), List.of(LS, LS2)),
    SMCR("standardized mean change by the first measurement", standardized(), List.of(LS, LS2)),
    SMCRH("standardized mean change by the first measurement with unequal variances", standardized(), List.of(LS)),
    ROMC("log ratio of means of change", NaturalScale.ratio("ratio of means"), List.of(LS)),
    VRC("log variability ratio of change", NaturalScale.ratio("variability ratio"), List.of(LS)),
    CVRC(
            "log ratio of coefficients of variation of change",
            NaturalScale.ratio("ratio of coefficients of variation"),
            List.of(LS));

    private static final String NEEDS =
            "needs more than two persons, and means of one sign where their logarithm is taken";

    private final String words;
    private final NaturalScale scale;
    private final List<VarianceType> varianceTypes;

    MeanChange(String words, NaturalScale scale, List<VarianceType> varianceTypes) {
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
    public List<Effect> effects(List<PairedMeans> studies, Correction correction, VarianceType type) {
        return studies.stream()
                .map(d -> Effect.of(estimate(d), variance(d, type), 0, NEEDS))
                .toList();
    }

    private double estimate(PairedMeans d) {
        return switch (this) {
            case MC -> d.m1() - d.m2();
            case SMCC, SMCR, SMCRH -> SmallSample.factor(d.n() - 1) * observed(d);
            case ROMC -> Math.log(d.m1() / d.m2());
            case VRC -> Math.log(d.sd1() / d.sd2());
            case CVRC -> Math.log(d.sd1() / d.m1() / (d.sd2() / d.m2()));
        };
    }

    private double variance(PairedMeans d, VarianceType type) {
        return switch (this) {
            case MC -> changeVariance(d) / d.n();
            case SMCC -> standardizedVariance(d, 1 / d.n(), type);
            case SMCR -> standardizedVariance(d, 2 * (1 - d.r()) / d.n(), type);
            case SMCRH ->
                changeVariance(d) / (d.sd1() * d.sd1() * (d.n() - 1)) + estimate(d) * estimate(d) / (2 * (d.n() - 1));
            case ROMC -> ratioVariance(d);
            case VRC -> (1 - d.r() * d.r()) / (d.n() - 1);
            case CVRC -> (1 - d.r() * d.r()) / (d.n() - 1) + ratioVariance(d);
        };
    }

    /// The change in standard deviations, uncorrected.
    private double observed(PairedMeans d) {
        return (d.m1() - d.m2()) / (this == SMCC ? Math.sqrt(changeVariance(d)) : d.sd1());
    }

    private double standardizedVariance(PairedMeans d, double ofChange, VarianceType type) {
        double factor = SmallSample.factor(d.n() - 1);
        double raw = observed(d);
        return type == LS2
                ? factor * factor * (ofChange + raw * raw / (2 * d.n()))
                : ofChange + factor * factor * raw * raw / (2 * d.n());
    }

    private static double changeVariance(PairedMeans d) {
        return d.sd1() * d.sd1() + d.sd2() * d.sd2() - 2 * d.r() * d.sd1() * d.sd2();
    }

    private static double ratioVariance(PairedMeans d) {
        double cv1 = d.sd1() / d.m1();
        double cv2 = d.sd2() / d.m2();
        return (cv1 * cv1 + cv2 * cv2 - 2 * d.r() * cv1 * cv2) / d.n();
    }

    private static NaturalScale standardized() {
        return NaturalScale.difference("standardized mean change");
    }
}
