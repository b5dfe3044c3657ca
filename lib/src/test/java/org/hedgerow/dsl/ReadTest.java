package org.hedgerow.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hedgerow.dsl.Hedgerow.*;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.hedgerow.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/// What analysts' files do: each fault gives one message with file, row, value and the mend.
class ReadTest {
    private static final String GOOD = "study,n,cr\nA,20,1\nB,41,0\n";

    @TempDir
    private Path folder;

    @Test
    void a_plain_file_is_read_with_whole_numbers_as_counts() throws IOException {
        Table table = read(file(GOOD));
        assertThat(table.column("n").type()).isEqualTo(ColumnType.INTEGER);
        assertThat(table.column("study").type()).isEqualTo(ColumnType.STRING);
        assertThat(escalc(PLO, table, xi("cr"), ni("n")).effects().studies()).hasSize(2);
    }

    @Test
    void semicolons_and_decimal_commas_are_recognised_and_reported() throws IOException {
        Table table = read(file("study;n;share\nA;20;1,5\nB;41;2\n"));
        assertThat(table.columnNames()).containsExactly("study", "n", "share");
        assertThat(table.doubleColumn("share").get(0)).isEqualTo(1.5);
        assertThat(notes(table).text()).contains("semicolons").contains("share has decimal commas");
    }

    @Test
    void a_byte_order_mark_line_ends_and_quotes_leave_no_trace() throws IOException {
        Table table = read(file("\uFEFFstudy,n,cr\r\n\"Smith, Jr\",20,1\r\n\"say \"\"B\"\"\",41,0\r\n"));
        assertThat(table.columnNames()).containsExactly("study", "n", "cr");
        assertThat(table.stringColumn("study").asList()).containsExactly("Smith, Jr", "say \"B\"");
        assertThat(table.intColumn("cr").asList()).containsExactly(1, 0);
    }

    @Test
    void a_file_of_an_older_spreadsheet_keeps_its_accents_and_says_how_it_was_read() throws IOException {
        Path path = folder.resolve("arms.csv");
        Files.write(path, "study,n,cr\nMüller,20,1\n".getBytes(Charset.forName("windows-1252")));
        Table table = read(path.toString());
        assertThat(table.stringColumn("study").get(0)).isEqualTo("Müller");
        assertThat(notes(table).text()).contains("windows-1252");
    }

    @Test
    void missing_codes_are_taken_for_missing_and_reported() throws IOException {
        Table table = read(file("study,n,cr\nA,20,NA\nB,41,0\nC,.,2\n"));
        assertThat(table.column("cr").type()).isEqualTo(ColumnType.INTEGER);
        assertThat(table.column("cr").isMissing(0)).isTrue();
        assertThat(notes(table).text()).contains("'NA' (1)").contains("'.' (1)").contains("cr, n");
    }

    @Test
    void whole_numbers_in_other_spellings_stay_counts() throws IOException {
        Table table = read(file("study,n,cr\nA,1e2,1.0\nB,41,0\n"));
        assertThat(table.intColumn("n").asList()).containsExactly(100, 41);
        assertThat(table.column("cr").type()).isEqualTo(ColumnType.INTEGER);
    }

    @Test
    void a_word_among_numbers_is_noted_when_read_and_named_when_used() throws IOException {
        Table table = read(file("study,n,cr\nA,20,1\nB,x2,0\nC,30,0\n"));
        assertThat(notes(table).text()).contains("'x2' in row 3");
        assertRefused("study,n,cr\nA,20,1\nB,x2,0\nC,30,0\n")
                .hasMessageContaining("arms.csv, row 3 (B), column n: 'x2' is not a count");
    }

    @Test
    void more_events_than_patients() throws IOException {
        assertRefused("study,n,cr\nA,20,1\nB,4,7\n")
                .hasMessageContaining("arms.csv, row 3 (B): cr = 7 is more than n = 4")
                .hasMessageContaining("the right way round");
    }

    @Test
    void a_negative_count() throws IOException {
        assertRefused("study,n,cr\nA,20,-1\n")
                .hasMessageContaining("arms.csv, row 2 (A), column cr: a count cannot be negative: -1");
    }

    @Test
    void a_fractional_count() throws IOException {
        assertRefused("study,n,cr\nA,20,1\nB,41,16.5\n")
                .hasMessageContaining("arms.csv, row 3 (B), column cr: a count is a whole number, not 16.5")
                .hasMessageContaining("percentage");
    }

    @Test
    void a_missing_n() throws IOException {
        assertRefused("study,n,cr\nA,,1\nB,41,0\n")
                .hasMessageContaining("arms.csv, row 2 (A), column n: the value is missing")
                .hasMessageContaining("missing(DROP)");
    }

    @Test
    void rows_with_missing_counts_are_left_out_on_request_and_named() throws IOException {
        Table table = read(file("study,n,cr\nA,,1\nB,41,0\n"));
        Escalc es = escalc(PLO, table, xi("cr"), ni("n"), missing(DROP));
        assertThat(es.effects().studies()).hasSize(1);
        assertThat(es.notes().text()).contains("1 of 2 rows").contains("A (arms.csv, row 2)");
        assertThat(es.table().rowCount()).isEqualTo(1);
    }

    @Test
    void an_arm_that_is_there_twice() throws IOException {
        assertRefused("study,n,cr\nA,20,1\nB,41,0\nA,20,1\n")
                .hasMessageContaining("arms.csv, row 4: the whole row repeats arms.csv, row 2");
        assertRefused("arm_id,study,n,cr\na1,A,20,1\na1,A,30,1\n").hasMessageContaining("arm_id 'a1' is there already");
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        assertRefused("study,n,cr\nA,20,-1\nB,4,7\nC,,2\n")
                .hasMessageContaining("3 things to mend")
                .hasMessageContaining("row 2")
                .hasMessageContaining("row 3")
                .hasMessageContaining("row 4");
    }

    @Test
    void rows_are_numbered_as_in_the_file_even_after_blank_lines() throws IOException {
        assertRefused("study,n,cr\n\n\nA,4,7\n").hasMessageContaining("arms.csv, row 4 (A)");
    }

    @Test
    void a_filtered_table_is_not_given_rows_of_the_file() throws IOException {
        Table table = read(file("study,n,cr\nA,20,1\nB,4,7\n"));
        Table part = table.where(table.stringColumn("study").isEqualTo("B"));
        assertThatThrownBy(() -> escalc(PLO, part, xi("cr"), ni("n"))).hasMessageContaining("row 1 of this table (B)");
    }

    @Test
    void an_unknown_column() throws IOException {
        Table table = read(file(GOOD));
        assertThatThrownBy(() -> escalc(PLO, table, xi("crr"), ni("n")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("arms.csv: there is no column 'crr'")
                .hasMessageContaining("Did you mean 'cr'?");
    }

    @Test
    void a_row_too_long_or_too_short() {
        assertThatThrownBy(() -> read(file("study,n,cr\nA,20,1,9\nB,41\n")))
                .hasMessageContaining("arms.csv, row 2: 4 values, but the first line names 3 columns")
                .hasMessageContaining("arms.csv, row 3: 2 values");
    }

    @Test
    void columns_without_or_with_the_same_name() {
        assertThatThrownBy(() -> read(file("study,,n,n\nA,1,2,3\n")))
                .hasMessageContaining("column 2: the column has no name")
                .hasMessageContaining("another column 'n'");
    }

    @Test
    void a_quote_that_does_not_end() {
        assertThatThrownBy(() -> read(file("study,n,cr\n\"A,20,1\nB,41,0\n")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("arms.csv");
    }

    @Test
    void an_empty_file_and_a_file_without_rows() {
        assertThatThrownBy(() -> read(file(""))).hasMessageContaining("arms.csv: the file is empty");
        assertThatThrownBy(() -> read(file("study,n,cr\n"))).hasMessageContaining("arms.csv: there are column names");
    }

    @Test
    void a_workbook_is_told_from_text() {
        assertThatThrownBy(() -> read(file("PK\u0003\u0004 and so on"))).hasMessageContaining("Save the sheet as CSV");
    }

    @Test
    void no_such_file_names_the_nearest_one() throws IOException {
        file(GOOD);
        assertThatThrownBy(() -> read(folder.resolve("arm.csv").toString()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("there is no such file")
                .hasMessageContaining("Did you mean 'arms.csv'?");
    }

    @Test
    void a_column_name_that_begins_like_a_zip_file_is_a_name() throws IOException {
        assertThat(read(file("PKEY,n,cr\nA,20,1\n")).columnNames()).contains("PKEY");
    }

    @Test
    void codes_with_leading_zeros_stay_text_and_say_so() throws IOException {
        Table table = read(file("id,n,cr\n007,20,1\n008,30,2\n"));
        assertThat(table.column("id").type()).isEqualTo(ColumnType.STRING);
        assertThat(notes(table).text()).contains("begin with zeros");
    }

    @Test
    void a_count_beyond_all_measure_is_refused() throws IOException {
        assertRefused("study,n,cr\nA,3000000000,1\n").hasMessageContaining("more than any arm can have");
    }

    @Test
    void one_bad_cell_does_not_make_the_others_guilty() throws IOException {
        assertRefused("study,n,cr\nA,10,1\nB,10,two\nC,30,3\n")
                .hasMessageContaining("1 thing to mend")
                .hasMessageContaining("row 3 (B), column cr: 'two' is not a count");
        assertRefused("study,n,cr\nA,1 000,1\nB,10,2%\n")
                .hasMessageContaining("Write 1000, without a mark")
                .hasMessageContaining("not per cent");
    }

    @Test
    void a_column_of_words_is_told_once() throws IOException {
        Table table = read(file(GOOD));
        assertThatThrownBy(() -> escalc(PLO, table, xi("study"), ni("n")))
                .hasMessageContaining("column study holds words, not counts, such as 'A'");
    }

    @Test
    void author_and_year_name_the_arms_in_any_spelling() throws IOException {
        Table table = read(file("Author,Year,N,CR\nSmith,1999,20,1\n"));
        assertThat(escalc(PLO, table, xi("CR"), ni("N")).text()).contains("Smith, 1999");
        assertThat(escalc(PLO, read(file("n,cr\n20,1\n")), xi("cr"), ni("n"))
                        .notes()
                        .text())
                .contains("numbered")
                .contains("slab");
    }

    @Test
    void a_year_alone_names_no_arm() throws IOException {
        assertThat(escalc(PLO, read(file("study,year,n,cr\nA,1999,20,1\n")), xi("cr"), ni("n"))
                        .effects()
                        .studies()
                        .getFirst()
                        .label())
                .isEqualTo("A");
    }

    @Test
    void a_name_no_file_can_have_is_refused() {
        assertThatThrownBy(() -> read("a\0b")).isInstanceOf(ProblemException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String content) throws IOException {
        Table table = read(file(content));
        return assertThatThrownBy(() -> escalc(PLO, table, xi("cr"), ni("n"))).isInstanceOf(ProblemException.class);
    }

    private String file(String content) throws IOException {
        Path path = folder.resolve("arms.csv");
        Files.write(path, content.getBytes(StandardCharsets.UTF_8));
        return path.toString();
    }
}
