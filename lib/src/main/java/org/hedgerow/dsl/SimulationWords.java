package org.hedgerow.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Listing;
import org.hedgerow.sensitivity.EffectShape;
import org.hedgerow.sensitivity.Sampling;
import org.hedgerow.sensitivity.Scenario;

/// The words of reviews that could have been: `simulate(scenario(41, arms(20, 40, 60), 0.04, 0.5), REML,
/// KNHA, GLMM)`.
public abstract sealed class SimulationWords extends SensitivityWords permits Hedgerow {
    /// True effects are normal.
    public static final EffectShape NORMAL = EffectShape.NORMAL;
    /// True effects have outliers: t on 5 degrees of freedom.
    public static final EffectShape HEAVY_TAILED = EffectShape.HEAVY_TAILED;
    /// True effects lean to one side: exponential.
    public static final EffectShape SKEWED = EffectShape.SKEWED;
    /// True effects are of two kinds, as many of each.
    public static final EffectShape TWO_KINDS = EffectShape.TWO_KINDS;

    SimulationWords() {}

    /// How well methods do in a world whose truth is known: bias, MSE, coverage, rejection and width, each
    /// with its Monte Carlo standard error. Morris, White & Crowther 2019, Stat Med 38:2074.
    ///
    /// ```java
    /// simulate(scenario(41, arms(20, 40, 60), 0.04, 0.5), measures(PLO, PAS), REML, WALD, KNHA, GLMM,
    /// seed(1))
    /// ```
    public static Listing simulate(Scenario world, SimulationOption... options) {
        return simulate(List.of(world), options);
    }

    /// The same in several worlds: `simulate(List.of(scenario(…), scenario(…)), REML)`.
    public static Listing simulate(List<Scenario> worlds, SimulationOption... options) {
        if (worlds.isEmpty()) {
            throw new ProblemException(
                    "there is no world to simulate", "Type simulate(scenario(20, arms(30), 0.1, 0.5), REML), say.");
        }
        return new Simulated(worlds, List.of(options)).run();
    }

    /// A world reviews are drawn from, its true effects normal.
    ///
    /// ```java
    /// scenario(41, arms(20, 40, 60), 0.04, 0.5)
    /// scenario(10, known(0.1, 0.2), 0, 0.1)
    /// ```
    ///
    /// @param k studies in a review
    /// @param sampling `arms(…)` or `known(…)`
    /// @param truth the median arm's proportion; with known variances the mean effect
    /// @param tau2 the variance of true effects; of logits in arms
    public static Scenario scenario(int k, Sampling sampling, double truth, double tau2) {
        return scenario(k, sampling, truth, tau2, EffectShape.NORMAL);
    }

    /// The same with other true effects: `NORMAL`, `HEAVY_TAILED`, `SKEWED` or `TWO_KINDS`.
    public static Scenario scenario(int k, Sampling sampling, double truth, double tau2, EffectShape shape) {
        return switch (sampling) {
            case Sampling.Known _ -> new Scenario(k, sampling, truth, tau2, shape);
            case Sampling.Arms _ -> {
                if (!(truth > 0 && truth < 1)) {
                    throw new ProblemException(
                            "the median arm's proportion lies between 0 and 1, and is not " + truth,
                            truth > 1 && truth < 100 ? "Type " + truth / 100 + "." : "Type 0.04, say.");
                }
                yield new Scenario(k, sampling, Math.log(truth / (1 - truth)), tau2, shape);
            }
        };
    }

    /// Arms of so many patients; in a review of more arms the sizes come again from the first on.
    public static Sampling.Arms arms(int... patients) {
        if (patients.length == 0 || Arrays.stream(patients).anyMatch(n -> n < 1)) {
            throw new ProblemException("arms have one patient or more each", "Type arms(20, 40, 60), say.");
        }
        return new Sampling.Arms(Simulated.list(patients));
    }

    /// Effects with these sampling variances; in a review of more studies they come again from the first on.
    public static Sampling.Known known(double... variances) {
        if (variances.length == 0 || DoubleStream.of(variances).anyMatch(v -> !(v > 0))) {
            throw new ProblemException("sampling variances are more than 0", "Type known(0.1, 0.2), say.");
        }
        return new Sampling.Known(DoubleStream.of(variances).boxed().toList());
    }
}
