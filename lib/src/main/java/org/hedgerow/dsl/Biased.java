package org.hedgerow.dsl;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.bias.ExcessSignificance;
import org.hedgerow.bias.FailSafe;
import org.hedgerow.bias.FunnelTest;
import org.hedgerow.bias.LimitMeta;
import org.hedgerow.bias.MissingStudies;
import org.hedgerow.bias.PetPeese;
import org.hedgerow.bias.RankTest;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.Selection;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.bias.WorstCase;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.Vec;
import org.hedgerow.report.BiasCards;
import org.hedgerow.report.Listing;

/// What a fitted model is asked about small-study effects and selection.
record Biased(EffectSizes effects, Fit fit) {
    private static final double ALPHA = 0.05;

    Listing regtest(RegTest.Model model, SizePredictor predictor) {
        Vec sizes = effects.sizes();
        Optional<Vec> known = sizes.min() > 0 ? Optional.of(sizes) : Optional.empty();
        return BiasCards.regression(effects, RegTest.of(fit, model, predictor, known));
    }

    Listing ranktest() {
        return BiasCards.ranks(effects, RankTest.of(fit.sample()));
    }

    Listing trimfill(MissingStudies estimator, Optional<TrimFill.Side> side) {
        return BiasCards.trimFill(effects, TrimFill.of(fit, estimator, side));
    }

    Listing fsn() {
        Sample sample = fit.sample();
        return BiasCards.failSafe(
                effects,
                List.of(
                        FailSafe.rosenthal(sample, ALPHA),
                        FailSafe.orwin(sample, OptionalDouble.empty()),
                        FailSafe.rosenberg(sample, ALPHA),
                        FailSafe.general(fit, ALPHA)));
    }

    Listing tes() {
        return BiasCards.excess(
                effects,
                ExcessSignificance.of(
                        fit.sample(), fit.b().get(0), fit.tau2().value(), ALPHA, ExcessSignificance.Test.EXACT));
    }

    Listing selmodel(Selection type, SelectionModel.Alternative alternative) {
        return BiasCards.selection(effects, SelectionModel.of(fit, type, alternative));
    }

    Listing adjusted() {
        return BiasCards.adjusted(effects, fit, PetPeese.of(fit), LimitMeta.of(fit));
    }

    Listing worstcase(SelectionModel.Alternative liked) {
        return BiasCards.worstCase(effects, fit, WorstCase.of(fit, liked != SelectionModel.Alternative.LESS, ALPHA));
    }

    Listing metabias(FunnelTest test) {
        Tau2Estimator estimator =
                fit.settings().method() instanceof Method.RandomEffects(var chosen) ? chosen : Tau2Estimator.REML;
        return BiasCards.named(effects, test.of(effects, estimator));
    }
}
