package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Grid;

/// Results side by side, made by the word `compare`.
public record Comparison(List<ComparedRow> rows) implements Carded {
    public Comparison {
        rows = List.copyOf(rows);
        List<String> headings =
                rows.stream().map(ComparedRow::heading).distinct().toList();
        if (headings.size() > 1) {
            throw new ProblemException(
                    "a table cannot show both %s and %s in one column".formatted(headings.get(0), headings.get(1)),
                    "Compare results of one quantity at a time.");
        }
    }

    @Override
    public Card card() {
        Grid grid = new Grid(
                rows.getFirst().header(), rows.stream().map(ComparedRow::cells).toList());
        return new Card("Side by side", "", grid, List.of(), List.of());
    }

    @Override
    public String toString() {
        return text();
    }
}
