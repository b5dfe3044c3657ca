package org.hedgerow.kernel.preload;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hedgerow.kernel.engine.Paged;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableTest {
    private static String html(Object table) {
        return String.valueOf(Preload.renderers().render(table).data().get("text/html"));
    }

    private static String text(Object table) {
        return Preload.renderers().render(table).plain();
    }

    private static Table numbered(int rows) {
        return Table.create(
                "arms", IntColumn.create("id", IntStream.range(0, rows).toArray()));
    }

    @Test
    void a_table_is_aligned_text() {
        var table = Table.create(
                "arms",
                StringColumn.create("study", "Rosenberg", "Atkins"),
                DoubleColumn.create("rate", 0.1 + 0.2, 12));
        assertThat(text(table)).isEqualTo("""
                        arms
                        study      rate
                        ---------------
                        Rosenberg   0.3
                        Atkins       12
                        (2 rows × 2 columns)""");
    }

    @Test
    void what_cells_hold_is_escaped() {
        assertThat(html(Table.create("a<b", StringColumn.create("x&y", "<script>\"hi\"</script>"))))
                .contains("a&lt;b", "x&amp;y", "&lt;script&gt;&quot;hi&quot;&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void numbers_stand_to_the_right_and_words_to_the_left() {
        assertThat(html(Table.create("t", StringColumn.create("s", "a"), IntColumn.create("n", new int[] {1}))))
                .contains("<td style=\"text-align:left\">a</td><td style=\"text-align:right\">1</td>");
    }

    @Test
    void a_long_table_shows_its_ends_and_how_much_is_between() {
        assertThat(text(numbered(41))).contains("\n 9\n… 26 more rows\n36\n").endsWith("40\n(41 rows × 1 column)");
        assertThat(html(numbered(41))).contains("… 26 more rows", "<p>41 rows × 1 column</p>");
        assertThat(text(numbered(24))).doesNotContain("more rows");
    }

    @Test
    void a_wide_table_names_the_columns_that_do_not_fit() {
        var table = Table.create("wide");
        for (int i = 0; i < 40; i++) {
            table.addColumns(StringColumn.create("column" + i, "value"));
        }
        assertThat(text(table).lines()).allMatch(line -> line.length() <= 140 || line.startsWith("… "));
        assertThat(text(table)).contains("… 25 more columns: column15, column16, ", "(1 row × 40 columns)");
        assertThat(html(table)).contains("column39");
    }

    @Test
    void a_missing_value_is_empty() {
        var column = DoubleColumn.create("x", 1.5);
        column.appendMissing();
        assertThat(html(Table.create("t", column))).contains("<td style=\"text-align:right\"></td>");
    }

    @Test
    void fractions_are_short_unless_the_analyst_chose_a_format() {
        var column = DoubleColumn.create("x", 1 / 3.0, 1.23e-12, 1e20, Double.POSITIVE_INFINITY);
        assertThat(text(column)).contains("0.3333333\n", "1.23e-12\n", "1.0e20\n", "Infinity\n");
        var chosen = NumberFormat.getNumberInstance(Locale.ROOT);
        chosen.setMaximumFractionDigits(1);
        column.setPrintFormatter(chosen, "-");
        assertThat(text(column)).contains("0.3\n").doesNotContain("0.333");
    }

    @Test
    void an_empty_table_says_so() {
        assertThat(text(Table.create("nothing"))).contains("(0 rows × 0 columns)");
        assertThat(html(Table.create("nothing"))).contains("0 rows × 0 columns");
    }

    @Test
    void a_row_of_a_table_that_scrolls_is_one_line_and_long_text_is_whole_under_the_mouse() {
        var note = "a note of several words, longer than what fits into a \"column\"";
        var html = html(new Paged(
                Table.create("t", StringColumn.create("s", "short one"), StringColumn.create("note", note)), 10));

        assertThat(html)
                .contains("<td style=\"text-align:left;white-space:nowrap\">short one</td>")
                .contains("text-overflow:ellipsis\" title=\"" + note.replace("\"", "&quot;") + "\">a note");
        assertThat(html(Table.create("t", StringColumn.create("note", note)))).doesNotContain("nowrap");
    }
}
