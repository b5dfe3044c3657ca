package org.hedgerow.plot.forest;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.plot.Decimals;
import org.hedgerow.plot.Range;
import org.hedgerow.plot.Scale;
import org.hedgerow.plot.Spacing;

/// What the graph's axis shows.
///
/// @param title what stands below the axis, such as `Complete response, %`
/// @param scale what kind of values the rows hold
/// @param decimals how estimates are printed
/// @param noEffect the value that means no effect, 0 or 1, marked by a line; empty for single proportions
///     and means, where no value means that
/// @param limits what to show at most; empty to choose limits that show every estimate and most intervals
///     whole
/// @param favours what stands below either side of no effect
public record EffectAxis(
        String title,
        Scale scale,
        Decimals decimals,
        OptionalDouble noEffect,
        Optional<Range> limits,
        Optional<Favours> favours) {

    /// Whom an effect to the left and to the right of no effect favours.
    public record Favours(String left, String right) {}

    /// The axis of single proportions, given between 0 and 1 and printed as percentages with one decimal.
    public static EffectAxis percent(String title) {
        return new EffectAxis(
                title, Scale.PERCENT, new Decimals(1), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /// The axis of ratios, with no effect at 1.
    public static EffectAxis ratio(String title) {
        return new EffectAxis(
                title, Scale.RATIO, new Decimals(2), OptionalDouble.of(1), Optional.empty(), Optional.empty());
    }

    /// The axis of differences, with no effect at 0.
    public static EffectAxis difference(String title) {
        return new EffectAxis(
                title, Scale.LINEAR, new Decimals(2), OptionalDouble.of(0), Optional.empty(), Optional.empty());
    }

    /// The axis of a measure's natural scale, with a line where there is no effect.
    public static EffectAxis of(NaturalScale natural, String title, Decimals decimals) {
        Scale scale = switch (natural.kind()) {
            case PROPORTION -> Scale.PERCENT;
            case PROPORTION_DIFFERENCE -> Scale.PERCENT_DIFFERENCE;
            case RATIO -> Scale.RATIO;
            case CORRELATION -> Scale.CORRELATION;
            case DIFFERENCE, VALUE -> Scale.LINEAR;
            case AMOUNT -> new Scale(Spacing.LINEAR, 1, "", new Range(0, Double.POSITIVE_INFINITY));
        };
        return new EffectAxis(title, scale, decimals, natural.kind().noEffect(), Optional.empty(), Optional.empty());
    }

    /// The same axis with limits of its own; what lies beyond ends in an arrow.
    public EffectAxis from(double lower, double upper) {
        return new EffectAxis(title, scale, decimals, noEffect, Optional.of(new Range(lower, upper)), favours);
    }

    /// The same axis with words on either side of no effect.
    public EffectAxis favouring(String left, String right) {
        return new EffectAxis(title, scale, decimals, noEffect, limits, Optional.of(new Favours(left, right)));
    }
}
