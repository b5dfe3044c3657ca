package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Listing;
import org.hedgerow.report.SimulationCards;
import org.hedgerow.sensitivity.Sampling;
import org.hedgerow.sensitivity.Scenario;
import org.hedgerow.sensitivity.SimulatedMethod;
import org.hedgerow.sensitivity.Simulation;

/// What `simulate` was told, as a simulation.
record Simulated(List<Scenario> worlds, List<SimulationOption> options) {
    /// Enough for a coverage of 95 % to be known within half a percentage point.
    static final int REPLICATES = 2_000;

    Listing run() {
        Simulation simulation = new Simulation(
                worlds,
                methods(),
                replicates(options),
                seed(options),
                chosen(options)
                        .one(SensitivityOption.Claim.class)
                        .map(claim -> OptionalDouble.of(claim.value()))
                        .orElse(OptionalDouble.empty()));
        return SimulationCards.of(simulation, simulation.run());
    }

    private static int replicates(List<SimulationOption> options) {
        return chosen(options)
                .one(PermutationOption.Iterations.class)
                .map(PermutationOption.Iterations::atMost)
                .orElse(REPLICATES);
    }

    private static long seed(List<SimulationOption> options) {
        return chosen(options)
                .one(PermutationOption.Seed.class)
                .map(PermutationOption.Seed::value)
                .orElse(1L);
    }

    private static Chosen<SimulationOption> chosen(List<SimulationOption> options) {
        return new Chosen<>("simulate", options);
    }

    private List<SimulatedMethod> methods() {
        boolean arms = worlds.stream().allMatch(w -> w.sampling() instanceof Sampling.Arms);
        if (!arms && worlds.stream().anyMatch(w -> w.sampling() instanceof Sampling.Arms)) {
            throw new ProblemException(
                    "arms and effects with known variances are not analysed by the same methods",
                    "Simulate them one after the other.");
        }
        List<SimulatedMethod> methods = new ArrayList<>();
        for (Settings settings : settings()) {
            if (arms) {
                measures().forEach(m -> methods.add(new SimulatedMethod.ArmPooling(Computation.of(m), settings)));
            } else {
                methods.add(new SimulatedMethod.Pooling(settings));
            }
        }
        if (options.contains(SensitivityOption.Model.GLMM)) {
            if (!arms) {
                throw new ProblemException(
                        "GLMM pools the counts of arms, which effects with known variances have not",
                        "Leave it out, or simulate arms(…).");
            }
            methods.add(new SimulatedMethod.Exact(GlmmSettings.DEFAULTS.withLevel(level())));
        }
        return methods;
    }

    private List<OneProportion> measures() {
        List<OneProportion> measures = new ArrayList<>();
        for (var asked :
                chosen(options).one(SensitivityOption.Measures.class).stream().toList()) {
            for (MeasureOf<?> measure : asked.list()) {
                if (!(measure instanceof OneProportion proportion)) {
                    throw new ProblemException(
                            measure.name() + " is not computed from single arms",
                            "Try measures(PLO, PAS), or known variances.");
                }
                measures.add(proportion);
            }
        }
        return measures.isEmpty() ? List.of(OneProportion.PLO) : measures;
    }

    private List<Settings> settings() {
        List<Method> methods = options.stream()
                .filter(RmaOption.Pooling.class::isInstance)
                .map(o -> ((RmaOption.Pooling) o).method())
                .toList();
        List<Inference> tests = options.stream()
                .filter(RmaOption.Test.class::isInstance)
                .map(o -> ((RmaOption.Test) o).inference())
                .toList();
        List<Settings> settings = new ArrayList<>();
        for (Method method : methods.isEmpty() ? List.of(Settings.DEFAULTS.method()) : methods) {
            for (Inference test : tests.isEmpty() ? List.of(Inference.WALD) : tests) {
                settings.add(Settings.DEFAULTS.with(method).with(test).withLevel(level()));
            }
        }
        return settings;
    }

    private double level() {
        return chosen(options)
                .one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .orElse(Settings.DEFAULTS.level());
    }

    /// Whole numbers as a list.
    static List<Integer> list(int... numbers) {
        return IntStream.of(numbers).boxed().toList();
    }
}
