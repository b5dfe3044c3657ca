package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// `ft_back`: the pooled Freeman-Tukey value inverted at several sample sizes.
final class FreemanTukeyOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        List<Proportion> arms = Effects.arms(c);
        Vec n = Vec.of(arms.stream().map(Proportion::n).toList());
        List<Effect.Estimated> effects = Computation.of(OneProportion.PFT).effects(arms).stream()
                .map(Effect.Estimated.class::cast)
                .toList();
        Vec yi = Vec.of(effects.stream().map(Effect.Estimated::yi).toList());
        Vec vi = Vec.of(effects.stream().map(Effect.Estimated::vi).toList());
        var pooled = TwoStep.fit(Sample.of(yi, vi), Settings.DEFAULTS).pooled();
        double b = pooled.estimate();
        return new Answer()
                .put("b", b)
                .put("harmonic", back(b, 1 / n.map(x -> 1 / x).mean()))
                .put("arithmetic", back(b, n.mean()))
                .put("geometric", back(b, Math.exp(n.map(Math::log).mean())))
                .put("inv_var_of_mean", back(b, 1 / (4 * pooled.standardError() * pooled.standardError())))
                .put("min_n", back(b, n.min()))
                .put("max_n", back(b, n.max()))
                .put(
                        "studywise",
                        Vec.of(IntStream.range(0, yi.size())
                                .mapToObj(i -> back(yi.get(i), n.get(i)))
                                .toList()));
    }

    private static double back(double y, double n) {
        return new Inverse.FreemanTukey(n).applyAsDouble(y);
    }
}
