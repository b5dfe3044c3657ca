package org.hedgerow.kernel.preload;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.dsl.Escalc;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.jshell.Domain;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.table.Relation;

/// What lib's and tablesaw's values and exceptions mean.
final class LibraryDomain implements Domain {

    private static final Pattern NO_COLUMN = Pattern.compile("Column (\\S+) does not exist in table (.*)");
    private static final Pattern NO_SORT_COLUMN =
            Pattern.compile("Column prefix: . is unknown|Unrecognized column: '(.+)'");
    private static final Pattern COLUMN_CAST = Pattern.compile(
            "class tech\\.tablesaw\\.api\\.(\\w+Column) cannot be cast to class tech\\.tablesaw\\.(?:\\w+\\.)*(\\w+)");

    @Override
    public List<String> columns(Object value) {
        return switch (value) {
            case Relation table -> table.columnNames();
            case Escalc effects -> effects.table().columnNames();
            default -> List.of();
        };
    }

    @Override
    public List<String> texts(String function) {
        return function.equals("published") ? List.of("CR", "PR", "OR") : List.of();
    }

    @Override
    public Optional<Explained> explain(Throwable thrown, Collection<String> columns) {
        if (thrown instanceof ProblemException problem) {
            return Optional.of(new Explained(
                    Optional.ofNullable(problem.getMessage()).orElse(""), ProblemTable.of(problem.problems())));
        }
        boolean byTablesaw = Arrays.stream(thrown.getStackTrace())
                .limit(4)
                .anyMatch(frame -> frame.getClassName().startsWith("tech.tablesaw."));
        return byTablesaw
                ? ofTablesaw(Optional.ofNullable(thrown.getMessage()).orElse(""), columns)
                        .map(message -> new Explained(message, MimeBundle.EMPTY))
                : Optional.empty();
    }

    private static Optional<String> ofTablesaw(String message, Collection<String> columns) {
        var missing = NO_COLUMN.matcher(message);
        if (missing.find()) {
            var name = missing.group(1);
            return Optional.of("%s: there is no column '%s'.%s `columnNames()` lists them."
                    .formatted(
                            missing.group(2),
                            name,
                            Nearest.to(name, columns)
                                    .map(" Did you mean '%s'?"::formatted)
                                    .orElse("")));
        }
        if (NO_SORT_COLUMN.matcher(message).find()) {
            return Optional.of(
                    "There is no column of this name to sort by. `columnNames()` lists them; a minus before a name"
                            + " turns the order round: `sortOn(\"-year\")`.");
        }
        var cast = COLUMN_CAST.matcher(message);
        return cast.find() ? Optional.of(wrongColumn(cast.group(1), cast.group(2))) : Optional.empty();
    }

    private static String wrongColumn(String is, String asked) {
        var getter = Character.toLowerCase(is.charAt(0)) + is.substring(1);
        return "This column is %s %s, not %s %s: type `.%s(…)`%s."
                .formatted(
                        article(is),
                        is,
                        article(asked),
                        asked,
                        getter,
                        is.equals("IntColumn")
                                        || is.equals("LongColumn")
                                        || is.equals("DoubleColumn")
                                        || is.equals("FloatColumn")
                                ? ", or `.numberColumn(…)` for numbers of any kind"
                                : "");
    }

    private static String article(String word) {
        return "AEIOU".indexOf(word.charAt(0)) < 0 ? "a" : "an";
    }
}
