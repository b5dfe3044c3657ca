package org.hedgerow.dsl;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.model.Settings;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Listing;
import org.hedgerow.report.ScaleFigures;
import org.hedgerow.report.SimulationCards;
import org.hedgerow.sensitivity.EffectShape;
import org.hedgerow.sensitivity.Sampling;
import org.hedgerow.sensitivity.Scenario;
import org.hedgerow.sensitivity.SimulatedMethod;
import org.hedgerow.sensitivity.Simulation;

/// Reviews shaped like one that was pooled, with more or fewer studies.
final class Planning {
    private static final long SEED = 1;

    private Planning() {}

    static Listing of(ExactPooled pooled, double against, int... k) {
        return listing(
                pooled,
                arms(pooled.effects()),
                new SimulatedMethod.Exact(pooled.fit().settings()),
                against,
                k);
    }

    /// Arms are simulated as counts; other effects with the variances they have, on the model's scale.
    static Listing of(Pooled pooled, VarianceType variance, double against, int... k) {
        Settings settings = pooled.fit().settings();
        if (settings.weighting() instanceof Weighting.Given) {
            throw new ProblemException(
                    "weights given for these studies say nothing of others", "Fit it without them: rma(es, REML).");
        }
        EffectSizes effects = pooled.effects();
        if (effects.measure() == OneProportion.PLO) {
            var computation = new Computation<>(OneProportion.PLO, effects.correction(), variance);
            return listing(pooled, arms(effects), new SimulatedMethod.ArmPooling(computation, settings), against, k);
        }
        var known = new Sampling.Known(toList(effects.vi()));
        if (pooled.inverse().equals(Inverse.IDENTITY) && !(effects.measure() instanceof OneProportion)) {
            return listing(pooled, known, new SimulatedMethod.Pooling(settings), against, k);
        }
        if (pooled.inverse().equals(Inverse.EXP) && !(effects.measure() instanceof OneProportion)) {
            return listing(pooled, known, new SimulatedMethod.Pooling(settings), Math.log(against), k);
        }
        throw new ProblemException(
                "studies are not simulated from a " + effects.measure().words(),
                "Plan proportions with glmm(es), or with escalc(PLO, …).");
    }

    private static Sampling arms(EffectSizes effects) {
        return new Sampling.Arms(effects.studies().stream()
                .map(s -> (int) Math.round(s.data().size()))
                .toList());
    }

    private static Listing listing(
            PooledEffect pooled, Sampling sampling, SimulatedMethod method, double against, int... k) {
        if (k.length == 0) {
            throw new ProblemException(
                    "plan was not told how many studies", "Type plan(" + against + ", 20, 40, 80), say.");
        }
        List<Scenario> worlds = IntStream.of(k)
                .mapToObj(many ->
                        new Scenario(many, sampling, pooled.pooled().estimate(), pooled.tau2(), EffectShape.NORMAL))
                .toList();
        var simulation =
                new Simulation(worlds, List.of(method), Simulated.REPLICATES, SEED, OptionalDouble.of(against));
        boolean logarithms = pooled.inverse().equals(Inverse.EXP);
        String shown = ScaleFigures.of(pooled).withUnit(logarithms ? Math.exp(against) : against);
        return SimulationCards.plan(
                pooled.effects().outcome(),
                pooled.things().many(),
                logarithms ? shown + " (widths are of logarithms)" : shown,
                simulation,
                simulation.run());
    }

    private static List<Double> toList(Vec values) {
        return IntStream.range(0, values.size()).mapToObj(values::get).toList();
    }
}
