package org.hedgerow.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.numeric.Vec;

/// Two groups' tables pooled by Mantel and Haenszel's or Peto's method.
///
/// @param effects the studies with their own effect sizes
/// @param fit the common effect
public record StratifiedPooled(EffectSizes effects, StratifiedFit fit) implements PooledEffect {
    /// Beyond this share of I² one common effect says little.
    private static final double MUCH = 50;

    @Override
    public StratifiedPooled named(String outcome) {
        return new StratifiedPooled(effects.named(outcome), fit);
    }

    @Override
    public Inverse inverse() {
        return effects.inverse();
    }

    @Override
    public int k() {
        return fit.k();
    }

    @Override
    public double level() {
        return fit.settings().level();
    }

    @Override
    public Coefficient pooled() {
        return fit.pooled();
    }

    @Override
    public String intervals() {
        return "Wald";
    }

    @Override
    public Optional<Vec> weights() {
        return Optional.empty();
    }

    @Override
    public boolean predicts() {
        return false;
    }

    @Override
    public double tau2() {
        return 0;
    }

    @Override
    public Prediction onModelScale(PredictionType type) {
        Coefficient b = fit.pooled();
        return new Prediction(b.estimate(), b.standardError(), b.lower(), b.upper(), Optional.empty());
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(effects.notes());
        if (fit.k() < effects.studies().size()) {
            notes.add((effects.studies().size() - fit.k()) + " of "
                    + effects.studies().size() + " studies take no part");
        }
        long added = effects.studies().stream()
                .filter(s -> s.effect() instanceof Effect.Estimated e && e.added() > 0)
                .count();
        if (added > 0) {
            notes.add("Nothing was added to the counts that are pooled; " + added
                    + (added == 1 ? " study with a zero cell was" : " studies with zero cells were")
                    + " corrected for Q only");
        }
        if (fit.estimable() < fit.k()) {
            notes.add("Q is made of the " + fit.estimable() + " of " + fit.k()
                    + " studies with an effect size of their own");
        }
        if (fit.heterogeneity().i2() > MUCH) {
            notes.add("The studies differ by more than chance (I² = "
                    + Math.round(fit.heterogeneity().i2())
                    + "%): one common effect is an average of unlike ones; rma(es, REML) lets them differ");
        }
        return notes;
    }
}
