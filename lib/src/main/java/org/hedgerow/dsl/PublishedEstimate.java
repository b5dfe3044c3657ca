package org.hedgerow.dsl;

import java.math.BigDecimal;
import java.util.List;
import org.hedgerow.data.Dataset;
import org.hedgerow.data.Il2;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Grid;

/// An overall estimate as the abstract of Bright et al. 2017 prints it, in percent.
public record PublishedEstimate(String outcome, String estimate, String lower, String upper)
        implements Compared, Carded, SensitivityOption {
    private static final String SOURCE = "Bright 2017, printed";
    /// Treatment arms in the review.
    private static final String ARMS = "41";

    static PublishedEstimate of(String outcome) {
        Dataset published = Il2.published();
        List<String> outcomes = published.column("outcome").orElseThrow().cells();
        List<String> groups = published.column("group").orElseThrow().cells();
        for (int i = 0; i < published.size(); i++) {
            if (outcomes.get(i).equals(outcome) && groups.get(i).equals("overall")) {
                return new PublishedEstimate(
                        outcome,
                        cell(published, "estimate_percent", i),
                        cell(published, "ci_low_percent", i),
                        cell(published, "ci_high_percent", i));
            }
        }
        throw new ProblemException(
                "the review prints no overall '" + outcome + "'",
                "It prints CR, PR and OR."
                        + Nearest.to(outcome, outcomes)
                                .map(near -> " Did you mean published(\"" + near + "\")?")
                                .orElse(""));
    }

    private static String cell(Dataset published, String column, int row) {
        return published.column(column).orElseThrow().cells().get(row);
    }

    @Override
    public ComparedRow comparedRow() {
        return new ComparedRow(outcome, SOURCE, ARMS, estimate, interval(), "", "", ComparedRow.PERCENT);
    }

    /// The estimate as a proportion.
    double proportion() {
        return new BigDecimal(estimate).movePointLeft(2).doubleValue();
    }

    private String interval() {
        return "[" + lower + ", " + upper + "]";
    }

    @Override
    public Card card() {
        Grid grid = new Grid(
                List.of("outcome", "arms", "pooled, %", "95% CI"),
                List.of(List.of(outcome, ARMS, estimate, interval())));
        return new Card(SOURCE, "", grid, List.of(), List.of());
    }

    @Override
    public String toString() {
        return text();
    }
}
