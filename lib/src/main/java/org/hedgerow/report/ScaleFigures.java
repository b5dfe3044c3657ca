package org.hedgerow.report;

import org.hedgerow.effect.NaturalScale;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// How numbers on a natural scale are written: in the scale's unit, with decimals that suit a result.
///
/// @param scale the scale
/// @param decimals how many follow the point
public record ScaleFigures(NaturalScale scale, int decimals) {

    /// As suits a pooled result: percentages with one decimal or two figures, ratios with two decimals or
    /// two figures, others with two figures of the interval's half width.
    public static ScaleFigures of(PooledEffect pooled) {
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        NaturalScale scale = pooled.scale();
        int decimals = switch (scale.kind()) {
            case PROPORTION, PROPORTION_DIFFERENCE -> Figures.percentDecimals(natural.estimate());
            case RATIO -> Math.clamp((int) Math.ceil(-Math.log10(natural.estimate())) + 1, 2, 12);
            case DIFFERENCE, CORRELATION, AMOUNT, VALUE -> byWidth((natural.upper() - natural.lower()) / 2);
        };
        return new ScaleFigures(scale, decimals);
    }

    private static int byWidth(double half) {
        return half > 0 && Double.isFinite(half) ? Math.clamp((int) Math.ceil(-Math.log10(half)) + 1, 1, 12) : 4;
    }

    /// The same with one more decimal.
    public ScaleFigures finer() {
        return new ScaleFigures(scale, decimals + 1);
    }

    /// A value in the scale's unit, without the unit.
    public String value(double x) {
        return Figures.fixed(scale.kind().factor() * x, decimals);
    }

    /// A value in the scale's unit with enough decimals to tell it from its neighbours, and the unit.
    public String withUnit(double x) {
        String number = Figures.plain(Math.rint(1e6 * scale.kind().factor() * x) / 1e6);
        return scale.kind().unit().isEmpty()
                ? number
                : number + " " + scale.kind().unit();
    }

    /// `[lower, upper]` in the scale's unit.
    public String interval(double lower, double upper) {
        return Figures.interval(scale.kind().factor() * lower, scale.kind().factor() * upper, decimals);
    }
}
