package org.hedgerow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.model.StratifiedSettings.Continuity;
import org.hedgerow.model.StratifiedSettings.EmptyStudies;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Zero cells, a study without events and one with nothing else; the reference has none of these.
class MantelHaenszelTest {
    private static final List<TwoByTwo> TABLES = List.of(
            new TwoByTwo(0, 10, 0, 12),
            new TwoByTwo(3, 17, 0, 20),
            new TwoByTwo(0, 25, 2, 22),
            new TwoByTwo(7, 33, 9, 30),
            new TwoByTwo(10, 0, 12, 0));
    private static final List<TwoRateCounts> RATES = List.of(
            new TwoRateCounts(0, 100, 2, 90),
            new TwoRateCounts(3, 80, 0, 85),
            new TwoRateCounts(0, 60, 0, 50),
            new TwoRateCounts(5, 40, 9, 45));
    private static final StratifiedSettings OTHER = StratifiedSettings.DEFAULTS
            .withEffects(new Correction(0.5, Correction.To.IF0ALL, Correction.Scope.ESTIMATE_AND_VARIANCE))
            .withCounts(new Correction(0.25, Correction.To.ONLY0, Correction.Scope.ESTIMATE_AND_VARIANCE))
            .with(EmptyStudies.KEPT)
            .with(Continuity.NONE);

    /// R: rma.mh(measure, ai = c(0,3,0,7,10), bi = c(10,17,25,33,0), ci = c(0,0,2,9,12), di =
    /// c(12,20,22,30,0)), metafor 3.8
    @ParameterizedTest
    @CsvSource({
        "OR, -0.139331024046424, 0.473703848447117, 3.2644203050821, 0.195497018064304, 38.7333794950862",
        "RR, -0.0580023976059341, 0.196882093321884, 3.15819795158591, 0.20616077038942, 36.6727472229634",
        "RD, -0.0117516880718468, 0.0399554655607029, 4.43481472441584, 0.108891058243488, 54.902287372029"
    })
    void tables_with_zero_cells_are_pooled_as_they_are(
            MantelHaenszelTables measure, double b, double se, double q, double p, double i2) {
        check(MantelHaenszel.fit(TABLES, measure, StratifiedSettings.DEFAULTS), b, se, q, p, i2);
    }

    /// The same with drop00 = FALSE, add = c(.5, .25), to = c("if0all", "only0"), correct = FALSE
    @ParameterizedTest
    @CsvSource({
        "OR, -0.12714184889466, 0.450807140335143, 3.28123064500012, 0.511911584286369, 0",
        "RR, -0.0558172268425221, 0.197621329575811, 3.47561306219926, 0.481596107528383, 0",
        "RD, -0.0116179803260324, 0.0411940497316847, 4.47625370682991, 0.345372469544469, 10.6395601773698"
    })
    void what_is_added_to_effects_and_to_counts_is_told_apart(
            MantelHaenszelTables measure, double b, double se, double q, double p, double i2) {
        check(MantelHaenszel.fit(TABLES, measure, OTHER), b, se, q, p, i2);
    }

    /// The same with drop00 = TRUE, add = c(.5, .25), to = c("all", "all")
    @Test
    void something_may_be_added_to_all_counts() {
        var all = new Correction(0.25, Correction.To.ALL, Correction.Scope.ESTIMATE_AND_VARIANCE);
        var half = new Correction(0.5, Correction.To.ALL, Correction.Scope.ESTIMATE_AND_VARIANCE);
        StratifiedFit fit = MantelHaenszel.fit(
                TABLES,
                MantelHaenszelTables.OR,
                StratifiedSettings.DEFAULTS.withEffects(half).withCounts(all));
        check(fit, -0.125376605593589, 0.446990181870997, 3.26030979856445, 0.195899227126935, 38.6561362702213);
        assertThat(fit.association().orElseThrow().statistic()).isCloseTo(0.00328659983863246, within(1e-12));
    }

    /// R: rma.mh(measure = "OR", …) as above: MH, BD, TA and the fit statistics
    @Test
    void tests_of_odds_ratios_leave_out_tables_that_say_nothing() {
        StratifiedFit fit = MantelHaenszel.fit(TABLES, MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS);
        assertThat(fit.association().orElseThrow().statistic()).isCloseTo(0.00334100490888988, within(1e-12));
        assertThat(fit.breslowDay().orElseThrow().statistic()).isCloseTo(5.72397334403609, within(1e-12));
        assertThat(fit.tarone().orElseThrow().statistic()).isCloseTo(5.72392761643894, within(1e-12));
        assertThat(fit.tarone().orElseThrow().p()).isCloseTo(0.0571564057607974, within(1e-12));
        assertThat(fit.ml().logLik()).isCloseTo(-4.706407578697389, within(1e-12));
        assertThat(fit.ml().aicc()).isCloseTo(15.412815157394778, within(1e-12));
        assertThat(fit.k()).isEqualTo(5);
        assertThat(fit.estimable()).isEqualTo(3);
    }

    /// R: rma.mh(measure, x1i = c(0,3,0,5), t1i = c(100,80,60,40), x2i = c(2,0,0,9), t2i = c(90,85,50,45))
    @ParameterizedTest
    @CsvSource({
        "IRR, -0.232125647630037, 0.462186747337557, 3.2904246375435, 0.192971586953621, 39.2175715808789",
        "IRD, -0.00799397507873477, 0.0158959338009412, 4.61655165934576, 0.0994325424891526, 56.6776211428027"
    })
    void rates_with_zero_cells_are_pooled_as_they_are(
            MantelHaenszelRates measure, double b, double se, double q, double p, double i2) {
        check(MantelHaenszel.fit(RATES, measure, StratifiedSettings.DEFAULTS), b, se, q, p, i2);
    }

    /// The same with drop00 = FALSE, add = c(.5, .25), to = c("if0all", "only0"), correct = FALSE
    @ParameterizedTest
    @CsvSource({
        "IRR, -0.220571958197298, 0.444583314752519, 3.25164118150414, 0.354430202407168, 7.73889760455487",
        "IRD, -0.00820056825961933, 0.0165145803418134, 4.68963244035975, 0.19598647160222, 36.029101680091"
    })
    void what_is_added_to_rates_is_told_apart_too(
            MantelHaenszelRates measure, double b, double se, double q, double p, double i2) {
        check(MantelHaenszel.fit(RATES, measure, OTHER), b, se, q, p, i2);
    }

    @ParameterizedTest
    @EnumSource(MantelHaenszelTables.class)
    void exchanging_the_groups_turns_the_sign(MantelHaenszelTables measure) {
        List<TwoByTwo> exchanged = TABLES.stream()
                .map(t -> new TwoByTwo(t.c(), t.d(), t.a(), t.b()))
                .toList();
        var there = MantelHaenszel.fit(TABLES, measure, StratifiedSettings.DEFAULTS);
        var back = MantelHaenszel.fit(exchanged, measure, StratifiedSettings.DEFAULTS);
        assertThat(back.pooled().estimate()).isCloseTo(-there.pooled().estimate(), within(1e-14));
        assertThat(back.pooled().standardError()).isCloseTo(there.pooled().standardError(), within(1e-14));
    }

    @Test
    void the_order_of_the_studies_does_not_matter() {
        var there = MantelHaenszel.fit(TABLES, MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS);
        var back = MantelHaenszel.fit(TABLES.reversed(), MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS);
        assertThat(back.pooled().estimate()).isCloseTo(there.pooled().estimate(), within(1e-14));
        assertThat(back.heterogeneity().q()).isCloseTo(there.heterogeneity().q(), within(1e-13));
    }

    @Test
    void one_table_is_its_own_odds_ratio() {
        var fit = MantelHaenszel.fit(
                List.of(new TwoByTwo(7, 33, 9, 30)), MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS);
        assertThat(fit.pooled().estimate()).isCloseTo(Math.log(7.0 * 30 / (33 * 9)), within(1e-15));
        assertThat(fit.heterogeneity().q()).isZero();
        assertThat(fit.breslowDay()).isEmpty();
    }

    @Test
    void a_group_without_events_has_no_ratio_and_hears_what_to_do() {
        var none = List.of(new TwoByTwo(0, 10, 3, 9), new TwoByTwo(0, 20, 1, 19));
        assertThatThrownBy(() -> MantelHaenszel.fit(none, MantelHaenszelTables.OR, StratifiedSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("never occurred")
                .hasMessageContaining("RD");
        assertThat(MantelHaenszel.fit(none, MantelHaenszelTables.RD, StratifiedSettings.DEFAULTS)
                        .pooled()
                        .estimate())
                .isNegative();
        assertThat(MantelHaenszel.association(none, Continuity.NONE)).isPresent();
    }

    @Test
    void empty_studies_may_be_left_out_altogether() {
        var fit = MantelHaenszel.fit(
                TABLES, MantelHaenszelTables.RD, StratifiedSettings.DEFAULTS.with(EmptyStudies.LEFT_OUT));
        var without = MantelHaenszel.fit(TABLES.subList(1, 4), MantelHaenszelTables.RD, StratifiedSettings.DEFAULTS);
        assertThat(fit.pooled()).isEqualTo(without.pooled());
        assertThatThrownBy(() -> MantelHaenszel.fit(
                        TABLES.subList(0, 1),
                        MantelHaenszelTables.RD,
                        StratifiedSettings.DEFAULTS.with(EmptyStudies.LEFT_OUT)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no study to pool");
    }

    /// R: rma.peto(ai, bi, ci, di) as above, and with drop00 = FALSE, add = c(.5, .25),
    /// to = c("if0all", "only0")
    @Test
    void peto_pools_zero_cells_as_they_are() {
        check(
                Peto.fit(TABLES, StratifiedSettings.DEFAULTS),
                -0.140295692412878,
                0.475051639272166,
                5.5780499828737,
                0.0614811293288006,
                64.1451760715554);
        check(
                Peto.fit(TABLES, OTHER),
                -0.127550669497545,
                0.451296552029589,
                4.7806508036737,
                0.310553373730467,
                16.3293835030538);
    }

    @Test
    void peto_needs_an_outcome_that_varies() {
        assertThatThrownBy(() -> Peto.fit(List.of(new TwoByTwo(0, 10, 0, 9)), StratifiedSettings.DEFAULTS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no odds ratio to pool");
    }

    @Test
    void a_level_that_is_no_percentage_is_refused() {
        assertThatThrownBy(() -> StratifiedSettings.DEFAULTS.withLevel(0.95)).isInstanceOf(ProblemException.class);
    }

    private static void check(StratifiedFit fit, double b, double se, double q, double p, double i2) {
        assertThat(fit.pooled().estimate()).isCloseTo(b, within(1e-12));
        assertThat(fit.pooled().standardError()).isCloseTo(se, within(1e-12));
        assertThat(fit.heterogeneity().q()).isCloseTo(q, within(1e-12));
        assertThat(fit.heterogeneity().p()).isCloseTo(p, within(1e-12));
        assertThat(fit.heterogeneity().i2()).isCloseTo(i2, within(1e-11));
    }
}
