package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.NextTrial;
import org.hedgerow.sensitivity.Performance;
import org.hedgerow.sensitivity.Sampling;
import org.hedgerow.sensitivity.Simulation;

/// The cards of simulated reviews, and of the next trial.
public final class SimulationCards {
    private SimulationCards() {}

    /// How well each method did in each world.
    public static Listing of(Simulation simulation, List<Performance> lines) {
        List<Listing.Field> fields = new ArrayList<>(world(lines));
        fields.add(new Listing.Words(
                "method", "method", lines.stream().map(Performance::method).toList()));
        fields.add(number("replicates", "reviews", lines, Performance::replicates, 0));
        fields.add(number("failures", "failed", lines, Performance::failures, 0));
        measured("bias", "bias", lines, Performance::bias, fields);
        measured("mse", "MSE", lines, Performance::mse, fields);
        measured("coverage", "coverage", lines, Performance::coverage, fields);
        if (simulation.tested().isPresent()) {
            measured("rejection", "rejection", lines, Performance::rejection, fields);
        }
        measured("width", "CI width", lines, Performance::width, fields);
        return new Listing(
                "Simulated reviews",
                "Each method analyses the same reviews; all on the natural scale, with Monte Carlo standard errors",
                fields,
                List.of(),
                notes(simulation, lines));
    }

    /// Power and precision of reviews of one shape with more or fewer studies.
    ///
    /// @param things what is pooled, in the plural
    public static Listing plan(
            String title, String things, String against, Simulation simulation, List<Performance> lines) {
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(number("k", things, lines, line -> line.scenario().k(), 0));
        measured("power", "power", lines, Performance::rejection, fields);
        measured("width", "CI width", lines, Performance::width, fields);
        measured("coverage", "coverage", lines, Performance::coverage, fields);
        List<String> notes = new ArrayList<>(notes(simulation, lines));
        notes.add("True effects are taken to be as they were estimated here, which is itself uncertain");
        return new Listing(
                title + ": reviews shaped like this one",
                "Power to exclude " + against
                        + "; width and coverage of the interval, with Monte Carlo standard errors",
                fields,
                List.of(),
                notes);
    }

    /// How many events the next trial is expected to have.
    public static Listing next(String outcome, NextTrial trial, double level) {
        double tail = 0.5 - level / 200;
        int from = trial.quantile(tail);
        int to = trial.quantile(1 - tail);
        List<Integer> shown = IntStream.rangeClosed(0, trial.n()).boxed().toList();
        return new Listing(
                outcome + ": the next arm of " + Figures.count(trial.n(), "patient"),
                "Chance in the arm, differences between arms and the pooled estimate's own error together",
                List.of(
                        new Listing.Numbers(
                                "events", "events", Vec.tabulate(shown.size(), shown::get), x -> Figures.fixed(x, 0)),
                        new Listing.Numbers(
                                "probability", "probability, %", trial.probabilities(), x -> Figures.percent(x, 1)),
                        new Listing.Numbers(
                                "at_most",
                                "so many or fewer, %",
                                Vec.tabulate(shown.size(), trial::atMost),
                                x -> Figures.percent(x, 1))),
                List.of("%s events expected; with %s %% probability or more between %s and %s; none: %s %%"
                        .formatted(
                                Figures.fixed(trial.expected(), 1),
                                Figures.plain(level),
                                from,
                                to,
                                Figures.percent(trial.probabilities().get(0), 1))),
                List.of());
    }

    private static List<Listing.Field> world(List<Performance> lines) {
        return List.of(
                number("k", "k", lines, line -> line.scenario().k(), 0),
                new Listing.Words(
                        "data",
                        "data",
                        lines.stream()
                                .map(line -> switch (line.scenario().sampling()) {
                                    case Sampling.Arms _ -> "arms";
                                    case Sampling.Known _ -> "known variances";
                                })
                                .toList()),
                new Listing.Numbers(
                        "truth", "truth", vec(lines, line -> line.scenario().truth()), Figures::significant),
                new Listing.Numbers(
                        "tau2", "τ²", vec(lines, line -> line.scenario().tau2()), Figures::significant),
                new Listing.Words(
                        "shape",
                        "true effects",
                        lines.stream()
                                .map(line -> line.scenario().shape().name())
                                .toList()));
    }

    private static List<String> notes(Simulation simulation, List<Performance> lines) {
        List<String> notes = new ArrayList<>();
        notes.add("seed(" + simulation.seed() + "): the same seed gives the same numbers");
        long done = lines.stream().mapToLong(Performance::replicates).sum();
        long asked = (long) simulation.replicates()
                * simulation.scenarios().size()
                * simulation.methods().size();
        if (done < asked) {
            notes.add("Interrupted: %s of %s analyses are done".formatted(done, asked));
        }
        return notes;
    }

    /// The value and, in the table, its Monte Carlo standard error.
    private static void measured(
            String name,
            String header,
            List<Performance> lines,
            Function<Performance, Performance.Measured> which,
            List<Listing.Field> fields) {
        fields.add(new Listing.Numbers(
                name, header, vec(lines, line -> which.apply(line).value()), Figures::significant));
        fields.add(new Listing.Numbers(
                name + "_mcse", "±", vec(lines, line -> which.apply(line).standardError()), Figures::significant));
    }

    private static Listing.Numbers number(
            String name, String header, List<Performance> lines, ToDoubleFunction<Performance> value, int decimals) {
        return new Listing.Numbers(name, header, vec(lines, value), x -> Figures.fixed(x, decimals));
    }

    private static Vec vec(List<Performance> lines, ToDoubleFunction<Performance> value) {
        return Vec.tabulate(lines.size(), i -> value.applyAsDouble(lines.get(i)));
    }
}
