package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.StudyData;
import org.hedgerow.model.Settings;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.Pooled;
import org.hedgerow.problem.ProblemException;

/// The same question under every defensible choice: one analysis for each cell of a grid of data, measures,
/// zero handling, τ² estimators, tests and models. Steegen, Tuerlinckx, Gelman & Vanpaemel 2016, Perspect
/// Psychol Sci 11:702; for meta-analyses Voracek, Kossmeier & Tran 2019, Z Psychol 227:64.
///
/// Each cell is what `rma` or `glmm` gives with these settings. What cells have in common is computed once:
/// effect sizes for each measure and zero handling, and the binomial-normal model's maximum, which no test
/// moves.
///
/// @param outcomes the different outcomes, in the order they were asked for
/// @param analyses in the order of the grid
/// @param planned how many the grid asks for; more than there are where the caller was interrupted
public record Multiverse(List<String> outcomes, List<Analysis> analyses, int planned) {
    public Multiverse {
        outcomes = List.copyOf(outcomes);
        analyses = List.copyOf(analyses);
    }

    /// Fits every cell, on all processors; soon after the calling thread is interrupted it returns what is
    /// done. A cell that cannot be fitted says why.
    public static <D extends StudyData> Multiverse of(ChoiceGrid<D> grid) {
        int each = grid.computations().size() + (grid.exact().isEmpty() ? 0 : 1);
        IntFunction<List<Analysis>> piece = i -> {
            ChoiceGrid.Data<D> data = grid.data().get(i / each);
            int part = i % each;
            return part < grid.computations().size()
                    ? twoStep(grid, data, grid.computations().get(part))
                    : exact(grid, data);
        };
        List<List<Analysis>> done = Pieces.done("sets of analyses", grid.data().size() * each, 1, piece);
        return new Multiverse(
                grid.outcomes(), done.stream().flatMap(List::stream).toList(), grid.size());
    }

    private static <D extends StudyData> List<Analysis> twoStep(
            ChoiceGrid<D> grid, ChoiceGrid.Data<D> data, Computation<D> computation) {
        String outcome =
                data.outcome().isEmpty() ? computation.measure().scale().quantity() : data.outcome();
        EffectSizes plain = EffectSizes.of(outcome, computation, data.studies());
        EffectSizes effects = grid.inverseAt().map(plain::inverseAt).orElse(plain);
        String zeros = Choices.words(computation.correction());
        List<Analysis> analyses = new ArrayList<>();
        for (Settings settings : grid.settings()) {
            var choices = new Choices(
                    outcome,
                    data.rows(),
                    computation.measure(),
                    zeros,
                    settings.method().name(),
                    settings.inference().name());
            analyses.add(attempt(choices, data, () -> {
                Pooled pooled = Pooled.of(effects, settings);
                return Analysis.Answer.of(pooled, pooled.fit().heterogeneity().i2());
            }));
        }
        return analyses;
    }

    /// The first of the models that can be fitted is fitted, and the others are made of it: they differ in
    /// their tests only.
    private static <D extends StudyData> List<Analysis> exact(ChoiceGrid<D> grid, ChoiceGrid.Data<D> data) {
        List<Analysis> analyses = new ArrayList<>();
        List<BinomialFit> fitted = new ArrayList<>();
        EffectSizes plain = EffectSizes.of(data.outcome(), grid.computations().getFirst(), data.studies());
        for (GlmmSettings settings : grid.exact()) {
            var choices = new Choices(
                    data.outcome(),
                    data.rows(),
                    OneProportion.PLO,
                    "",
                    "GLMM " + settings.method().name(),
                    settings.inference().name());
            analyses.add(attempt(choices, data, () -> {
                ExactPooled pooled = fitted.stream()
                        .filter(f -> f.settings().with(settings.inference()).equals(settings))
                        .findFirst()
                        .map(f -> new ExactPooled(ExactPooled.logits(plain, List.of()), f.with(settings.inference())))
                        .orElseGet(() -> ExactPooled.of(plain, List.of(), settings));
                fitted.add(pooled.fit());
                return Analysis.Answer.of(pooled, pooled.fit().heterogeneity().i2());
            }));
        }
        return analyses;
    }

    private static Analysis attempt(Choices choices, ChoiceGrid.Data<?> data, Supplier<Analysis.Answer> fit) {
        if (data.studies().isEmpty()) {
            return Analysis.failed(choices, "no row is left");
        }
        try {
            return Analysis.of(choices, fit.get());
        } catch (ProblemException e) {
            return Analysis.failed(choices, e.problems().getFirst().what());
        }
    }

    /// The analyses of one outcome.
    public Multiverse of(String outcome) {
        List<Analysis> those = analyses.stream()
                .filter(a -> a.choices().outcome().equals(outcome))
                .toList();
        return new Multiverse(outcomes, those, those.size());
    }

    /// The analyses with one choice.
    public Multiverse with(Choices.Dimension dimension, String choice) {
        List<Analysis> those = analyses.stream()
                .filter(a -> a.choices().in(dimension).equals(choice))
                .toList();
        return new Multiverse(outcomes, those, those.size());
    }

    /// The different choices in one respect; choices a model does not have are left out.
    public List<String> choices(Choices.Dimension dimension) {
        return analyses.stream()
                .map(a -> a.choices().in(dimension))
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList();
    }

    /// The analyses that could be fitted, by their estimates: what a specification curve draws. Simonsohn,
    /// Simmons & Nelson 2020, Nat Hum Behav 4:1208.
    public List<Analysis> curve() {
        return analyses.stream()
                .filter(a -> a.answer().isPresent())
                .sorted(Comparator.comparingDouble(
                        a -> a.answer().orElseThrow().natural().estimate()))
                .toList();
    }

    /// The share of the fitted analyses' confidence intervals that hold a value; NaN where none could be
    /// fitted.
    public double containing(double value) {
        List<Analysis> fitted = curve();
        return (double) fitted.stream()
                        .filter(a -> a.answer().orElseThrow().contains(value))
                        .count()
                / (fitted.isEmpty() ? Double.NaN : fitted.size());
    }
}
