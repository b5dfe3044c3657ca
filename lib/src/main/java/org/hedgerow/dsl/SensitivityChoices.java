package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Generic;
import org.hedgerow.effect.MeanChange;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.effect.OneCorrelation;
import org.hedgerow.effect.OneMean;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.OneRate;
import org.hedgerow.effect.PairedProportions;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.sensitivity.ChoiceGrid;
import org.hedgerow.sensitivity.Multiverse;
import org.hedgerow.table.StudyReader;
import org.hedgerow.table.Wanted;
import tech.tablesaw.api.Table;

/// What `sensitivity` was told, as a grid of analyses.
record SensitivityChoices(Table table, List<SensitivityOption> options) {

    Multiverse multiverse() {
        List<MeasureOf<?>> asked = all(SensitivityOption.Measures.class).stream()
                .<MeasureOf<?>>flatMap(m -> m.list().stream())
                .distinct()
                .toList();
        List<MeasureOf<?>> measures = asked.isEmpty() ? List.of(OneProportion.PLO) : asked;
        return switch (measures.getFirst()) {
            case OneProportion _ -> tried(measures, OneProportion.class, EscalcColumns::proportion);
            case OneRate _ -> tried(measures, OneRate.class, EscalcColumns::rate);
            case TwoProportions _ -> tried(measures, TwoProportions.class, EscalcColumns::table);
            case PairedProportions _ -> tried(measures, PairedProportions.class, EscalcColumns::pairs);
            case TwoRates _ -> tried(measures, TwoRates.class, EscalcColumns::twoRates);
            case OneMean _ -> tried(measures, OneMean.class, EscalcColumns::mean);
            case TwoMeans _ -> tried(measures, TwoMeans.class, EscalcColumns::twoMeans);
            case MeanChange _ -> tried(measures, MeanChange.class, EscalcColumns::change);
            case OneCorrelation _ -> tried(measures, OneCorrelation.class, EscalcColumns::correlation);
            case Generic _ -> tried(measures, Generic.class, given -> EscalcColumns.effect(given, Optional.empty()));
        };
    }

    private <D extends StudyData, M extends MeasureOf<D>> Multiverse tried(
            List<MeasureOf<?>> measures, Class<M> kind, Function<GivenColumns, Wanted<D>> columns) {
        List<Computation<D>> computations = new ArrayList<>();
        for (MeasureOf<?> measure : measures) {
            if (!kind.isInstance(measure)) {
                throw new ProblemException(
                        "%s and %s are computed from different columns"
                                .formatted(measures.getFirst().name(), measure.name()),
                        "Try measures of one kind of data at a time.");
            }
            computations.addAll(computations(kind.cast(measure)));
        }
        return Multiverse.of(new ChoiceGrid<>(
                data(measures.getFirst(), columns), computations, settings(), exact(measures.getFirst()), inverseAt()));
    }

    private Optional<MeanSize> inverseAt() {
        return new Chosen<>("sensitivity", options).one(InverseOption.class).map(InverseOption::at);
    }

    /// The measure with each handling of zero cells that makes a difference to it.
    private <D extends StudyData> List<Computation<D>> computations(MeasureOf<D> measure) {
        Optional<VarianceType> variance = new Chosen<>("sensitivity", options)
                .one(CommonOption.Variance.class)
                .map(CommonOption.Variance::type);
        List<SensitivityOption.Zeros> asked = all(SensitivityOption.Zeros.class);
        List<SensitivityOption.Zeros> zeros =
                asked.isEmpty() ? List.of(new SensitivityOption.Zeros(escalcOptions())) : asked;
        Computation<D> usual = Computation.of(measure);
        Computation<D> plain = variance.map(usual::with).orElse(usual);
        return zeros.stream()
                .map(z -> plain.with(Corrections.of(measure, z.options())))
                .distinct()
                .toList();
    }

    private <D extends StudyData> List<ChoiceGrid.Data<D>> data(
            MeasureOf<?> measure, Function<GivenColumns, Wanted<D>> columns) {
        List<ChoiceGrid.Data<D>> data = new ArrayList<>();
        for (SensitivityOption.Outcome outcome : outcomes(measure)) {
            Wanted<D> wanted = columns.apply(GivenColumns.of(measure.name(), table, outcome.columns()));
            StudyReader<D> reader = Escalc.reader(wanted, new Chosen<>("sensitivity", outcome.columns()));
            data.add(new ChoiceGrid.Data<>(
                    outcome.name(), "all", reader.take(table).studies()));
            for (SensitivityOption.Rows rows : all(SensitivityOption.Rows.class)) {
                Table kept = table.where(rows.where().apply(table));
                data.add(new ChoiceGrid.Data<>(
                        outcome.name(), rows.name(), reader.take(kept).studies()));
            }
        }
        return data;
    }

    /// Those named; else one for each column of events, else the only one there is.
    private List<SensitivityOption.Outcome> outcomes(MeasureOf<?> measure) {
        List<EscalcOption> common = escalcOptions();
        List<SensitivityOption.Outcome> named = all(SensitivityOption.Outcome.class);
        if (!named.isEmpty()) {
            return named.stream()
                    .map(o -> new SensitivityOption.Outcome(o.name(), joined(common, o.columns())))
                    .toList();
        }
        List<ColumnOption.Events> events = all(ColumnOption.Events.class);
        if (events.isEmpty()) {
            return List.of(new SensitivityOption.Outcome("", common));
        }
        List<EscalcOption> others =
                common.stream().filter(o -> !(o instanceof ColumnOption.Events)).toList();
        return events.stream()
                .map(e -> new SensitivityOption.Outcome(
                        measure instanceof OneProportion || events.size() > 1 ? e.column() : "",
                        joined(others, List.of(e))))
                .toList();
    }

    private List<Settings> settings() {
        List<Method> methods = distinct(
                all(RmaOption.Pooling.class).stream()
                        .map(RmaOption.Pooling::method)
                        .toList(),
                Settings.DEFAULTS.method());
        List<Settings> settings = new ArrayList<>();
        for (Method method : methods) {
            for (Inference test : tests()) {
                settings.add(Settings.DEFAULTS.with(method).with(test).withLevel(level()));
            }
        }
        return settings;
    }

    /// With those of the tests that counts know; with Wald's where none is among them.
    private List<GlmmSettings> exact(MeasureOf<?> measure) {
        if (all(SensitivityOption.Model.class).isEmpty()) {
            return List.of();
        }
        if (!(measure instanceof OneProportion)) {
            throw new ProblemException(
                    "GLMM pools the counts of single arms, not " + measure.words() + "s",
                    "Leave it out, or try measures(PLO).");
        }
        List<Inference> known = tests().stream()
                .filter(test -> test == Inference.WALD || test == Inference.T)
                .toList();
        return (known.isEmpty() ? List.of(Inference.WALD) : known)
                .stream()
                        .map(test -> GlmmSettings.DEFAULTS.with(test).withLevel(level()))
                        .toList();
    }

    private List<Inference> tests() {
        return distinct(
                all(RmaOption.Test.class).stream()
                        .map(RmaOption.Test::inference)
                        .toList(),
                Inference.WALD);
    }

    private double level() {
        return new Chosen<>("sensitivity", options)
                .one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .orElse(Settings.DEFAULTS.level());
    }

    private List<EscalcOption> escalcOptions() {
        return all(EscalcOption.class);
    }

    private <O> List<O> all(Class<O> kind) {
        return options.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<EscalcOption> joined(List<EscalcOption> first, List<EscalcOption> then) {
        List<EscalcOption> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }

    private static <T> List<T> distinct(List<T> asked, T usual) {
        return asked.isEmpty() ? List.of(usual) : asked.stream().distinct().toList();
    }
}
