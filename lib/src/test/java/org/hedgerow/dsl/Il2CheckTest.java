package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.dsl.Hedgerow.*;

import java.util.HashMap;
import java.util.Map;
import org.hedgerow.predict.Prediction;
import org.hedgerow.report.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/// The figures that were computed with another program when the arms were extracted: DerSimonian-Laird, raw
/// proportions, (x + ½)/(n + 1) in the variance of arms with no or only events; percent with two decimals.
class Il2CheckTest {

    @ParameterizedTest
    @CsvSource({"cr, 4.11, 3.17, 5.05, 42.5", "pr, 15.12, 12.68, 17.56, 82.2", "response, 21.11, 17.79, 24.42, 88.5"})
    void all_arms(String outcome, String estimate, String lower, String upper, String i2) {
        Rma fit = pooled(il2(), outcome);
        assertPercent(fit, estimate, lower, upper);
        assertThat(Figures.fixed(fit.fit().heterogeneity().i2(), 1)).isEqualTo(i2);
    }

    @ParameterizedTest
    @CsvSource({
        "pre-1994, 13, cr, 1.33, -0.28, 2.93",
        "pre-1994, 13, pr, 13.66, 7.50, 19.81",
        "pre-1994, 13, response, 17.22, 9.27, 25.18",
        "1994-on, 73, cr, 4.76, 3.64, 5.88",
        "1994-on, 73, pr, 15.76, 12.91, 18.62",
        "1994-on, 73, response, 22.39, 18.47, 26.32",
        "'', 10, cr, 2.15, -0.24, 4.54",
        "'', 10, pr, 10.86, 4.46, 17.26",
        "'', 10, response, 14.67, 6.54, 22.80"
    })
    void by_era(String era, int arms, String outcome, String estimate, String lower, String upper) {
        Table subset = il2().where(il2().stringColumn("era").isEqualTo(era));
        Rma fit = pooled(subset, outcome);
        assertThat(fit.fit().k()).isEqualTo(arms);
        assertPercent(fit, estimate, lower.replace('-', '−'), upper);
    }

    @ParameterizedTest
    @CsvSource({
        "high, 19, 4.74, 13.65, 20.08",
        "intermediate, 30, 4.59, 18.46, 25.03",
        "low, 28, 2.77, 9.16, 13.13",
        "unknown, 19, 4.91, 21.38, 27.92"
    })
    void by_dose(String dose, int arms, String cr, String pr, String or) {
        assertGroup("dose_class", dose, arms, cr, pr, or);
    }

    @ParameterizedTest
    @CsvSource({
        "il2_alone, 8, 2.06, 6.34, 7.79",
        "interferon, 12, 1.07, 6.13, 7.82",
        "chemotherapy, 12, 4.08, 16.52, 23.48",
        "chemo_interferon, 30, 6.44, 25.43, 33.71",
        "lak_til, 17, 6.81, 13.39, 22.28",
        "vaccine, 8, 3.40, 3.96, 8.16",
        "other, 9, 0.42, 5.68, 6.48"
    })
    void by_modality(String modality, int arms, String cr, String pr, String or) {
        assertGroup("modality", modality, arms, cr, pr, or);
    }

    @Test
    void arms_studies_patients_and_responses_are_counted_right() {
        Rma fit = pooled(il2(), "cr");
        assertThat(fit.text()).contains("96 arms in 85 studies, 238 events among 3612 patients");
        assertThat(il2().intColumn("pr").sum()).isEqualTo(678);
        assertThat(il2(ALL).rowCount()).isEqualTo(170);
    }

    @Test
    void every_arm_left_out_has_its_reason() {
        Map<String, Integer> reasons = new HashMap<>();
        il2(ALL).stringColumn("exclusion_reason").forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        assertThat(reasons)
                .isEqualTo(Map.of(
                        "",
                        96,
                        "no_response_split",
                        29,
                        "not_separable",
                        13,
                        "n_not_reported",
                        11,
                        "overlap",
                        8,
                        "other",
                        5,
                        "regional_delivery",
                        4,
                        "after_search",
                        4));
    }

    @Test
    void labels_tell_all_arms_apart() {
        assertThat(il2().stringColumn("label").countUnique()).isEqualTo(96);
    }

    @Test
    void the_dictionary_explains_every_column() {
        assertThat(dictionary().stringColumn("column").asList()).containsExactlyElementsOf(il2().columnNames());
    }

    private static void assertGroup(String column, String level, int arms, String cr, String pr, String or) {
        Table subset = il2().where(il2().stringColumn(column).isEqualTo(level));
        assertThat(subset.rowCount()).isEqualTo(arms);
        Map.of("cr", cr, "pr", pr, "response", or)
                .forEach((outcome, expected) -> assertThat(Figures.percent(
                                pooled(subset, outcome).predict().natural().estimate(), 2))
                        .as(outcome)
                        .isEqualTo(expected));
    }

    /// The other program took 1.96 for the normal quantile, which can turn a second decimal.
    private static void assertPercent(Rma fit, String estimate, String lower, String upper) {
        Prediction pooled = fit.predict().onModelScale();
        double half = 1.96 * pooled.standardError();
        assertThat(Figures.percent(pooled.estimate(), 2)).isEqualTo(estimate);
        assertThat(Figures.percent(pooled.estimate() - half, 2)).isEqualTo(lower);
        assertThat(Figures.percent(pooled.estimate() + half, 2)).isEqualTo(upper);
    }

    private static Rma pooled(Table arms, String outcome) {
        return rma(escalc(PR, arms, xi(outcome), ni("n"), use(VARIANCE_ONLY)), DL);
    }
}
