package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.report.Card;
import org.hedgerow.report.Grid;
import org.hedgerow.report.Presentable;

/// Results side by side, made by the word `compare`.
public record Comparison(List<ComparedRow> rows) implements Presentable {
    public Comparison {
        rows = List.copyOf(rows);
    }

    private Card card() {
        Grid grid = new Grid(
                ComparedRow.HEADER, rows.stream().map(ComparedRow::cells).toList());
        return new Card("Side by side", "", grid, List.of(), List.of());
    }

    @Override
    public String text() {
        return card().text();
    }

    @Override
    public String html() {
        return card().html();
    }

    @Override
    public String toString() {
        return text();
    }
}
