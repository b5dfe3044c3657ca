package org.hedgerow.effect;

import java.util.List;

/// Effect sizes that were published as such, with their sampling variances: metafor's `GEN`. What they are
/// only the analyst knows.
///
/// @param words what they are, e.g. `log hazard ratio`
/// @param scale what people read them as
public record Generic(String words, NaturalScale scale) implements MeasureOf<GivenEffect> {

    /// Effects to be read as they are.
    public static final Generic GEN = new Generic("effect size", NaturalScale.difference("effect size"));

    /// Logarithms of ratios, to be read as ratios.
    ///
    /// @param quantity what the ratio is called, e.g. `hazard ratio`
    public static Generic logOf(String quantity) {
        return new Generic("log " + quantity, NaturalScale.ratio(quantity));
    }

    @Override
    public String name() {
        return "GEN";
    }

    @Override
    public List<Effect> effects(List<GivenEffect> studies, Correction correction, VarianceType variance) {
        return studies.stream()
                .map(d -> Effect.of(d.yi(), d.vi(), 0, "no finite effect"))
                .toList();
    }
}
