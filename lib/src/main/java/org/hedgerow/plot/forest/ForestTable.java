package org.hedgerow.plot.forest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a forest plot shows, in plain values: everything a reader sees comes from here, nothing is computed from it.
///
/// @param title the figure's name
/// @param subtitle what was done, such as the model and its methods; may be empty
/// @param description what the figure shows, in sentences, for those who cannot see it
/// @param columns from left to right; exactly one [Column.Label] and one [Column.Graph]
/// @param rows from top to bottom
/// @param footnotes what a reader must know, such as which interval the rows show
/// @param metadata where the figure comes from: data, model call, version …
public record ForestTable(
        String title,
        String subtitle,
        String description,
        List<Column> columns,
        EffectAxis axis,
        List<Row> rows,
        List<String> footnotes,
        Map<String, String> metadata) {

    public ForestTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        requireOne(columns, Column.Label.class);
        requireOne(columns, Column.Graph.class);
        long cells = columns.stream().filter(Column.Data.class::isInstance).count();
        for (Row row : rows) {
            requireCells(row, cells);
        }
        if (rows.stream().noneMatch(Row::inGraph)) {
            throw new IllegalArgumentException(
                    "\"" + title + "\" has nothing to draw: a forest plot needs a study, a summary or a prediction");
        }
    }

    private static void requireOne(List<Column> columns, Class<? extends Column> kind) {
        long count = columns.stream().filter(kind::isInstance).count();
        if (count != 1) {
            throw new IllegalArgumentException(
                    "a forest plot has one " + kind.getSimpleName() + " column, not " + count);
        }
    }

    private static void requireCells(Row row, long cells) {
        int given = switch (row) {
            case Row.Study study -> study.cells().size();
            case Row.Summary summary -> summary.cells().size();
            case Row.Heading _, Row.Prediction _, Row.Note _ -> (int) cells;
        };
        if (given != cells) {
            throw new IllegalArgumentException(
                    "row \"" + row.label() + "\" has " + given + " cells for " + cells + " data columns");
        }
    }
}
