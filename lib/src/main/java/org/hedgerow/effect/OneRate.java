package org.hedgerow.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures of one incidence rate x/t, x events in t person-time, with metafor's names.
///
/// | | yi | vi |
/// |---|---|---|
/// | IR | x/t | x/t² |
/// | IRLN | log(x/t) | 1/x |
/// | IRS | √(x/t) | 1/(4t) |
/// | IRFT | ½(√(x/t) + √((x + 1)/t)) | 1/(4t) |
///
/// Rothman, Greenland & Lash 2008, Modern Epidemiology, ch. 14; IRFT from Freeman & Tukey 1950, Ann Math
/// Stat 21:607.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum OneRate implements MeasureOf<Rate> {
    IR("raw incidence rate", rate(Inverse.IDENTITY), Rate::value, d -> d.x() / (d.t() * d.t())),
    IRLN("log incidence rate", rate(Inverse.EXP), d -> Math.log(d.value()), d -> 1 / d.x()),
    IRS("square-root incidence rate", rate(Inverse.SQUARE), d -> Math.sqrt(d.value()), d -> 1 / (4 * d.t())),
    IRFT(
            "Freeman-Tukey incidence rate",
            new NaturalScale("incidence rate", NaturalScale.Kind.AMOUNT, Inverse.FreemanTukeyRate::new),
            d -> 0.5 * (Math.sqrt(d.value()) + Math.sqrt((d.x() + 1) / d.t())),
            d -> 1 / (4 * d.t()));

    private final String words;
    private final NaturalScale scale;
    private final ToDoubleFunction<Rate> estimate;
    private final ToDoubleFunction<Rate> variance;

    OneRate(String words, NaturalScale scale, ToDoubleFunction<Rate> estimate, ToDoubleFunction<Rate> variance) {
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

    /// One half to studies without events; nothing for the two square-root measures, which need nothing.
    @Override
    public Correction defaultCorrection() {
        return this == IRS || this == IRFT ? Correction.NOTHING : Correction.HALF_ONLY0;
    }

    /// The estimate from (possibly corrected) events.
    public double yi(Rate d) {
        return estimate.applyAsDouble(d);
    }

    @Override
    public List<Effect> effects(List<Rate> studies, Correction correction, VarianceType type) {
        return Corrected.all(studies, correction).stream()
                .map(study -> study.effect(estimate, variance))
                .toList();
    }

    private static NaturalScale rate(Inverse inverse) {
        return NaturalScale.of("incidence rate", NaturalScale.Kind.AMOUNT, inverse);
    }
}
