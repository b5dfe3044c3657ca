package org.hedgerow.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Decides what a column holds: whole numbers, numbers or text. Nothing is guessed in silence: missing codes,
/// decimal commas and a stray word among numbers are noted.
final class ColumnTyping {
    /// Words that stand for a missing value, whatever the column. An empty cell always does.
    private static final Set<String> MISSING =
            Set.of("NA", "N/A", "n/a", "na", "NaN", "NULL", "null", "NR", ".", "-", "–", "?");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");
    private static final int LONGEST_LIST = 5;

    private final List<Integer> fileRows;
    private final boolean commaIsFree;
    private final List<String> notes;
    private final Map<String, Integer> missingCodes = new LinkedHashMap<>();
    private final Set<String> columnsWithCodes = new TreeSet<>();

    ColumnTyping(List<Integer> fileRows, boolean commaIsFree, List<String> notes) {
        this.fileRows = fileRows;
        this.commaIsFree = commaIsFree;
        this.notes = notes;
    }

    Column column(String name, List<String> raw) {
        List<String> cells = new ArrayList<>();
        for (String cell : raw) {
            if (MISSING.contains(cell)) {
                missingCodes.merge(cell, 1, Integer::sum);
                columnsWithCodes.add(name);
                cells.add("");
            } else {
                cells.add(cell);
            }
        }
        List<String> numbers = withDecimalPoints(name, cells);
        if (isAll(numbers, NUMBER)
                && numbers.stream().noneMatch(c -> LEADING_ZERO.matcher(c).matches())) {
            return numbers.stream().allMatch(ColumnTyping::isWhole)
                    ? new Column(
                            name,
                            Column.Kind.INTEGER,
                            numbers.stream().map(ColumnTyping::whole).toList())
                    : new Column(name, Column.Kind.REAL, numbers);
        }
        noteStrays(name, numbers);
        // a code such as - may be a word of its own where the column is text: only the empty cell is missing there
        return new Column(name, Column.Kind.TEXT, keepWords(raw));
    }

    /// Tells which codes were taken for missing, once for the whole file.
    void noteMissing() {
        if (!missingCodes.isEmpty()) {
            List<String> counts = new ArrayList<>();
            missingCodes.forEach((code, times) -> counts.add("'%s' (%s)".formatted(code, times)));
            notes.add("taken for missing: " + String.join(", ", counts) + " in " + String.join(", ", columnsWithCodes));
        }
    }

    private List<String> withDecimalPoints(String name, List<String> cells) {
        boolean anyComma = cells.stream().anyMatch(c -> DECIMAL_COMMA.matcher(c).matches());
        if (!commaIsFree || !anyComma) {
            return cells;
        }
        List<String> points = cells.stream()
                .map(c -> DECIMAL_COMMA.matcher(c).matches() ? c.replace(',', '.') : c)
                .toList();
        if (!isAll(points, NUMBER)) {
            return cells;
        }
        notes.add("column " + name + " has decimal commas, read as points");
        return points;
    }

    private void noteStrays(String name, List<String> cells) {
        List<String> strays = new ArrayList<>();
        int present = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                present++;
                if (!NUMBER.matcher(cells.get(i)).matches()) {
                    strays.add("'%s' in row %s".formatted(cells.get(i), fileRows.get(i)));
                }
            }
        }
        if (strays.isEmpty() && present > 0) {
            notes.add("column " + name + " is text because its numbers begin with zeros, as codes do");
        } else if (2 * strays.size() < present) {
            notes.add("column %s is text because of %s%s; its other values are numbers"
                    .formatted(
                            name,
                            String.join(", ", strays.subList(0, Math.min(LONGEST_LIST, strays.size()))),
                            strays.size() > LONGEST_LIST ? " and others" : ""));
        }
    }

    private static List<String> keepWords(List<String> raw) {
        return raw.stream()
                .map(cell -> MISSING.contains(cell) && !cell.equals("-") && !cell.equals("–") ? "" : cell)
                .toList();
    }

    private static boolean isAll(List<String> cells, Pattern pattern) {
        return cells.stream().anyMatch(c -> !c.isEmpty())
                && cells.stream()
                        .allMatch(c -> c.isEmpty() || pattern.matcher(c).matches());
    }

    /// `12`, and `12.0` or `1.2e1` as spreadsheets write it.
    private static boolean isWhole(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        double value = Double.parseDouble(cell);
        return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
    }

    private static String whole(String cell) {
        return cell.isEmpty() ? "" : Integer.toString((int) Double.parseDouble(cell));
    }
}
