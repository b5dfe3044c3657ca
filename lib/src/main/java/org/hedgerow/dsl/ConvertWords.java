package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.table.CountsFromPercents;
import org.hedgerow.table.MeansFromQuantiles;
import org.hedgerow.table.Recovered;
import tech.tablesaw.api.Table;

/// The words that work out what reports do not print. They make a table of a table: the new numbers can be
/// looked at before anything is computed of them, and those that were there stay.
public abstract sealed class ConvertWords extends CheckWords permits BiasWords {
    ConvertWords() {}

    /// The table with a column of counts, recovered from percentages where it lacks them.
    ///
    /// ```java
    /// withCounts(table, percent("cr_pct"), ni("n"), xi("cr"))
    /// ```
    ///
    /// @throws ProblemException listing every percentage that is no count of its patients, with the nearest
    ///     counts and what they print, or that may be several
    public static Table withCounts(
            Table table, CheckOption.Percent percent, ColumnOption.Size patients, ColumnOption.Events events) {
        return told(new CountsFromPercents(percent.column(), patients.column(), events.column()).fill(table));
    }

    /// The table with columns of means and standard deviations, estimated from medians where it lacks them: as
    /// of normal data, so not where the median lies far from the middle.
    ///
    /// ```java
    /// withMeans(table, quartiles("q1", "median", "q3"), ni("n"), mi("mean"), sdi("sd"))
    /// ```
    ///
    /// Luo et al. 2018, Stat Methods Med Res 27:1785; Wan et al. 2014, BMC Med Res Methodol 14:135; Shi et al.
    /// 2020, Res Synth Methods 11:641.
    ///
    /// @throws ProblemException listing every row whose quantiles are out of order
    public static Table withMeans(
            Table table,
            QuantileColumns quantiles,
            ColumnOption.Size patients,
            ColumnOption.Mean mean,
            ColumnOption.Mean sd) {
        if (!mean.word().equals("mi") || !sd.word().equals("sdi")) {
            throw new ProblemException(
                    "withMeans was told %s and then %s".formatted(mean, sd),
                    "Name first the means with mi(\"…\"), then the standard deviations with sdi(\"…\").");
        }
        return told(
                new MeansFromQuantiles(quantiles.columns(), patients.column(), mean.column(), sd.column()).fill(table));
    }

    /// The columns of smallest value, first quartile, median, third quartile and largest value; rows may lack
    /// the quartiles or the extremes.
    public static QuantileColumns fivenum(String min, String q1, String median, String q3, String max) {
        return new QuantileColumns(List.of(min, q1, median, q3, max));
    }

    /// The columns of first quartile, median and third quartile.
    public static QuantileColumns quartiles(String q1, String median, String q3) {
        return new QuantileColumns(List.of("", q1, median, q3, ""));
    }

    /// The columns of smallest value, median and largest value.
    public static QuantileColumns extremes(String min, String median, String max) {
        return new QuantileColumns(List.of(min, "", median, "", max));
    }

    private static Table told(Recovered recovered) {
        System.out.println(recovered.note() + ".");
        return recovered.table();
    }
}
