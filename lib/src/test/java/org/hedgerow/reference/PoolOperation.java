package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Study;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// `pool_prop`: proportions pooled on a measure's scale and brought back from it.
final class PoolOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    static Pooled pooled(Case c) {
        List<Proportion> data = Effects.arms(c);
        List<Study<Proportion>> arms = IntStream.range(0, data.size())
                .mapToObj(i -> new Study<>("arm " + i, "arm " + i, data.get(i)))
                .toList();
        var method = Computation.of(OneProportion.valueOf(c.text("measure", "")));
        return Pooled.of(EffectSizes.of("x", method, arms).inverseAt(MeanSize.HARMONIC), RmaOperation.settings(c));
    }

    @Override
    public Answer answer(Case c) {
        Pooled pooled = pooled(c);
        Prediction model = pooled.onModelScale(PredictionType.DEFAULT);
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        return new Answer()
                .put("b", model.estimate())
                .put("se", model.standardError())
                .put("ci_lb", model.lower())
                .put("ci_ub", model.upper())
                .put("tau2", pooled.fit().tau2().value())
                .put("I2", pooled.fit().heterogeneity().i2())
                .put("Q", pooled.fit().heterogeneity().q())
                .put("Q_p", pooled.fit().heterogeneity().p())
                .put("pi_lb", limits(model, Interval::lower))
                .put("pi_ub", limits(model, Interval::upper))
                .put("prop", natural.estimate())
                .put("prop_ci", Vec.of(natural.lower(), natural.upper()))
                .put(
                        "prop_pi",
                        natural.prediction()
                                .map(p -> Vec.of(p.lower(), p.upper()))
                                .orElse(Vec.of()));
    }

    private static Vec limits(Prediction prediction, ToDoubleFunction<Interval> limit) {
        return prediction.prediction().map(p -> Vec.of(limit.applyAsDouble(p))).orElse(Vec.of());
    }
}
