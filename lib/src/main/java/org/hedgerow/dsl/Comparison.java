package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Grid;

/// Results side by side, made by the word `compare`.
public record Comparison(List<ComparedRow> rows) implements Carded {
    public Comparison {
        rows = List.copyOf(rows);
    }

    @Override
    public Card card() {
        Grid grid = new Grid(
                ComparedRow.HEADER, rows.stream().map(ComparedRow::cells).toList());
        return new Card("Side by side", "", grid, List.of(), List.of());
    }

    @Override
    public String toString() {
        return text();
    }
}
