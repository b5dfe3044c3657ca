package org.hedgerow.bias;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Trim and fill: the k₀ most extreme studies of one side are taken off, the centre θ̂ is found anew, k₀ is
/// estimated from the ranks about it, until k₀ no longer changes; then the studies taken off are put back
/// together with their mirror images 2θ̂ − yᵢ, and all are pooled.
///
/// Duval & Tweedie 2000, J Am Stat Assoc 95:89 and Biometrics 56:455. As `trimfill` of metafor.
///
/// @param original the model of the studies observed
/// @param filled the same model with the imputed ones after them
/// @param side where studies were looked for
/// @param missing k₀
/// @param standardError of k₀ before it is rounded
/// @param p that none is missing, for the estimator R0
/// @param mirrored the studies whose mirror images were filled in, counted from 0
public record TrimFill(
        Fit original,
        Fit filled,
        MissingStudies estimator,
        Side side,
        int missing,
        double standardError,
        OptionalDouble p,
        List<Integer> mirrored) {
    public TrimFill {
        mirrored = List.copyOf(mirrored);
    }

    /// The side of the funnel where studies may be missing.
    public enum Side {
        /// Small effects.
        LEFT,
        /// Large effects.
        RIGHT
    }

    /// @param estimator of k₀
    /// @param side where to look; where none is given, opposite to where small studies tend
    public static TrimFill of(Fit fit, MissingStudies estimator, Optional<Side> side) {
        return of(
                fit,
                estimator,
                side.orElseGet(() -> emptier(fit)),
                fit.settings().method());
    }

    /// The same with a centre found by another model than the one that pools, e.g. R meta's common effect.
    public static TrimFill of(Fit fit, MissingStudies estimator, Side side, Method centre) {
        check(fit);
        Trimming trimming = new Trimming(fit, side == Side.RIGHT, fit.settings().with(centre));
        Trimming.Found found = trimming.find(estimator);
        List<Integer> mirrored = trimming.trimmed(found.missing());
        return new TrimFill(
                fit,
                found.missing() == 0 ? fit : filled(fit, mirrored, trimming.centre(found)),
                estimator,
                side,
                found.missing(),
                found.standardError(),
                estimator == MissingStudies.R0
                        ? OptionalDouble.of(Math.pow(0.5, found.missing() + 1))
                        : OptionalDouble.empty(),
                mirrored);
    }

    /// The side opposite to where small studies tend, by the slope on the standard error in the fit's own model.
    public static Side emptier(Fit fit) {
        check(fit);
        return RegTest.of(fit, RegTest.Model.RMA, SizePredictor.SEI, Optional.empty())
                                .slope()
                                .estimate()
                        < 0
                ? Side.RIGHT
                : Side.LEFT;
    }

    /// The imputed effects.
    public Vec filledYi() {
        return last(filled.sample().yi());
    }

    /// The imputed effects' sampling variances.
    public Vec filledVi() {
        return last(filled.sample().vi());
    }

    private Vec last(Vec all) {
        return Vec.tabulate(missing, i -> all.get(original.k() + i));
    }

    private static Fit filled(Fit fit, List<Integer> mirrored, double centre) {
        int k = fit.k();
        Vec yi = fit.sample().yi();
        List<Integer> rows = IntStream.concat(
                        IntStream.range(0, k), mirrored.stream().mapToInt(Integer::intValue))
                .boxed()
                .toList();
        Vec all = Vec.tabulate(rows.size(), i -> i < k ? yi.get(i) : 2 * centre - yi.get(rows.get(i)));
        Sample sample = new Sample(all, fit.sample().vi().only(rows), Matrix.ones(rows.size()));
        Settings settings = fit.settings();
        return TwoStep.fit(sample, settings.weighting() instanceof Weighting.Given ? settings.only(rows) : settings);
    }

    private static void check(Fit fit) {
        if (!fit.sample().isInterceptOnly()) {
            throw new ProblemException(
                    "trim and fill is for a model without moderators", "Fit it without mods(…): rma(es).trimfill().");
        }
        if (fit.k() < 3) {
            throw new ProblemException(
                    "trim and fill needs three studies or more, not " + fit.k(),
                    "With so few studies nothing can be said of missing ones.");
        }
    }
}
