package org.hedgerow.effect;

import static org.hedgerow.effect.VarianceType.AV;
import static org.hedgerow.effect.VarianceType.AVHO;
import static org.hedgerow.effect.VarianceType.HO;
import static org.hedgerow.effect.VarianceType.LS;
import static org.hedgerow.effect.VarianceType.LS2;
import static org.hedgerow.effect.VarianceType.UB;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures of two groups' means, with metafor's names. With s the pooled standard deviation, J Hedges'
/// factor and v = sd²/(n m²) of each group:
///
/// | | yi | vi |
/// |---|---|---|
/// | MD | m1 − m2 | sd1²/n1 + sd2²/n2; HO: s²(1/n1 + 1/n2) |
/// | SMD | g = J(n1 + n2 − 2)(m1 − m2)/s | see [StandardizedDifference] |
/// | SMDH | J(n1 + n2 − 2)(m1 − m2)/√((sd1² + sd2²)/2) | Bonett 2009, allowing for unequal variances |
/// | SMD1 | J(n2 − 1)(m1 − m2)/sd2 | see [StandardizedDifference] |
/// | SMD1H | as SMD1 | sd1²/(sd2²(n1 − 1)) + 1/(n2 − 1) + yi²/(2(n2 − 1)) |
/// | ROM | log(m1/m2) + ½(v1 − v2) | v1 + v2; HO with s; AV and AVHO at the average coefficients of variation |
/// | CVR | log(cv1/cv2) + 1/(2(n1−1)) − 1/(2(n2−1)) − ½(v1 − v2) | 1/(2(n1−1)) + 1/(2(n2−1)) + v1 + v2 |
/// | VR | log(sd1/sd2) + 1/(2(n1−1)) − 1/(2(n2−1)) | 1/(2(n1−1)) + 1/(2(n2−1)) |
///
/// Hedges 1981, J Educ Stat 6:107; Bonett 2008, Psychol Methods 13:99, and 2009, Psychol Methods 14:225;
/// ROM from Hedges, Gurevitch & Curtis 1999, Ecology 80:1150, with the correction of Lajeunesse 2015,
/// Ecology 96:2056, eq. 8; CVR, VR from Nakagawa et al. 2015, Methods Ecol Evol 6:143, CVR with the
/// correction of Senior et al. 2020, Res Synth Methods 11:553. metafor 3.8 does not yet correct ROM and
/// CVR; SMDH and SMD1H are those of metafor since 4.6.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum TwoMeans implements MeasureOf<GroupMeans> {
    MD("mean difference", NaturalScale.difference("mean difference"), List.of(LS, UB, HO)),
    SMD("standardized mean difference", standardized(), List.of(LS, LS2, UB, AV)),
    SMDH("standardized mean difference with unequal variances", standardized(), List.of(LS)),
    SMD1("standardized mean difference by the second group", standardized(), List.of(LS, LS2, UB, AV)),
    SMD1H("standardized mean difference by the second group with unequal variances", standardized(), List.of(LS)),
    ROM("log ratio of means", NaturalScale.ratio("ratio of means"), List.of(LS, HO, AV, AVHO)),
    CVR(
            "log ratio of coefficients of variation",
            NaturalScale.ratio("ratio of coefficients of variation"),
            List.of(LS)),
    VR("log variability ratio", NaturalScale.ratio("variability ratio"), List.of(LS));

    private static final String NEEDS =
            "needs more than one person in each group, and means of one sign where their logarithm is taken";

    private final String words;
    private final NaturalScale scale;
    private final List<VarianceType> varianceTypes;

    TwoMeans(String words, NaturalScale scale, List<VarianceType> varianceTypes) {
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
    public List<Effect> effects(List<GroupMeans> studies, Correction correction, VarianceType type) {
        ToDoubleFunction<GroupMeans> at = variance(studies, type);
        return studies.stream()
                .map(d -> Effect.of(estimate(d), at.applyAsDouble(d), 0, NEEDS))
                .toList();
    }

    private double estimate(GroupMeans d) {
        return switch (this) {
            case MD -> d.m1() - d.m2();
            case SMD -> StandardizedDifference.pooled(d).g();
            case SMD1, SMD1H -> StandardizedDifference.second(d).g();
            case SMDH -> StandardizedDifference.unequal(d);
            case ROM -> Math.log(d.m1() / d.m2()) + curvature(d);
            case CVR -> Math.log(d.sd1() / d.m1() / (d.sd2() / d.m2())) + bias(d.n1()) - bias(d.n2()) - curvature(d);
            case VR -> Math.log(d.sd1() / d.sd2()) + bias(d.n1()) - bias(d.n2());
        };
    }

    private ToDoubleFunction<GroupMeans> variance(List<GroupMeans> studies, VarianceType type) {
        return switch (this) {
            case MD ->
                type == HO
                        ? d -> pooledVariance(d) * (1 / d.n1() + 1 / d.n2())
                        : d -> d.sd1() * d.sd1() / d.n1() + d.sd2() * d.sd2() / d.n2();
            case SMD -> StandardizedDifference.variance(studies, StandardizedDifference::pooled, type);
            case SMD1 -> StandardizedDifference.variance(studies, StandardizedDifference::second, type);
            case SMD1H -> TwoMeans::unequalBySecond;
            case SMDH -> StandardizedDifference::unequalVariance;
            case ROM -> ratioVariance(studies, type);
            case CVR ->
                d -> bias(d.n1())
                        + bias(d.n2())
                        + relative(d.sd1(), d.n1(), d.m1())
                        + relative(d.sd2(), d.n2(), d.m2());
            case VR -> d -> bias(d.n1()) + bias(d.n2());
        };
    }

    private static double unequalBySecond(GroupMeans d) {
        double g = StandardizedDifference.second(d).g();
        return d.sd1() * d.sd1() / (d.sd2() * d.sd2() * (d.n1() - 1)) + 1 / (d.n2() - 1) + g * g / (2 * (d.n2() - 1));
    }

    private static ToDoubleFunction<GroupMeans> ratioVariance(List<GroupMeans> studies, VarianceType type) {
        double first = weighted(studies, d -> d.sd1() / d.m1(), GroupMeans::n1);
        double second = weighted(studies, d -> d.sd2() / d.m2(), GroupMeans::n2);
        double n1 = studies.stream().mapToDouble(GroupMeans::n1).sum();
        double n2 = studies.stream().mapToDouble(GroupMeans::n2).sum();
        double both = (first + second) / (n1 + n2);
        return switch (type) {
            case AV -> d -> squared(first / n1) / d.n1() + squared(second / n2) / d.n2();
            case AVHO -> d -> squared(both) * (1 / d.n1() + 1 / d.n2());
            case HO -> d -> pooledVariance(d) * (1 / (d.n1() * squared(d.m1())) + 1 / (d.n2() * squared(d.m2())));
            case LS, LS2, UB, ST, CS -> d -> relative(d.sd1(), d.n1(), d.m1()) + relative(d.sd2(), d.n2(), d.m2());
        };
    }

    private static double weighted(
            List<GroupMeans> studies, ToDoubleFunction<GroupMeans> value, ToDoubleFunction<GroupMeans> size) {
        return studies.stream()
                .mapToDouble(d -> size.applyAsDouble(d) * value.applyAsDouble(d))
                .sum();
    }

    private static double squared(double x) {
        return x * x;
    }

    /// The two groups' common variance.
    static double pooledVariance(GroupMeans d) {
        double squares = (d.n1() - 1) * d.sd1() * d.sd1() + (d.n2() - 1) * d.sd2() * d.sd2();
        return squares / (d.n1() + d.n2() - 2);
    }

    /// What the logarithm's curvature adds to the ratio of two means.
    private static double curvature(GroupMeans d) {
        return (relative(d.sd1(), d.n1(), d.m1()) - relative(d.sd2(), d.n2(), d.m2())) / 2;
    }

    private static double relative(double sd, double n, double m) {
        return sd * sd / (n * m * m);
    }

    private static double bias(double n) {
        return 1 / (2 * (n - 1));
    }

    private static NaturalScale standardized() {
        return NaturalScale.difference("standardized mean difference");
    }
}
