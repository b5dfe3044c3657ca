package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.EffectTable;
import org.hedgerow.report.Notes;
import org.hedgerow.table.Naming;
import org.hedgerow.table.StudyReader;
import org.hedgerow.table.Wanted;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// Effect sizes, made by the word `escalc`.
public final class Escalc implements Carded {
    private final EffectSizes effects;
    private final Table used;
    private final List<String> reading;
    private final VarianceType variance;

    private Escalc(EffectSizes effects, Table used, List<String> reading, VarianceType variance) {
        this.variance = variance;
        this.effects = effects;
        this.used = used;
        this.reading = List.copyOf(reading);
    }

    /// @param outcome what the effect sizes are called
    /// @param computation how they are computed
    /// @param wanted which columns they are computed from
    /// @param options what else was told
    static <D extends StudyData> Escalc of(
            String outcome,
            Computation<D> computation,
            Table table,
            Wanted<D> wanted,
            List<? extends EscalcOption> options) {
        var chosen = new Chosen<EscalcOption>("escalc", List.copyOf(options));
        StudyReader.Taken<D> taken = reader(wanted, chosen).take(table);
        var variance = chosen.one(CommonOption.Variance.class).map(CommonOption.Variance::type);
        Computation<D> told = variance.map(computation::with).orElse(computation);
        EffectSizes made = EffectSizes.of(outcome, told, taken.studies()).after(taken.notes());
        // a copy, so that what is done to the table later does not change what was computed from it
        Table used =
                table.rows(taken.rows().stream().mapToInt(Integer::intValue).toArray());
        return new Escalc(
                chosen.one(InverseOption.class)
                        .map(at -> made.inverseAt(at.at()))
                        .orElse(made),
                used,
                taken.notes(),
                told.variance());
    }

    /// What takes the studies out of a table, as the options say.
    static <D extends StudyData> StudyReader<D> reader(Wanted<D> wanted, Chosen<EscalcOption> chosen) {
        var naming = new Naming(
                chosen.one(CommonOption.Labels.class)
                        .map(CommonOption.Labels::columns)
                        .orElse(List.of()),
                chosen.one(CommonOption.Study.class)
                        .map(CommonOption.Study::column)
                        .orElse(""));
        boolean dropMissing = chosen.one(CommonOption.Missing.class)
                .map(missing -> missing.rows() == MissingRows.DROP)
                .orElse(false);
        return new StudyReader<>(wanted, naming, dropMissing);
    }

    /// How sampling variances were computed.
    VarianceType variance() {
        return variance;
    }

    /// What must be known of how the table was read, without what was done to it.
    List<String> reading() {
        return reading;
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
        return EffectTable.card(effects);
    }

    @Override
    public String toString() {
        return text();
    }
}
