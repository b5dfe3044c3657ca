package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.DiffCard;
import org.hedgerow.report.Listing;
import org.hedgerow.sensitivity.Analysed;
import org.hedgerow.sensitivity.AnalysisDiff;
import org.hedgerow.table.ModeratorColumns;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/// The words of asking the same question again under other choices.
public abstract sealed class SensitivityWords extends BiasWords permits SimulationWords {
    /// In `sensitivity`: the binomial-normal model of the counts, beside the two-step one.
    public static final SensitivityOption.Model GLMM = SensitivityOption.Model.GLMM;

    SensitivityWords() {}

    /// A multiverse: every choice named is tried with every other, one analysis for each combination.
    /// Steegen et al. 2016, Perspect Psychol Sci 11:702; Voracek et al. 2019, Z Psychol 227:64.
    ///
    /// ```java
    /// sensitivity(il2(), xi("cr"), ni("n"), measures(PLO, PAS, PFT), zeros(), zeros(add(0.1), to(ALL)),
    ///         REML, DL, PM, WALD, KNHA, GLMM,
    ///         rows("dose_class", "high"), rows("n ≥ 10", t ->
    ///         t.numberColumn("n").isGreaterThanOrEqualTo(10)), published("CR"))
    /// ```
    ///
    /// @param table all rows; they are one of the data sets, and each `rows(…)` is another
    public static Sensitivity sensitivity(Table table, SensitivityOption... options) {
        return Sensitivity.of(table, List.of(options));
    }

    /// What is new in an analysis: studies added, removed or changed (told by their labels), settings,
    /// result. Either may be made by `rma` or `glmm`.
    ///
    /// ```java
    /// diff(lastYear, rma(es, REML, KNHA))
    /// ```
    ///
    /// @param old a result of `rma` or `glmm`
    /// @param now another
    public static Listing diff(Compared old, Compared now) {
        Analysed before = analysed(old);
        Analysed after = analysed(now);
        return DiffCard.of(after.effects().outcome(), AnalysisDiff.of(before, after));
    }

    private static Analysed analysed(Compared result) {
        return switch (result) {
            case Rma two -> two.analysed();
            case Glmm exact -> exact.analysed();
            case Stratified _, PublishedEstimate _ ->
                throw new ProblemException(
                        "diff looks into results of rma and glmm", "Type compare(…) to see others side by side.");
        };
    }

    /// Measures to be tried, of one kind of data: `measures(PLO, PAS)`, `measures(OR, RR)`.
    public static SensitivityOption.Measures measures(MeasureOf<?>... measures) {
        return new SensitivityOption.Measures(List.of(measures));
    }

    /// One way of handling zero cells, to be tried beside others: `zeros(add(0.1), to(ALL))`,
    /// `zeros(drop00())`;
    /// `zeros()` is what the measure usually does.
    public static SensitivityOption.Zeros zeros(EscalcOption... options) {
        for (EscalcOption option : options) {
            if (!(option instanceof CountOption || option instanceof OneProportionOption.Use)) {
                throw new ProblemException(
                        option + " says nothing of zero cells", "In zeros(…) go add, to, use and drop00.");
            }
        }
        return new SensitivityOption.Zeros(List.of(options));
    }

    /// Some of the rows, to be tried beside all of them and others: `rows("n ≥ 10", t ->
    /// t.numberColumn("n").isGreaterThanOrEqualTo(10))`.
    ///
    /// @param name what they are called in tables
    /// @param where the rows, as tablesaw's `where` takes them
    public static SensitivityOption.Rows rows(String name, Function<Table, Selection> where) {
        return new SensitivityOption.Rows(name, where);
    }

    /// The rows with one of these words in a column: `rows("dose_class", "high", "intermediate")`.
    public static SensitivityOption.Rows rows(String column, String first, String... more) {
        List<String> levels = new ArrayList<>(List.of(first));
        levels.addAll(Arrays.asList(more));
        return new SensitivityOption.Rows(
                column + " " + String.join(" or ", levels), table -> having(table, column, levels));
    }

    private static Selection having(Table table, String name, List<String> levels) {
        Column<?> column = ModeratorColumns.column(table, name);
        Selection kept = new BitmapBackedSelection();
        for (int i = 0; i < table.rowCount(); i++) {
            if (levels.contains(column.getString(i))) {
                kept.add(i);
            }
        }
        return kept;
    }

    /// An outcome by a name of its own, to be tried beside others: `outcome("OR", xi("response"), ni("n"))`.
    public static SensitivityOption.Outcome outcome(String name, EscalcOption... columns) {
        return new SensitivityOption.Outcome(name, List.of(columns));
    }

    /// A value on the natural scale that somebody claimed, to be looked for in every interval: 0.04 of a
    /// proportion, 1 of an odds ratio.
    public static SensitivityOption.Claim claim(double value) {
        return new SensitivityOption.Claim(value);
    }
}
