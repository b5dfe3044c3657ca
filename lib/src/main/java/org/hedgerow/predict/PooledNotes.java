package org.hedgerow.predict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.Vec;

/// What must be known of a pooled result before it is believed.
record PooledNotes(Pooled pooled) {
    /// Below this many arms a prediction interval says more about τ² being uncertain than about new arms.
    private static final int FEW = 5;

    /// Beyond this ratio of sampling variances one arm outweighs all others by more than numbers can bear.
    private static final double FAR_APART = 1e7;

    /// With more than this share of arms corrected the correction makes the answer.
    private static final double MANY_CORRECTED = 0.1;

    /// Below this factor a Knapp-Hartung interval is visibly narrower.
    private static final double CLEARLY_NARROW = 0.98;

    /// Beyond this share of I² one common effect says little.
    private static final double MUCH = 50;

    List<String> all() {
        List<String> notes = new ArrayList<>(pooled.effects().notes());
        towardsOneHalf().ifPresent(notes::add);
        dependence().ifPresent(notes::add);
        boundary().ifPresent(notes::add);
        fewArms().ifPresent(notes::add);
        unlike().ifPresent(notes::add);
        allOrNone().ifPresent(notes::add);
        narrow().ifPresent(notes::add);
        farApart().ifPresent(notes::add);
        leavesUnitInterval().ifPresent(notes::add);
        freemanTukey().ifPresent(notes::add);
        return notes;
    }

    /// Adding the same to events and others draws a proportion towards one half, the more the smaller the arm.
    private Optional<String> towardsOneHalf() {
        long corrected = pooled.effects().estimable().stream()
                .filter(s -> s.data() instanceof Proportion p && p.hasZeroCell())
                .filter(s -> s.effect() instanceof Effect.Estimated e && e.added() > 0)
                .count();
        return corrected > MANY_CORRECTED * fit().k()
                ? Optional.of("What was added draws " + corrected + " of " + things().count(fit().k())
                        + " towards 50%, small ones most: glmm(es) takes the counts as they are")
                : Optional.empty();
    }

    private Optional<String> dependence() {
        int arms = fit().k();
        int studies = pooled.effects().studyCount();
        return studies < arms
                ? Optional.of(things().count(arms) + " come from " + studies + " studies; the model takes all "
                        + things().many() + " as independent")
                : Optional.empty();
    }

    private Optional<String> boundary() {
        return pooled.predicts() && fit().tau2().atBoundary()
                ? Optional.of("τ² is estimated as 0: no differences beyond chance could be seen"
                        + (fit().k() < FEW ? ", which with so few " + things().many() + " says little" : ""))
                : Optional.empty();
    }

    private Optional<String> fewArms() {
        int arms = fit().k();
        if (fit().settings().method().effectsDiffer() && arms == 1) {
            return Optional.of(
                    "A single " + things().one() + " says nothing of differences between " + things().many());
        }
        return fit().settings().method().effectsDiffer() && arms < FEW
                ? Optional.of("With only " + things().count(arms) + ", τ² and the prediction interval are hardly known")
                : Optional.empty();
    }

    /// Equal or common effects are assumed where the data speak against it; fixed effects claim less.
    private Optional<String> unlike() {
        boolean one = fit().settings().method() == Method.CommonEffect.EE
                || fit().settings().method() == Method.CommonEffect.CE;
        double i2 = one ? fit().heterogeneity().i2() : 0;
        return i2 > MUCH
                ? Optional.of("The " + things().many() + " differ by more than chance (I² = " + Math.round(i2)
                        + "%): one common effect is an average of unlike ones; REML lets them differ")
                : Optional.empty();
    }

    /// Where no arm has an event, or all have nothing else, a transformed interval may have no width at all.
    private Optional<String> allOrNone() {
        return pooled.totals().filter(Proportion::hasZeroCell).map(t -> {
            Interval exact = ProportionInterval.CLOPPER_PEARSON.interval(
                    (int) t.x(), (int) t.n(), fit().settings().level());
            return (t.x() == 0 ? "No arm has an event" : "No arm has a patient without an event")
                    + ": the model has nothing to go by. All " + (long) t.n()
                    + " patients thrown together, the exact interval is " + twoDecimals(100 * exact.lower()) + " to "
                    + twoDecimals(100 * exact.upper()) + "%";
        });
    }

    private Optional<String> narrow() {
        return fit().settings().inference() == Inference.KNHA && fit().scale() < CLEARLY_NARROW
                ? Optional.of("The " + things().many()
                        + " lie closer together than their variances and τ² lead one to expect (s² = "
                        + twoDecimals(fit().scale())
                        + "): the Knapp-Hartung interval is narrower than by t alone; ADHOC keeps it from that")
                : Optional.empty();
    }

    private Optional<String> farApart() {
        Vec vi = fit().sample().vi();
        return vi.max() / vi.min() > FAR_APART
                ? Optional.of("The largest sampling variance is more than ten million times the smallest: one "
                        + things().one() + " may decide everything, and the last figures are not to be trusted")
                : Optional.empty();
    }

    private Optional<String> leavesUnitInterval() {
        var measure = pooled.effects().measure();
        if (measure != OneProportion.PR && measure != OneProportion.PLN) {
            return Optional.empty();
        }
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        Interval widest = natural.prediction().orElse(new Interval(natural.lower(), natural.upper()));
        return widest.lower() < 0 || widest.upper() > 1
                ? Optional.of("An interval leaves the range of proportions, 0 to 1: " + measure.words()
                        + "s know no such limits; PLO does")
                : Optional.empty();
    }

    /// How far the answer moves with the size it is brought back at.
    private Optional<String> freemanTukey() {
        return FreemanTukeySpread.of(pooled)
                .map(at -> "The Freeman-Tukey value has no size of its own. Brought back at the "
                        + pooled.effects()
                                .inverseAt()
                                .orElse(MeanSize.HARMONIC)
                                .name()
                                .toLowerCase(Locale.ROOT)
                        + " mean of the " + things().many() + "' sizes (used here) it is "
                        + shown(pooled.natural(PredictionType.DEFAULT).estimate()) + "; the harmonic, geometric and"
                        + " arithmetic mean give " + shown(at.harmonic()) + ", " + shown(at.geometric()) + " and "
                        + shown(at.arithmetic()) + ", at the size its precision implies " + shown(at.precision())
                        + ", at the smallest " + shown(at.smallest()) + ", at the largest " + shown(at.largest()));
    }

    private String shown(double natural) {
        NaturalScale.Kind kind = pooled.scale().kind();
        return kind == NaturalScale.Kind.PROPORTION
                ? twoDecimals(kind.factor() * natural) + kind.unit()
                : BigDecimal.valueOf(natural).round(new MathContext(4)).toPlainString();
    }

    private Things things() {
        return pooled.things();
    }

    private static String twoDecimals(double x) {
        return BigDecimal.valueOf(x).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private Fit fit() {
        return pooled.fit();
    }
}
