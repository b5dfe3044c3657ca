package org.hedgerow.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// Proves that a reference value was made with metafor's default control, which `regtest` and `trimfill` fall back
/// to: Fisher's scoring for REML from Hedges' estimate on, until τ² moves by no more than 10⁻⁵.
///
/// A case is settled if every number agrees within the reference's own tolerance once τ² is taken from where that
/// scoring stops.
final class DefaultControl {
    private static final double THRESHOLD = 1e-5;
    private static final int MOST_STEPS = 100;

    private DefaultControl() {}

    static boolean isProved(Case c) {
        Optional<Answer> stopped = switch (c.op()) {
            case "regtest" -> c.text("model", "").equals("rma") ? Optional.of(regression(c)) : Optional.empty();
            case "trimfill" -> c.text("method", "").equals("REML") ? Optional.of(filling(c)) : Optional.empty();
            default -> Optional.empty();
        };
        return stopped.filter(answer -> new Comparison(c.tol(), false)
                        .differences(c.expect(), answer.values())
                        .isEmpty())
                .isPresent();
    }

    private static Answer regression(Case c) {
        Sample sample = Samples.of(c);
        var predictor = SizePredictor.valueOf(c.text("predictor", "").toUpperCase(Locale.ROOT));
        Optional<Vec> sizes = SmallStudyOperation.Sizes.of(c, sample.k());
        Sample larger = new Sample(
                sample.yi(),
                sample.vi(),
                new Matrix(List.of(Vec.constant(sample.k(), 1), column(sample, predictor, sizes))));
        Fit fit = TwoStep.fit(sample, Settings.DEFAULTS.with(new Method.GivenVariance(tau2(larger))));
        return SmallStudyOperation.Regression.answer(RegTest.of(fit, RegTest.Model.RMA, predictor, sizes));
    }

    private static Vec column(Sample sample, SizePredictor predictor, Optional<Vec> sizes) {
        return switch (predictor) {
            case SEI -> sample.vi().map(Math::sqrt);
            case VI -> sample.vi();
            case NI -> sizes.orElseThrow();
            case NINV -> sizes.orElseThrow().map(n -> 1 / n);
            case SQRTNI -> sizes.orElseThrow().map(Math::sqrt);
            case SQRTNINV -> sizes.orElseThrow().map(n -> 1 / Math.sqrt(n));
        };
    }

    /// Only the pooling of all studies at the end falls back; the centre is found with the control asked for.
    private static Answer filling(Case c) {
        TrimFill ours = SmallStudyOperation.Filling.of(c);
        return SmallStudyOperation.Filling.answer(new TrimFill(
                ours.original(),
                at(ours.filled().sample()),
                ours.estimator(),
                ours.side(),
                ours.missing(),
                ours.standardError(),
                ours.p(),
                ours.mirrored()));
    }

    private static Fit at(Sample sample) {
        return TwoStep.fit(sample, Settings.DEFAULTS.with(new Method.GivenVariance(tau2(sample))));
    }

    private static double tau2(Sample sample) {
        LeastSquares equal = sample.weighted(Vec.constant(sample.k(), 1));
        double tau2 = Math.max(0, (equal.weightedRss() - equal.tracePV(sample.vi())) / (sample.k() - sample.p()));
        for (int step = 0; step < MOST_STEPS; step++) {
            LeastSquares here = sample.at(tau2);
            double change = (here.squaredWeightedRss() - here.traceP()) / here.tracePP();
            while (tau2 + change < 0) {
                change /= 2;
            }
            tau2 += change;
            if (Math.abs(change) <= THRESHOLD) {
                return tau2;
            }
        }
        return Double.NaN;
    }
}
