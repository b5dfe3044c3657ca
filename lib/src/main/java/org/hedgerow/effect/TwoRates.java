package org.hedgerow.effect;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measures of two groups' incidence rates, with metafor's names.
///
/// | | yi | vi |
/// |---|---|---|
/// | IRR | log((x1/t1)/(x2/t2)) | 1/x1 + 1/x2 |
/// | IRD | x1/t1 − x2/t2 | x1/t1² + x2/t2² |
/// | IRSD | √(x1/t1) − √(x2/t2) | 1/(4t1) + 1/(4t2) |
///
/// Rothman, Greenland & Lash 2008, Modern Epidemiology, ch. 14; IRSD from Bagos & Nikolopoulos 2009, Int J
/// Biostat 5(1):21.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum TwoRates implements MeasureOf<TwoRateCounts> {
    IRR(
            "log incidence rate ratio",
            NaturalScale.ratio("incidence rate ratio"),
            d -> Math.log(d.x1() / d.t1() / (d.x2() / d.t2())),
            d -> 1 / d.x1() + 1 / d.x2()),
    IRD(
            "incidence rate difference",
            NaturalScale.difference("incidence rate difference"),
            d -> d.x1() / d.t1() - d.x2() / d.t2(),
            d -> d.x1() / (d.t1() * d.t1()) + d.x2() / (d.t2() * d.t2())),
    IRSD(
            "square-root incidence rate difference",
            NaturalScale.difference("difference of square-root incidence rates"),
            d -> Math.sqrt(d.x1() / d.t1()) - Math.sqrt(d.x2() / d.t2()),
            d -> 1 / (4 * d.t1()) + 1 / (4 * d.t2()));

    private final String words;
    private final NaturalScale scale;
    private final ToDoubleFunction<TwoRateCounts> estimate;
    private final ToDoubleFunction<TwoRateCounts> variance;

    TwoRates(
            String words,
            NaturalScale scale,
            ToDoubleFunction<TwoRateCounts> estimate,
            ToDoubleFunction<TwoRateCounts> variance) {
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

    /// One half to both groups' events where one has none; nothing for IRSD.
    @Override
    public Correction defaultCorrection() {
        return this == IRSD ? Correction.NOTHING : Correction.HALF_ONLY0;
    }

    @Override
    public List<Effect> effects(List<TwoRateCounts> studies, Correction correction, VarianceType type) {
        return Corrected.all(studies, correction).stream()
                .map(study -> study.effect(estimate, variance))
                .toList();
    }
}
