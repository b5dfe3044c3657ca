package org.hedgerow.check;

import java.util.List;

/// Too few rows for what is usually asked of them.
///
/// Seide et al. 2019, BMC Med Res Methodol 19:16; ten studies for each moderator: Higgins et al. 2023, Cochrane
/// Handbook, ch. 10.11.5.
///
/// @param usable how many rows can be pooled
public record FewRows(Rows rows, int usable) implements Check {
    private static final int TWO = 2;
    private static final int FOR_TAU2 = 5;
    private static final int FOR_A_MODERATOR = 10;

    @Override
    public String words() {
        return "number of " + rows.many();
    }

    @Override
    public List<Finding> findings() {
        if (usable >= FOR_A_MODERATOR) {
            return List.of();
        }
        return List.of(new Finding(
                usable == 0 ? Severity.MUST_MEND : Severity.SHOULD_KNOW,
                words(),
                rows.count(usable) + " to pool",
                List.of(),
                why(),
                usable == 0
                        ? "Mend the rows, or fill in what is missing."
                        : "Show each with its own interval, and say what was not asked of so few."));
    }

    private String why() {
        if (usable < TWO) {
            return "There is nothing to pool.";
        }
        if (usable == TWO) {
            return "τ² of two is a guess, a prediction interval is none, and Knapp-Hartung's t with one degree of"
                    + " freedom makes the interval six times as wide.";
        }
        return usable < FOR_TAU2
                ? "Of so few, τ² and the prediction interval are hardly known, and no moderator can be looked at."
                : "A moderator wants ten for each of its coefficients; funnel tests say nothing below ten.";
    }
}
