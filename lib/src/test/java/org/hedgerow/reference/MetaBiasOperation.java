package org.hedgerow.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.bias.FunnelAsymmetry;
import org.hedgerow.bias.FunnelTest;
import org.hedgerow.bias.MissingStudies;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Study;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// `meta_bias` and `meta_trimfill`: `metabias` and `trimfill` of R's meta, on tables of another file.
final class MetaBiasOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        return c.op().equals("meta_bias") ? bias(c) : fill(c);
    }

    private static Answer bias(Case c) {
        FunnelAsymmetry found = FunnelTest.valueOf(c.text("method_bias", "").toUpperCase(Locale.ROOT))
                .of(effects(c), Tau2Estimator.valueOf(c.text("tau", "DL")));
        return new Answer()
                .put("stat", found.statistic())
                .put("p", found.pValue())
                .put("estimate", Vec.of(found.bias(), found.standardError()))
                .put("df", Double.isFinite(found.df()) ? Vec.of(found.df()) : Vec.of());
    }

    /// R's meta trims about the common effect, and looks at the slope of Egger's own test.
    private static Answer fill(Case c) {
        EffectSizes effects = effects(c);
        var method = new Method.RandomEffects(Tau2Estimator.valueOf(c.text("tau", "DL")));
        Fit fit = TwoStep.fit(Sample.of(effects.yi(), effects.vi()), Settings.DEFAULTS.with(method));
        double slope = RegTest.of(fit, RegTest.Model.LM, SizePredictor.SEI, Optional.empty())
                .slope()
                .estimate();
        TrimFill found = TrimFill.of(
                fit,
                c.text("type", "L").equals("L") ? MissingStudies.L0 : MissingStudies.R0,
                slope > 0 ? TrimFill.Side.LEFT : TrimFill.Side.RIGHT,
                Method.CommonEffect.CE);
        return new Answer()
                .put("k0", found.missing())
                .put("TE_random", found.filled().pooled().estimate())
                .put("se_random", found.filled().pooled().standardError())
                .put("tau2", found.filled().tau2().value())
                .put("left", slope > 0);
    }

    private static EffectSizes effects(Case c) {
        var tables = Effects.tables(Siblings.resolved(c));
        return EffectSizes.of(
                "events",
                Computation.of(TwoProportions.valueOf(c.text("sm", "RR"))),
                IntStream.range(0, tables.size())
                        .mapToObj(i -> new Study<>("" + i, "" + i, tables.get(i)))
                        .toList());
    }
}
