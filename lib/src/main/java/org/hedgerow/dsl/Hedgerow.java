package org.hedgerow.dsl;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.data.DataFile;
import org.hedgerow.data.Il2;
import org.hedgerow.model.Method;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Notes;
import org.hedgerow.table.FileTable;
import tech.tablesaw.api.Table;

/// The words every notebook begins with. The capital ones (`PLO`, `REML`, `KNHA`, …) are in [Options],
/// those of effect sizes in [CountWords] and [EscalcWords], those of moderators in [ModelWords], those of
/// checks in [CheckWords], of conversions in [ConvertWords] of small-study effects in [BiasWords]
/// of the same question asked again in [SensitivityWords]
/// and of reviews that could have been in [SimulationWords].
public final class Hedgerow extends SimulationWords {
    private Hedgerow() {}

    /// The 96 arms of the interleukin-2 data that meet the eligibility rules, one row for each arm.
    ///
    /// ```java
    /// rma(escalc(PLO, il2(), xi("cr"), ni("n")), REML, KNHA)
    /// ```
    public static Table il2() {
        return FileTable.of(Il2.arms(Il2.Arms.INCLUDED));
    }

    /// All 170 arms that were extracted, with `analysis_set` and `exclusion_reason`.
    public static Table il2(Everything all) {
        return FileTable.of(Il2.arms(Il2.Arms.ALL));
    }

    /// What each column of the interleukin-2 data means.
    public static Table dictionary() {
        return FileTable.of(Il2.dictionary());
    }

    /// What the abstract of the review prints (Bright et al. 2017, J Immunother 40:21), in percent.
    public static Table published() {
        return FileTable.of(Il2.published());
    }

    /// The review's overall estimate of an outcome, `CR`, `PR` or `OR`, to be put beside ours by `compare`.
    public static PublishedEstimate published(String outcome) {
        return PublishedEstimate.of(outcome);
    }

    /// Reads a CSV file: separator, byte order mark, decimal commas and missing codes are recognised, and
    /// what was recognised is printed and kept for `notes`.
    ///
    /// @param file its path, from the folder the notebook is in
    public static Table read(String file) {
        FileTable table = FileTable.of(DataFile.read(file));
        if (!table.notes().isEmpty()) {
            System.out.println(table.name() + ": " + String.join("; ", table.notes()) + ".");
        }
        return table;
    }

    /// What must be known of a table as it was read.
    public static Notes notes(Table table) {
        return new Notes(table instanceof FileTable file ? file.notes() : List.of());
    }

    /// Pools effect sizes: REML and Wald intervals unless told otherwise.
    ///
    /// ```java
    /// rma(es, REML, KNHA)
    /// ```
    public static Rma rma(Escalc effects, RmaOption... options) {
        return Rma.of(effects, List.of(options));
    }

    /// A variance of true effects that is given instead of estimated, in squared units of yi.
    public static RmaOption.Pooling tau2(double value) {
        return new RmaOption.Pooling(new Method.GivenVariance(value));
    }

    /// The confidence level of all intervals, in percent.
    public static RmaOption.Level level(double percent) {
        return new RmaOption.Level(percent);
    }

    /// A figure's title.
    public static ForestOption.Title title(String text) {
        return new ForestOption.Title(text);
    }

    /// Results side by side: fitted models and published estimates.
    public static Comparison compare(Compared... results) {
        if (results.length == 0) {
            throw new ProblemException("there is nothing to compare", "Type compare(res, published(\"CR\")), say.");
        }
        return new Comparison(Arrays.stream(results).map(Compared::comparedRow).toList());
    }

    /// The words to begin with.
    public static Help help() {
        return new Help();
    }
}
