package org.hedgerow.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures of one group's mean or standard deviation, with metafor's names.
///
/// | | yi | vi |
/// |---|---|---|
/// | MN | m | sd²/n |
/// | SMN | J(n − 1) m/sd | 1/n + yi²/(2n) |
/// | MNLN | log m | sd²/(n m²) |
/// | SDLN | log sd + 1/(2(n − 1)) | 1/(2(n − 1)) |
/// | CVLN | log(sd/m) + 1/(2(n − 1)) | 1/(2(n − 1)) + sd²/(n m²) |
///
/// The last two from Nakagawa et al. 2015, Methods Ecol Evol 6:143; J from Hedges 1981.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum OneMean implements MeasureOf<GroupMean> {
    MN("mean", value("mean"), GroupMean::m, d -> d.sd() * d.sd() / d.n()),
    SMN("standardized mean", value("standardized mean"), OneMean::standardized, d -> {
        double g = standardized(d);
        return 1 / d.n() + g * g / (2 * d.n());
    }),
    MNLN("log mean", amount("mean"), d -> Math.log(d.m()), OneMean::relative),
    SDLN(
            "log standard deviation",
            amount("standard deviation"),
            d -> Math.log(d.sd()) + 1 / (2 * (d.n() - 1)),
            d -> 1 / (2 * (d.n() - 1))),
    CVLN(
            "log coefficient of variation",
            amount("coefficient of variation"),
            d -> Math.log(d.sd() / d.m()) + 1 / (2 * (d.n() - 1)),
            d -> 1 / (2 * (d.n() - 1)) + relative(d));

    private static final String NEEDS = "needs a mean above 0 where its logarithm is taken, and more than one person";

    private final String words;
    private final NaturalScale scale;
    private final ToDoubleFunction<GroupMean> estimate;
    private final ToDoubleFunction<GroupMean> variance;

    OneMean(
            String words,
            NaturalScale scale,
            ToDoubleFunction<GroupMean> estimate,
            ToDoubleFunction<GroupMean> variance) {
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
    public List<Effect> effects(List<GroupMean> studies, Correction correction, VarianceType type) {
        return studies.stream()
                .map(d -> Effect.of(estimate.applyAsDouble(d), variance.applyAsDouble(d), 0, NEEDS))
                .toList();
    }

    private static double standardized(GroupMean d) {
        return SmallSample.factor(d.n() - 1) * d.m() / d.sd();
    }

    private static double relative(GroupMean d) {
        return d.sd() * d.sd() / (d.n() * d.m() * d.m());
    }

    private static NaturalScale value(String quantity) {
        return NaturalScale.of(quantity, NaturalScale.Kind.VALUE, Inverse.IDENTITY);
    }

    private static NaturalScale amount(String quantity) {
        return NaturalScale.of(quantity, NaturalScale.Kind.AMOUNT, Inverse.EXP);
    }
}
