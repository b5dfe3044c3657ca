package org.hedgerow.dsl;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.Table;

/// The words that look at data before anything is pooled.
public abstract sealed class CheckWords extends ModelWords permits ConvertWords {
    CheckWords() {}

    /// What is wrong with a table, and what must be known of it, before it is pooled. Nothing is refused: all
    /// findings are told at once.
    ///
    /// ```java
    /// check(il2(), xi("cr"), ni("n"), parts("cr", "pr", "response"), overlap("author", "year"))
    /// check(table, yi("log_hr"), sei("se"), ni("n"), cluster("study"))
    /// ```
    ///
    /// @param options `xi` and `ni`, or `yi` or `ratio` with `vi` or `sei`; then `parts`, `percent`, `overlap`,
    ///     `slab`, `cluster`
    public static Checked check(Table table, CheckOption... options) {
        return TableChecks.of(table, List.of(options));
    }

    /// What must be known of effect sizes before they are pooled: what was added to which counts, which have
    /// none, variances that cannot be, effects far from all others, rows of one study.
    public static Checked check(Escalc effects) {
        return EffectSizeChecks.of(effects.effects());
    }

    /// Columns of counts of which the last is the sum of the others: `parts("cr", "pr", "response")`.
    public static CheckOption.Parts parts(String... columns) {
        if (columns.length < 3) {
            throw new ProblemException(
                    "parts(…) names the parts and last their sum: three columns or more",
                    "Type parts(\"cr\", \"pr\", \"response\"), say.");
        }
        return new CheckOption.Parts(Arrays.asList(columns));
    }

    /// The column of percentages as the reports printed them.
    public static CheckOption.Percent percent(String column) {
        return new CheckOption.Percent(column);
    }

    /// The columns that say where patients were treated and when: `overlap("centre", "year")`. Where no centre
    /// is known the first author may stand for it.
    public static CheckOption.Overlap overlap(String centre, String year) {
        return new CheckOption.Overlap(centre, year);
    }
}
