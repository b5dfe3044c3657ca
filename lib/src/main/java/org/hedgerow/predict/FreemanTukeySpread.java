package org.hedgerow.predict;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// A pooled Freeman-Tukey value brought back at several sizes, as it has none of its own.
///
/// Schwarzer et al. 2019, Res Synth Methods 10:476; the implied size 1/(4 se²) is that of Barendregt et al.
/// 2013, J Epidemiol Community Health 67:974.
///
/// @param harmonic at the harmonic mean of the studies' sizes
/// @param geometric at their geometric mean
/// @param arithmetic at their arithmetic mean
/// @param precision at the size the standard error implies, 1/(4 se²)
/// @param smallest at the smallest size
/// @param largest at the largest size
public record FreemanTukeySpread(
        double harmonic, double geometric, double arithmetic, double precision, double smallest, double largest) {

    /// How much of the confidence interval's width the four means may lie apart. The choice among them is
    /// arbitrary: at a quarter of the width it moves the answer by half the margin of error, and counts as
    /// much as what the data leave open. The width is the measure, not a number of percentage points,
    /// because one point is little at 50% and everything at 1%.
    static final double LIMIT = 0.25;

    /// Less than a printed figure shows: where all arms are at 0 or 100% the interval has no width to compare
    /// with.
    private static final double UNSEEN = 5e-4;

    /// Empty where the effects are no Freeman-Tukey values.
    static Optional<FreemanTukeySpread> of(Pooled pooled) {
        return switch (pooled.inverse()) {
            case Inverse.FreemanTukey _, Inverse.FreemanTukeyRate _ -> Optional.of(made(pooled));
            case Inverse.Fixed _ -> Optional.empty();
        };
    }

    private static FreemanTukeySpread made(Pooled pooled) {
        EffectSizes effects = pooled.effects();
        Vec sizes = effects.sizes();
        Prediction model = pooled.onModelScale(PredictionType.DEFAULT);
        double y = model.estimate();
        double se = model.standardError();
        return new FreemanTukeySpread(
                effects.inverse(MeanSize.HARMONIC.of(sizes)).applyAsDouble(y),
                effects.inverse(MeanSize.GEOMETRIC.of(sizes)).applyAsDouble(y),
                effects.inverse(MeanSize.ARITHMETIC.of(sizes)).applyAsDouble(y),
                effects.inverse(1 / (4 * se * se)).applyAsDouble(y),
                effects.inverse(sizes.min()).applyAsDouble(y),
                effects.inverse(sizes.max()).applyAsDouble(y));
    }

    /// How far the four means lie apart: the largest value less the smallest.
    public double spread() {
        var values = DoubleStream.of(harmonic, geometric, arithmetic, precision).summaryStatistics();
        return values.getMax() - values.getMin();
    }

    /// @throws ProblemException if the four means lie further apart than [#LIMIT] of the interval's width,
    ///     and the analyst chose none
    void requireSmall(Pooled pooled) {
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        double width = natural.upper() - natural.lower();
        boolean far = spread() > LIMIT * width && spread() > UNSEEN;
        if (pooled.effects().inverseAt().isEmpty() && far) {
            throw new ProblemException(
                    "the pooled Freeman-Tukey value means %s at the harmonic, %s at the geometric, %s at the arithmetic mean"
                                    .formatted(
                                            shown(pooled, harmonic),
                                            shown(pooled, geometric),
                                            shown(pooled, arithmetic))
                            + " of the sizes and %s at the size its precision implies: more than a quarter of its interval (%s to %s) apart"
                                    .formatted(
                                            shown(pooled, precision),
                                            shown(pooled, natural.lower()),
                                            shown(pooled, natural.upper())),
                    "Pool on another scale (" + (pooled.scale().kind() == NaturalScale.Kind.PROPORTION ? "PLO" : "IRLN")
                            + "), or choose the size in escalc: inverse(HARMONIC).");
        }
    }

    private static String shown(Pooled pooled, double value) {
        NaturalScale.Kind kind = pooled.scale().kind();
        return String.format(Locale.ROOT, "%.3g", kind.factor() * value) + kind.unit();
    }
}
