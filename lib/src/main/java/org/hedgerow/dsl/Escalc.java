package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Notes;
import org.hedgerow.report.ProportionTable;
import org.hedgerow.table.ArmColumns;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Effect sizes, made by the word `escalc`.
public final class Escalc implements Carded {
    private final EffectSizes effects;
    private final Table used;

    private Escalc(EffectSizes effects, Table used) {
        this.effects = effects;
        this.used = used;
    }

    static Escalc of(OneProportion measure, Table table, List<OneProportionOption> options) {
        var chosen = new Chosen<>("escalc", options);
        String events = chosen.one(OneProportionOption.Events.class)
                .map(OneProportionOption.Events::column)
                .orElseThrow(() -> missingColumn(measure, table));
        String patients = chosen.one(OneProportionOption.Patients.class)
                .map(OneProportionOption.Patients::column)
                .orElseThrow(() -> missingColumn(measure, table));
        ArmColumns.Taken taken = columns(events, patients, chosen).take(table);
        Computation<Proportion> method = Computation.of(measure)
                .with(correction(measure, chosen))
                .with(chosen.one(OneProportionOption.Variance.class)
                        .map(OneProportionOption.Variance::type)
                        .orElse(VarianceType.LS));
        // a copy, so that what is done to the table later does not change what was computed from it
        Table used =
                table.rows(taken.rows().stream().mapToInt(Integer::intValue).toArray());
        return new Escalc(effects(events, method, taken), used);
    }

    private static EffectSizes effects(String events, Computation<Proportion> method, ArmColumns.Taken taken) {
        return EffectSizes.of(events, method, taken.arms()).after(taken.notes());
    }

    private static ArmColumns columns(String events, String patients, Chosen<OneProportionOption> chosen) {
        return new ArmColumns(
                events,
                patients,
                chosen.one(OneProportionOption.Labels.class)
                        .map(OneProportionOption.Labels::columns)
                        .orElse(List.of()),
                chosen.one(OneProportionOption.Study.class)
                        .map(OneProportionOption.Study::column)
                        .orElse(""),
                chosen.one(OneProportionOption.Missing.class)
                        .map(m -> m.rows() == MissingRows.DROP)
                        .orElse(false));
    }

    private static Correction correction(OneProportion measure, Chosen<OneProportionOption> chosen) {
        Correction usual = measure.defaultCorrection();
        var to = chosen.one(OneProportionOption.To.class).map(OneProportionOption.To::arms);
        var add = chosen.one(OneProportionOption.Add.class).map(OneProportionOption.Add::amount);
        if (add.isPresent() && !(add.get() >= 0)) {
            throw new ProblemException(
                    "add(" + add.get() + "): what is added to counts is not negative", "Type add(0.5), say.");
        }
        // whoever says how much or to whom wants a correction, also with a measure that needs none
        boolean asked = to.isPresent() || add.isPresent();
        var scope = chosen.one(OneProportionOption.Use.class)
                .map(OneProportionOption.Use::scope)
                .orElse(usual.scope());
        if (scope == Correction.Scope.VARIANCE_ONLY && !measure.hasValueAtTheEnds()) {
            throw new ProblemException(
                    "use(VARIANCE_ONLY) leaves " + measure + " of an arm with no or only events infinite",
                    "It goes with PR; with " + measure + " correct both, or pool with PAS.");
        }
        return new Correction(
                add.orElse(asked ? 0.5 : usual.add()), to.orElse(asked ? Correction.To.ONLY0 : usual.to()), scope);
    }

    private static ProblemException missingColumn(OneProportion measure, Table table) {
        return new ProblemException(
                "escalc(%s, …) needs to know which column holds the events and which the patients".formatted(measure),
                "Type escalc(%s, table, xi(\"…\"), ni(\"…\")). The columns are %s."
                        .formatted(measure, String.join(", ", table.columnNames())));
    }

    /// The effect sizes themselves, for code that goes on from here.
    public EffectSizes effects() {
        return effects;
    }

    /// The table's rows that were used, with the columns `slab`, `yi` and `vi` behind its own, or in place of
    /// its own.
    public Table table() {
        StringColumn slab = StringColumn.create("slab");
        DoubleColumn yi = DoubleColumn.create("yi");
        DoubleColumn vi = DoubleColumn.create("vi");
        effects.studies().forEach(study -> {
            slab.append(study.label());
            switch (study.effect()) {
                case Effect.Estimated e -> {
                    yi.append(e.yi());
                    vi.append(e.vi());
                }
                case Effect.NotEstimable _ -> {
                    yi.appendMissing();
                    vi.appendMissing();
                }
            }
        });
        Table table = used.copy();
        for (Column<?> made : List.of(slab, yi, vi)) {
            if (table.columnNames().contains(made.name())) {
                table.removeColumns(made.name());
            }
            table.addColumns(made);
        }
        return table;
    }

    /// What must be known of these effect sizes.
    public Notes notes() {
        return new Notes(effects.notes());
    }

    @Override
    public Card card() {
        return ProportionTable.card(effects);
    }

    @Override
    public String toString() {
        return text();
    }
}
