package org.hedgerow.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;

/// Reads a data set from the text of a CSV file: any separator, quotes, byte order mark and line ends. What is
/// wrong with the file's shape is collected and refused at once, with the rows as an editor numbers them.
public final class CsvReading {
    private CsvReading() {}

    /// @param source the file's name, for messages
    /// @param bytes its content
    /// @throws ProblemException naming every row that does not fit the header
    public static Dataset read(String source, byte[] bytes) {
        List<String> notes = new ArrayList<>();
        String text = Decoding.decode(source, bytes, notes);
        char separator = Separator.of(text);
        List<CsvRecord> records = records(source, text, separator);
        List<String> header = header(source, records.getFirst());
        List<CsvRecord> rows = records.subList(1, records.size());
        checkShape(source, header, rows);
        if (separator != ',') {
            notes.add("columns are separated by " + Separator.words(separator));
        }
        boolean commaIsFree = separator != ',';
        List<Column> columns = new ArrayList<>();
        var typing = new ColumnTyping(rows.stream().map(CsvReading::line).toList(), commaIsFree, notes);
        for (int j = 0; j < header.size(); j++) {
            int at = j;
            columns.add(typing.column(
                    header.get(j),
                    rows.stream().map(r -> r.getField(at).strip()).toList()));
        }
        typing.noteMissing();
        return new Dataset(source, columns, rows.stream().map(CsvReading::line).toList(), notes);
    }

    private static List<CsvRecord> records(String source, String text, char separator) {
        List<CsvRecord> records;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            records = reader.stream().toList();
        } catch (CsvParseException e) {
            throw new ProblemException(new Problem(
                    source,
                    "the quotes do not match: " + e.getMessage(),
                    "A quoted value needs a quote at its end, and quotes within it doubled."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (records.isEmpty()) {
            throw new ProblemException(new Problem(
                    source, "the file is empty", "Give a file with a line of column names and a line for each study."));
        }
        if (records.size() == 1) {
            throw new ProblemException(new Problem(
                    source, "there are column names but no rows", "Add a line for each study below the first."));
        }
        return records;
    }

    private static List<String> header(String source, CsvRecord record) {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < names.size(); j++) {
            String where = source + ", row " + line(record) + ", column " + (j + 1);
            if (names.get(j).isEmpty()) {
                problems.add(new Problem(where, "the column has no name", "Name it in the first line."));
            } else if (!seen.add(names.get(j))) {
                problems.add(new Problem(
                        where, "there is another column '" + names.get(j) + "'", "Give each column its own name."));
            }
        }
        refuse(source, problems);
        return names;
    }

    private static void checkShape(String source, List<String> header, List<CsvRecord> rows) {
        List<Problem> problems = new ArrayList<>();
        for (CsvRecord row : rows) {
            if (row.getFieldCount() != header.size()) {
                problems.add(new Problem(
                        source + ", row " + line(row),
                        "%s values, but the first line names %s columns".formatted(row.getFieldCount(), header.size()),
                        "Add or remove separators; a value that holds one needs quotes around it."));
            }
        }
        refuse(source, problems);
    }

    private static void refuse(String source, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException("cannot read " + source, problems);
        }
    }

    private static int line(CsvRecord record) {
        return (int) record.getStartingLineNumber();
    }
}
