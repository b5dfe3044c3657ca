package org.hedgerow.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Stops a request whose problems the analyst has to mend first. All problems found are listed at once;
/// nothing that was
/// half read or half computed goes on.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final ArrayList<Problem> problems;

    /// @param title what could not be done, e.g. `escalc cannot use arms.csv`; empty when the problems say it
    /// themselves
    public ProblemException(String title, List<Problem> problems) {
        super(message(title, problems));
        this.problems = new ArrayList<>(problems);
    }

    public ProblemException(Problem problem) {
        this("", List.of(problem));
    }

    /// A request that cannot be met: what is wrong with it and how to mend it.
    public ProblemException(String what, String mend) {
        this(Problem.of(what, mend));
    }

    /// All that is wrong, each with its mend.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private static String message(String title, List<Problem> problems) {
        String lines = problems.stream().limit(SHOWN).map(Problem::line).collect(Collectors.joining("\n  "));
        if (problems.size() > SHOWN) {
            lines += "\n  … and " + (problems.size() - SHOWN) + " more";
        }
        return title.isEmpty() ? lines : title + ":\n  " + lines;
    }
}
