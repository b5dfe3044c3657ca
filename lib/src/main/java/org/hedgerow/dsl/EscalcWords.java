package org.hedgerow.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Generic;
import org.hedgerow.effect.MeanChange;
import org.hedgerow.effect.OneCorrelation;
import org.hedgerow.effect.OneMean;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.Table;

/// The words that make effect sizes of means, of correlations, and of effects as they were published, and the
/// options every measure takes; those of counts are in [CountWords].
public abstract sealed class EscalcWords extends CountWords permits ModelWords {
    EscalcWords() {}

    /// Effect sizes of single means.
    ///
    /// ```java
    /// escalc(MN, table, mi("mean"), sdi("sd"), ni("n"))
    /// ```
    ///
    /// @param measure `MN`, `SMN`, `MNLN`, `SDLN` or `CVLN`
    public static Escalc escalc(OneMean measure, Table table, OneMeanOption... options) {
        var wanted = EscalcColumns.mean(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), Computation.of(measure), table, wanted, List.of(options));
    }

    /// Effect sizes of two groups' means.
    ///
    /// ```java
    /// escalc(SMD, table, m1i("m1"), sd1i("sd1"), n1i("n1"), m2i("m2"), sd2i("sd2"), n2i("n2"))
    /// ```
    ///
    /// @param measure `MD`, `SMD`, `SMDH`, `SMD1`, `SMD1H`, `ROM`, `CVR` or `VR`
    public static Escalc escalc(TwoMeans measure, Table table, TwoMeansOption... options) {
        var wanted = EscalcColumns.twoMeans(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), Computation.of(measure), table, wanted, List.of(options));
    }

    /// Effect sizes of changes of means in persons measured twice.
    ///
    /// ```java
    /// escalc(SMCR, table, m1i("pre"), sd1i("sd_pre"), m2i("post"), sd2i("sd_post"), ni("n"), ri("r"))
    /// ```
    ///
    /// @param measure `MC`, `SMCC`, `SMCR`, `SMCRH`, `ROMC`, `VRC` or `CVRC`
    public static Escalc escalc(MeanChange measure, Table table, MeanChangeOption... options) {
        var wanted = EscalcColumns.change(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), Computation.of(measure), table, wanted, List.of(options));
    }

    /// Effect sizes of correlations.
    ///
    /// ```java
    /// escalc(ZCOR, table, ri("r"), ni("n"))
    /// ```
    ///
    /// @param measure `COR`, `UCOR` or `ZCOR`
    public static Escalc escalc(OneCorrelation measure, Table table, CorrelationOption... options) {
        var wanted = EscalcColumns.correlation(columns(measure, table, options));
        return Escalc.of(measure.scale().quantity(), Computation.of(measure), table, wanted, List.of(options));
    }

    /// Effects as they were published, with variances, standard errors or confidence limits.
    ///
    /// ```java
    /// escalc(GEN, table, yi("d"), vi("var_d"))
    /// escalc(GEN, table, yi("log_hr"), sei("se_log_hr"), exp("hazard ratio"))
    /// escalc(GEN, table, ratio("hr"), interval("lower", "upper"))
    /// ```
    ///
    /// @param measure `GEN`
    public static Escalc escalc(Generic measure, Table table, GenericOption... options) {
        var given = columns(measure, table, options);
        var chosen = new Chosen<>("escalc", List.of(options));
        var wanted = EscalcColumns.effect(given, chosen.one(GenericOption.Limits.class));
        Optional<String> ratio = chosen.one(GenericOption.Exponential.class)
                .map(GenericOption.Exponential::quantity)
                .or(() -> given.has("ratio") ? Optional.of(given.of("ratio")) : Optional.empty());
        Generic shown = ratio.map(Generic::logOf).orElse(measure);
        String outcome = ratio.orElseGet(() -> given.of("yi"));
        return Escalc.of(outcome, Computation.of(shown), table, wanted, List.of(options));
    }

    /// The column of means.
    public static ColumnOption.Mean mi(String column) {
        return new ColumnOption.Mean("mi", column);
    }

    /// The column of standard deviations.
    public static ColumnOption.Mean sdi(String column) {
        return new ColumnOption.Mean("sdi", column);
    }

    /// The column of the first means.
    public static ColumnOption.GroupMean m1i(String column) {
        return new ColumnOption.GroupMean("m1i", column);
    }

    /// The column of the first standard deviations.
    public static ColumnOption.GroupMean sd1i(String column) {
        return new ColumnOption.GroupMean("sd1i", column);
    }

    /// The column of the second means.
    public static ColumnOption.GroupMean m2i(String column) {
        return new ColumnOption.GroupMean("m2i", column);
    }

    /// The column of the second standard deviations.
    public static ColumnOption.GroupMean sd2i(String column) {
        return new ColumnOption.GroupMean("sd2i", column);
    }

    /// The column of correlations.
    public static ColumnOption.R ri(String column) {
        return new ColumnOption.R("ri", column);
    }

    /// The column of effects.
    public static ColumnOption.Estimate yi(String column) {
        return new ColumnOption.Estimate("yi", column);
    }

    /// The column of effects that are ratios: they are analysed as logarithms and shown as ratios.
    public static ColumnOption.Estimate ratio(String column) {
        return new ColumnOption.Estimate("ratio", column);
    }

    /// The column of sampling variances.
    public static ColumnOption.Precision vi(String column) {
        return new ColumnOption.Precision("vi", column);
    }

    /// The column of standard errors; of logarithms, where the effects are ratios.
    public static ColumnOption.Precision sei(String column) {
        return new ColumnOption.Precision("sei", column);
    }

    /// The columns of 95% confidence limits, on the scale of the estimates.
    public static GenericOption.Limits interval(String lower, String upper) {
        return new GenericOption.Limits(lower, upper, 95);
    }

    /// The columns of confidence limits, on the scale of the estimates.
    ///
    /// @param level their level in percent
    public static GenericOption.Limits interval(String lower, String upper, double level) {
        if (!(level > 0 && level < 100)) {
            throw new ProblemException(
                    "interval(…, " + level + "): a level lies between 0 and 100",
                    "Type interval(\"" + lower + "\", \"" + upper + "\", 95), say.");
        }
        return new GenericOption.Limits(lower, upper, level);
    }

    /// The effects are logarithms of ratios, to be shown as ratios.
    ///
    /// @param quantity what the ratio is called, e.g. `hazard ratio`
    public static GenericOption.Exponential exp(String quantity) {
        return new GenericOption.Exponential(quantity);
    }

    /// The columns whose texts together name a study.
    public static CommonOption.Labels slab(String... columns) {
        return new CommonOption.Labels(Arrays.asList(columns));
    }

    /// The column that says which study an arm belongs to.
    public static CommonOption.Study cluster(String column) {
        return new CommonOption.Study(column);
    }

    /// How sampling variances are computed: `LS` unless told; which others there are is the measure's.
    public static CommonOption.Variance vtype(VarianceType type) {
        return new CommonOption.Variance(type);
    }

    /// What becomes of rows with a missing number: `missing(DROP)` leaves them out.
    public static CommonOption.Missing missing(MissingRows rows) {
        return new CommonOption.Missing(rows);
    }
}
