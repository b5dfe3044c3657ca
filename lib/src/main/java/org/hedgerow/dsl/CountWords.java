package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.OneRate;
import org.hedgerow.effect.PairedProportions;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.table.Wanted;
import tech.tablesaw.api.Table;

/// The words that make effect sizes of counts: proportions and incidence rates, of one group or two. Which
/// options a measure takes is said by their types, so that a column it does not read does not compile.
public abstract sealed class CountWords extends Options permits EscalcWords {
    CountWords() {}

    /// Effect sizes of single proportions: yi and vi for each row of a table.
    ///
    /// ```java
    /// escalc(PLO, arms, xi("cr"), ni("n"), slab("author", "year"), cluster("study_id"))
    /// ```
    ///
    /// @param measure `PR`, `PLN`, `PLO`, `PRZ`, `PAS` or `PFT`
    public static Escalc escalc(OneProportion measure, Table table, OneProportionOption... options) {
        var given = columns(measure, table, options);
        Wanted<Proportion> wanted = EscalcColumns.proportion(given);
        return Escalc.of(given.of("xi"), counted(measure, options), table, wanted, List.of(options));
    }

    /// Effect sizes of single incidence rates.
    ///
    /// ```java
    /// escalc(IRLN, table, xi("events"), ti("years"))
    /// ```
    ///
    /// @param measure `IR`, `IRLN`, `IRS` or `IRFT`
    public static Escalc escalc(OneRate measure, Table table, OneRateOption... options) {
        var wanted = EscalcColumns.rate(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), counted(measure, options), table, wanted, List.of(options));
    }

    /// Effect sizes of two groups' proportions.
    ///
    /// ```java
    /// escalc(OR, table, ai("tpos"), bi("tneg"), ci("cpos"), di("cneg"))
    /// escalc(RR, table, ai("events1"), n1i("n1"), ci("events2"), n2i("n2"))
    /// ```
    ///
    /// @param measure `RR`, `OR`, `RD`, `AS`, `PETO`, `PHI`, `ZPHI`, `YUQ`, `YUY`, `RTET`, `ZTET`, `PBIT`,
    ///     `OR2D`, `OR2DL` or `OR2DN`
    public static Escalc escalc(TwoProportions measure, Table table, TwoProportionsOption... options) {
        var wanted = EscalcColumns.table(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), counted(measure, options), table, wanted, List.of(options));
    }

    /// Effect sizes of two proportions in matched pairs.
    ///
    /// ```java
    /// escalc(MPORC, table, ai("both"), bi("first"), ci("second"), di("neither"))
    /// ```
    ///
    /// @param measure `MPRR`, `MPOR`, `MPRD`, `MPORC` or `MPPETO`
    public static Escalc escalc(PairedProportions measure, Table table, PairedProportionsOption... options) {
        var wanted = EscalcColumns.pairs(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), counted(measure, options), table, wanted, List.of(options));
    }

    /// Effect sizes of two groups' incidence rates.
    ///
    /// ```java
    /// escalc(IRR, table, x1i("x1"), t1i("t1"), x2i("x2"), t2i("t2"))
    /// ```
    ///
    /// @param measure `IRR`, `IRD` or `IRSD`
    public static Escalc escalc(TwoRates measure, Table table, TwoRatesOption... options) {
        var wanted = EscalcColumns.twoRates(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), counted(measure, options), table, wanted, List.of(options));
    }

    /// The column of events.
    public static ColumnOption.Events xi(String column) {
        return new ColumnOption.Events("xi", column);
    }

    /// The column of patients, pairs or persons.
    public static ColumnOption.Size ni(String column) {
        return new ColumnOption.Size("ni", column);
    }

    /// The column of person-time.
    public static ColumnOption.Time ti(String column) {
        return new ColumnOption.Time("ti", column);
    }

    /// The column of the first group's events; of pairs with both events.
    public static ColumnOption.Cell ai(String column) {
        return new ColumnOption.Cell("ai", column);
    }

    /// The column of the first group's others; of pairs with the first event only.
    public static ColumnOption.Cell bi(String column) {
        return new ColumnOption.Cell("bi", column);
    }

    /// The column of the second group's events; of pairs with the second event only.
    public static ColumnOption.Cell ci(String column) {
        return new ColumnOption.Cell("ci", column);
    }

    /// The column of the second group's others; of pairs without events.
    public static ColumnOption.Cell di(String column) {
        return new ColumnOption.Cell("di", column);
    }

    /// The column of the first group's size.
    public static ColumnOption.GroupSize n1i(String column) {
        return new ColumnOption.GroupSize("n1i", column);
    }

    /// The column of the second group's size.
    public static ColumnOption.GroupSize n2i(String column) {
        return new ColumnOption.GroupSize("n2i", column);
    }

    /// The column of the first group's events.
    public static ColumnOption.GroupRate x1i(String column) {
        return new ColumnOption.GroupRate("x1i", column);
    }

    /// The column of the first group's person-time.
    public static ColumnOption.GroupRate t1i(String column) {
        return new ColumnOption.GroupRate("t1i", column);
    }

    /// The column of the second group's events.
    public static ColumnOption.GroupRate x2i(String column) {
        return new ColumnOption.GroupRate("x2i", column);
    }

    /// The column of the second group's person-time.
    public static ColumnOption.GroupRate t2i(String column) {
        return new ColumnOption.GroupRate("t2i", column);
    }

    /// What is added to the counts of a study with a zero cell, ½ unless told.
    public static CountOption.Add add(double amount) {
        return new CountOption.Add(amount);
    }

    /// Which studies it is added to: `ONLY0`, `IF0ALL`, `NONE` or `ALL`.
    public static CountOption.To to(Correction.To studies) {
        return new CountOption.To(studies);
    }

    /// To all studies.
    public static CountOption.To to(Everything all) {
        return new CountOption.To(Correction.To.ALL);
    }

    /// Studies with no events, or only events, in both groups are left out.
    public static CountOption.Drop00 drop00() {
        return new CountOption.Drop00();
    }

    /// What the corrected counts are used for: `use(VARIANCE_ONLY)` leaves yi as observed.
    public static OneProportionOption.Use use(Correction.Scope scope) {
        return new OneProportionOption.Use(scope);
    }

    /// The size Freeman-Tukey values are brought back at: `HARMONIC`, `GEOMETRIC` or `ARITHMETIC`.
    public static InverseOption inverse(MeanSize at) {
        return new InverseOption(at);
    }

    static GivenColumns columns(MeasureOf<?> measure, Table table, EscalcOption... options) {
        return GivenColumns.of(measure.name(), table, List.of(options));
    }

    private static <D extends StudyData> Computation<D> counted(MeasureOf<D> measure, EscalcOption... options) {
        return Computation.of(measure).with(Corrections.of(measure, List.of(options)));
    }
}
