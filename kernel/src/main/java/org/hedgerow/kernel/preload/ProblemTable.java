package org.hedgerow.kernel.preload;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.problem.Problem;

/// Problems of data as a table of rows to mend: where, what is wrong there, how to mend it.
final class ProblemTable {

    private static final int MOST = 200;
    private static final String LEFT = " style=\"text-align:left\"";

    private ProblemTable() {}

    /// Empty for a single problem, which the sentence of the failure says as well.
    static MimeBundle of(List<Problem> problems) {
        if (problems.size() < 2) {
            return MimeBundle.EMPTY;
        }
        return MimeBundle.text(text(problems)).with("text/html", html(problems));
    }

    private static String text(List<Problem> problems) {
        return problems.size() + " things to mend";
    }

    private static String html(List<Problem> problems) {
        var rows = problems.stream().limit(MOST).map(ProblemTable::row).collect(Collectors.joining());
        var more = problems.size() > MOST ? "<p>… and " + (problems.size() - MOST) + " more</p>" : "";
        return "<table>\n<thead>\n<tr><th scope=\"col\"%1$s>where</th><th scope=\"col\"%1$s>what is wrong</th><th scope=\"col\"%1$s>how to mend it</th></tr>\n</thead>\n<tbody>\n"
                        .formatted(LEFT)
                + rows + "</tbody>\n</table>\n" + more;
    }

    private static String row(Problem problem) {
        return "<tr>" + cell(problem.where()) + cell(problem.what()) + cell(problem.mend()) + "</tr>\n";
    }

    private static String cell(String text) {
        return "<td" + LEFT + ">" + TableHtml.escape(text) + "</td>";
    }
}
