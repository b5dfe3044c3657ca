package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Study;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.FragilityCard;
import org.hedgerow.report.Listing;
import org.hedgerow.sensitivity.EventMoves;
import org.hedgerow.sensitivity.Fragility;

/// The fewest events that would have to be otherwise for a conclusion about these effect sizes to be the
/// opposite.
///
/// @param source the effect sizes and what they were computed from
/// @param budget how many models may be fitted to make sure that nothing less does
record Fragile(Escalc source, long budget) {
    /// A two-step model takes some microseconds.
    static final long TWO_STEP = 20_000;
    /// A model of counts takes a hundred times as long.
    static final long EXACT = 500;

    /// A conclusion: in words as it stands, and its margin, which is positive where it holds.
    record Conclusion(String words, ToDoubleFunction<EffectSizes> margin) {}

    /// On which side of a value the interval lies, or that it holds the value.
    static Conclusion side(
            String what, double value, Function<EffectSizes, Prediction> natural, EffectSizes now, String shown) {
        Prediction p = natural.apply(now);
        if (p.upper() < value) {
            return new Conclusion(
                    what + " lies below " + shown, e -> value - natural.apply(e).upper());
        }
        if (p.lower() > value) {
            return new Conclusion(
                    what + " lies above " + shown, e -> natural.apply(e).lower() - value);
        }
        return new Conclusion(what + " does not exclude " + shown, e -> {
            Prediction q = natural.apply(e);
            return Math.min(value - q.lower(), q.upper() - value);
        });
    }

    /// That a coefficient differs from 0 in its direction, or does not.
    static Conclusion direction(double level, Function<EffectSizes, Coefficient> coefficient, EffectSizes now) {
        double alpha = 1 - level / 100;
        Coefficient b = coefficient.apply(now);
        if (b.pValue() < alpha) {
            double sign = Math.signum(b.estimate());
            return new Conclusion(
                    "the coefficient of " + b.term() + (sign > 0 ? " is positive" : " is negative") + ", p below "
                            + rounded(alpha),
                    e -> {
                        Coefficient c = coefficient.apply(e);
                        return c.estimate() * sign > 0 ? alpha - c.pValue() : -1;
                    });
        }
        return new Conclusion(
                "the coefficient of " + b.term() + " does not differ from 0, p not below " + rounded(alpha),
                e -> coefficient.apply(e).pValue() - alpha);
    }

    /// That a test finds a difference, or does not.
    static Conclusion difference(String what, double level, ToDoubleFunction<EffectSizes> p, EffectSizes now) {
        double alpha = 1 - level / 100;
        return p.applyAsDouble(now) < alpha
                ? new Conclusion(what + " differ, p below " + rounded(alpha), e -> alpha - p.applyAsDouble(e))
                : new Conclusion(
                        what + " do not differ, p not below " + rounded(alpha), e -> p.applyAsDouble(e) - alpha);
    }

    private static String rounded(double alpha) {
        return Double.toString(Math.rint(1e6 * alpha) / 1e6);
    }

    /// What it takes.
    ///
    /// @throws ProblemException if the effect sizes are not made of counts of events among patients
    Listing of(Conclusion conclusion) {
        EffectSizes effects = source.effects();
        Fragility found = switch (effects.measure()) {
            case OneProportion m ->
                search(
                        Proportion.class,
                        new Computation<>(m, effects.correction(), source.variance()),
                        EventMoves.ONE_ARM,
                        conclusion.margin());
            case TwoProportions m ->
                search(
                        TwoByTwo.class,
                        new Computation<>(m, effects.correction(), source.variance()),
                        EventMoves.TWO_GROUPS,
                        conclusion.margin());
            default ->
                throw new ProblemException(
                        "fragility counts events, and " + effects.measure().name() + " ("
                                + effects.measure().words() + ") is not made of events among patients",
                        "It goes with single proportions and with two groups' proportions.");
        };
        return FragilityCard.of(effects, conclusion.words(), found);
    }

    private <D extends StudyData> Fragility search(
            Class<D> kind, Computation<D> computation, EventMoves<D> moves, ToDoubleFunction<EffectSizes> margin) {
        List<StudyEffect> studies = source.effects().studies();
        List<D> counts = studies.stream().map(s -> kind.cast(s.data())).toList();
        ToDoubleFunction<List<D>> ofCounts = changed -> {
            List<Study<D>> again = new ArrayList<>();
            for (int i = 0; i < changed.size(); i++) {
                again.add(new Study<>(studies.get(i).label(), studies.get(i).study(), changed.get(i)));
            }
            EffectSizes made = EffectSizes.of(source.effects().outcome(), computation, again);
            return margin.applyAsDouble(
                    source.effects().inverseAt().map(made::inverseAt).orElse(made));
        };
        return Fragility.of(counts, moves, ofCounts, budget);
    }

    /// Some rows of effect sizes, with a design for them; empty where one of them has none any more.
    static Optional<Sample> sample(EffectSizes effects, List<Integer> rows, Matrix design) {
        List<Double> yi = new ArrayList<>();
        List<Double> vi = new ArrayList<>();
        for (int row : rows) {
            if (effects.studies().get(row).effect() instanceof Effect.Estimated e) {
                yi.add(e.yi());
                vi.add(e.vi());
            }
        }
        return yi.size() == rows.size() ? Optional.of(new Sample(Vec.of(yi), Vec.of(vi), design)) : Optional.empty();
    }
}
