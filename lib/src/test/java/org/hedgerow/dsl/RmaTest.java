package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hedgerow.dsl.Hedgerow.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RmaTest {
    private static final Rma CR = rma(escalc(PLO, il2(), xi("cr"), ni("n")), REML, KNHA);

    @Test
    void the_card_says_the_same_in_text_and_html() {
        for (String said : new String[] {
            "random effects (REML), Knapp-Hartung intervals, of logit proportions",
            "96 arms in 85 studies, 238 events among 3612 patients",
            "37 of 96 arms",
            "τ² =",
            "95% prediction interval"
        }) {
            assertThat(CR.text()).contains(said);
            assertThat(CR.html()).contains(said);
        }
        assertThat(CR).hasToString(CR.text());
    }

    @Test
    void the_html_escapes_what_the_data_say() {
        Table table = Table.create(
                "arms",
                StringColumn.create("study", "<b>A</b> & B", "C"),
                IntColumn.create("x", 1, 2),
                IntColumn.create("n", 9, 9));
        assertThat(escalc(PLO, table, xi("x"), ni("n")).html())
                .contains("&lt;b&gt;A&lt;/b&gt; &amp; B")
                .doesNotContain("<b>A");
    }

    @Test
    void contradicting_options_are_named() {
        Escalc es = escalc(PLO, il2(), xi("cr"), ni("n"));
        assertThatThrownBy(() -> rma(es, REML, DL)).hasMessageContaining("both REML and DL");
        assertThatThrownBy(() -> rma(es, KNHA, WALD)).hasMessageContaining("both KNHA and WALD");
    }

    @Test
    void escalc_without_columns_says_what_to_type() {
        assertThatThrownBy(() -> escalc(PLO, il2()))
                .hasMessageContaining("xi(\"…\"), ni(\"…\")")
                .hasMessageContaining("cr");
    }

    @Test
    void tables_have_the_fixed_column_names() {
        assertThat(CR.tidy().columnNames())
                .containsExactly(
                        "term",
                        "estimate",
                        "std_error",
                        "statistic",
                        "df",
                        "p_value",
                        "conf_low",
                        "conf_high",
                        "pred_low",
                        "pred_high");
        assertThat(CR.glance().intColumn("k").get(0)).isEqualTo(96);
        assertThat(CR.glance().intColumn("studies").get(0)).isEqualTo(85);
    }

    @Test
    void a_common_effect_has_no_prediction_interval() {
        Rma common = rma(escalc(PLO, il2(), xi("cr"), ni("n")), CE);
        assertThat(common.text()).doesNotContain("prediction interval").contains("common effect (CE)");
        assertThat(common.tidy().doubleColumn("pred_low").isMissing(0)).isTrue();
    }

    @Test
    void arms_that_cannot_be_estimated_are_left_out_and_named() {
        Rma without = rma(escalc(PLO, il2(), xi("cr"), ni("n"), to(NONE)));
        assertThat(without.fit().k()).isEqualTo(59);
        assertThat(without.notes().text())
                .contains("37 of 96 arms have no effect size")
                .contains("West, 1987");
        assertThat(without.forest().svg()).contains("West, 1987");
    }

    @Test
    void comparison_puts_ours_beside_the_printed_one() {
        Rma dl = rma(escalc(PR, il2(), xi("cr"), ni("n"), use(VARIANCE_ONLY)), DL)
                .named("CR");
        assertThat(compare(dl, published("CR")).text())
                .containsPattern("CR +PR DL WALD +96 +4\\.11 +\\[3\\.17, 5\\.05\\]")
                .containsPattern("CR +Bright 2017, printed +41 +4\\.0 +\\[2\\.8, 5\\.3\\]");
    }

    @Test
    void an_outcome_the_review_does_not_print_is_refused_with_those_it_does() {
        assertThatThrownBy(() -> published("cr"))
                .hasMessageContaining("CR, PR and OR")
                .hasMessageContaining("published(\"CR\")");
    }

    @Test
    void the_forest_plot_names_every_arm_and_says_what_it_shows() {
        Figure forest = CR.forest(title("Complete response"), WILSON);
        assertThat(forest.svg())
                .contains("Complete response")
                .contains("Whitehead")
                .contains("Wilson 95% intervals");
        assertThat(CR.forest().svg()).contains("<title>Bar, 1990: 1 of 50, 2.0% [0.1, 10.6], weight ");
        assertThat(forest.describe())
                .startsWith("Forest plot of Complete response: 96 arms in 85 studies")
                .contains("95% prediction interval");
    }

    @Test
    void a_figure_is_saved_as_its_ending_says(@TempDir Path folder) throws Exception {
        Path svg = CR.forest().save(folder.resolve("cr.svg").toString());
        Path png = CR.forest().save(folder.resolve("cr.png").toString());
        assertThat(Files.readString(svg)).startsWith("<");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThatThrownBy(() -> CR.forest().save("cr.doc")).hasMessageContaining(".svg or .png");
    }

    @Test
    void few_arms_carry_a_caveat() {
        Rma two = rma(escalc(PLO, il2().first(2), xi("cr"), ni("n")));
        assertThat(two.notes().text()).contains("only 2 arms").contains("τ² is estimated as 0");
    }

    @Test
    void a_common_effect_refuses_a_prediction_interval_and_says_what_to_type() {
        Rma common = rma(escalc(PLO, il2(), xi("cr"), ni("n")), EE);
        assertThat(common.predict().table().doubleColumn("pred_low").isMissing(0))
                .isTrue();
        assertThatThrownBy(() -> common.predict(RILEY))
                .hasMessageContaining("EE")
                .hasMessageContaining("REML");
    }

    @Test
    void a_knapp_hartung_interval_that_is_too_narrow_is_noted() {
        Table alike = arms(4, 20, 5, 24, 4, 21, 5, 25);
        assertThat(rma(escalc(PLO, alike, xi("x"), ni("n")), KNHA).notes().text())
                .contains("Knapp-Hartung interval is narrower")
                .contains("ADHOC");
        assertThat(rma(escalc(PLO, alike, xi("x"), ni("n")), ADHOC).notes().text())
                .doesNotContain("narrower");
    }

    @Test
    void every_choice_is_said() {
        Escalc es = escalc(PLO, il2(), xi("cr"), ni("n"), vtype(AV));
        Rma res = rma(es, UNWEIGHTED, level(97.5));
        assertThat(res.text()).contains("unweighted").contains("97.5% CI").contains("vtype = AV");
        assertThat(compare(res).text()).contains("PLO REML WALD UNWEIGHTED level(97.5)");
        assertThat(res.glance().stringColumn("weights").get(0)).isEqualTo("EQUAL");
        assertThat(res.forest().svg()).contains("[97.5% CI]").doesNotContain("98%");
        assertThat(res.predict(RILEY).text()).contains("Riley");
    }

    @Test
    void freeman_tukey_says_how_far_the_answer_moves_with_the_size() {
        assertThatThrownBy(() -> rma(escalc(PFT, il2(), xi("cr"), ni("n")))).hasMessageContaining("inverse(HARMONIC)");
        assertThat(rma(escalc(PFT, il2(), xi("cr"), ni("n"), inverse(HARMONIC)))
                        .notes()
                        .text())
                .contains("harmonic mean")
                .contains("at the smallest")
                .contains("at the largest");
    }

    @Test
    void figures_are_written_alike_whatever_the_language_of_the_computer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String arabic =
                    rma(escalc(PLO, il2(), xi("cr"), ni("n")), REML, KNHA).text();
            assertThat(arabic).isEqualTo(CR.text());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void what_would_leave_an_arm_infinite_is_refused() {
        assertThatThrownBy(() -> escalc(PLO, il2(), xi("cr"), ni("n"), use(VARIANCE_ONLY)))
                .hasMessageContaining("use(VARIANCE_ONLY)")
                .hasMessageContaining("PR");
    }

    @Test
    void without_an_effect_size_there_is_nothing_to_pool() {
        Table none = arms(0, 20, 0, 30);
        assertThatThrownBy(() -> rma(escalc(PLO, none, xi("x"), ni("n"), to(NONE))))
                .hasMessageContaining("none of the 2 arms")
                .hasMessageContaining("to(ONLY0)");
    }

    @Test
    void the_table_of_effect_sizes_is_a_table_like_any_other() {
        Table source = arms(4, 20, 5, 24);
        Escalc es = escalc(PLO, source, xi("x"), ni("n"));
        Escalc again = escalc(PAS, es.table(), xi("x"), ni("n"));
        assertThat(again.table().columnNames()).endsWith("slab", "yi", "vi").doesNotHaveDuplicates();
        source.removeColumns("x");
        assertThat(es.table().columnNames()).contains("x");
    }

    @Test
    void nothing_cannot_be_compared() {
        assertThatThrownBy(() -> compare()).hasMessageContaining("compare(res, published(\"CR\"))");
    }

    @Test
    void contradicting_columns_are_named_as_they_were_typed() {
        assertThatThrownBy(() -> escalc(PLO, il2(), xi("cr"), xi("pr"), ni("n")))
                .hasMessageContaining("both xi(\"cr\") and xi(\"pr\")");
    }

    private static Table arms(int... counts) {
        IntColumn x = IntColumn.create("x");
        IntColumn n = IntColumn.create("n");
        for (int i = 0; i < counts.length; i += 2) {
            x.append(counts[i]);
            n.append(counts[i + 1]);
        }
        return Table.create("arms", x, n);
    }

    @Test
    void arms_without_any_event_are_shown_with_what_they_can_say() {
        Rma none = rma(escalc(PAS, arms(0, 20, 0, 32), xi("x"), ni("n")), KNHA);
        // 1 − 0.025^(1/52), the exact upper limit of 0 in 52
        assertThat(none.notes().text()).contains("No arm has an event").contains("0.00 to 6.85%");
    }

    @Test
    void one_arm_has_no_prediction_interval() {
        Rma one = rma(escalc(PLO, arms(1, 20), xi("x"), ni("n")));
        assertThat(one.text()).contains("1 arm, 1 event among 20 patients").doesNotContain("95% prediction");
    }
}
