package org.hedgerow.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.MetaProportions;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.model.exact.Quadrature;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.ExactPredictor;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;

/// `meta_prop`: `metaprop` of R's meta package.
final class MetaPropOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        String predict = c.text("method_predict", "V");
        String tau = c.text("method_tau", "REML");
        if (!List.of("V", "HTS").contains(predict)) {
            return Optional.of("prediction " + predict);
        }
        boolean known =
                Arrays.stream(Tau2Estimator.values()).anyMatch(e -> e.name().equals(tau));
        return known ? Optional.empty() : Optional.of("method " + tau);
    }

    @Override
    public Answer answer(Case c) {
        List<Proportion> arms = Effects.arms(Siblings.resolved(c));
        return c.text("method", "Inverse").equals("GLMM") ? glmm(arms) : inverse(c, arms);
    }

    private static Answer inverse(Case c, List<Proportion> arms) {
        List<Effect.Estimated> effects = MetaProportions.effects(measure(c.text("sm", "PLOGIT")), arms, 0.5).stream()
                .map(Effect.Estimated.class::cast)
                .toList();
        Sample sample = Sample.of(column(effects, Effect.Estimated::yi), column(effects, Effect.Estimated::vi));
        Method method = new Method.RandomEffects(Tau2Estimator.valueOf(c.text("method_tau", "REML")));
        Fit random = TwoStep.fit(sample, Settings.DEFAULTS.with(method));
        Fit common = TwoStep.fit(sample, Settings.DEFAULTS.with(Method.CommonEffect.CE));
        boolean hts = c.text("method_predict", "V").equals("HTS");
        Prediction prediction = Predictor.predict(random, hts ? PredictionType.RILEY : PredictionType.T);
        return new Answer()
                .put("TE", sample.yi())
                .put("seTE", sample.vi().map(Math::sqrt))
                .put("TE_random", random.pooled().estimate())
                .put("se", random.pooled().standardError())
                .put("TE_common", common.pooled().estimate())
                .put("tau2", random.tau2().value())
                .put("pi", limits(prediction))
                .put("I2_from_Q", common.heterogeneity().i2() / 100);
    }

    private static Answer glmm(List<Proportion> arms) {
        var sample = BinomialSample.of(arms);
        var settings = GlmmSettings.DEFAULTS.with(new Quadrature.GaussHermite(7));
        BinomialFit random = BinomialNormal.fit(sample, settings);
        BinomialFit common = BinomialNormal.fit(sample, settings.with(Method.CommonEffect.CE));
        return new Answer()
                .put("TE_random", random.pooled().estimate())
                .put("se", random.pooled().standardError())
                .put("TE_common", common.pooled().estimate())
                .put("tau2", random.spread().tau2())
                .put("pi", limits(ExactPredictor.predict(random, Vec.of(1), random.k() - 1.0)))
                .put("Q_wald", random.heterogeneity().wald().statistic())
                .put("Q_lrt", random.heterogeneity().likelihoodRatio().statistic());
    }

    private static OneProportion measure(String sm) {
        return switch (sm) {
            case "PLOGIT" -> OneProportion.PLO;
            case "PRAW" -> OneProportion.PR;
            default -> OneProportion.valueOf(sm);
        };
    }

    private static Vec limits(Prediction prediction) {
        Interval limits = prediction.prediction().orElseThrow();
        return Vec.of(limits.lower(), limits.upper());
    }

    private static Vec column(List<Effect.Estimated> effects, ToDoubleFunction<Effect.Estimated> part) {
        return Vec.of(effects.stream().map(part::applyAsDouble).toList());
    }
}
