package org.hedgerow.check;

import java.util.List;
import org.hedgerow.problem.Problem;

/// One thing a check found.
///
/// @param severity how much it matters
/// @param check which check found it, in words
/// @param what what was found, with the numbers: `38 of 96 arms without events`
/// @param where the rows, as the analyst knows them
/// @param why why it matters, in sentences
/// @param mend what to do about it, in sentences
public record Finding(Severity severity, String check, String what, List<String> where, String why, String mend) {
    public Finding {
        where = List.copyOf(where);
    }

    /// A row that no effect size can be made of.
    public static Finding of(Problem problem) {
        return new Finding(
                Severity.MUST_MEND,
                "impossible rows",
                problem.what(),
                problem.where().isEmpty() ? List.of() : List.of(problem.where()),
                "escalc refuses the table while it is so.",
                problem.mend());
    }
}
