package org.hedgerow.kernel.preload;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.dsl.ColumnOption;
import org.hedgerow.dsl.Escalc;
import org.hedgerow.dsl.Hedgerow;
import org.hedgerow.dsl.Rma;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.jshell.Domain;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.ProblemException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/// What lib's and tablesaw's values and exceptions mean.
final class LibraryDomain implements Domain {

    /// The words of the language that take names, but of other things than columns.
    private static final Set<String> OTHER_NAMES = Set.of("read", "published", "title", "exp");

    private static final Set<String> WORDS_OF_FILES = Set.of("read", "csv", "of", "readString", "File", "FileReader");

    /// Words of ours that take columns, and what results and tables are asked by column.
    private static final Set<String> WORDS_OF_COLUMNS = Stream.concat(
                    Arrays.stream(Hedgerow.class.getMethods())
                            .filter(method ->
                                    method.getDeclaringClass().getName().startsWith("org.hedgerow."))
                            .filter(method -> method.getParameterCount() > 0)
                            .filter(method -> method.getParameterTypes()[0] == String.class
                                    || method.getParameterTypes()[0] == String[].class)
                            .map(Method::getName)
                            .filter(name -> !OTHER_NAMES.contains(name)),
                    Stream.of(
                            "subgroup",
                            "cumul",
                            "contrasts",
                            "regplot",
                            "sort",
                            "by",
                            "column",
                            "columns",
                            "columnIndex",
                            "selectColumns",
                            "removeColumns",
                            "retainColumns",
                            "rejectColumns",
                            "sortOn",
                            "sortAscendingOn",
                            "sortDescendingOn",
                            "summarize",
                            "countBy",
                            "xTabCounts",
                            "xTabPercents",
                            "splitOn",
                            "joinOn"))
            .collect(Collectors.toUnmodifiableSet());

    /// Those of them that want numbers.
    private static final Set<String> WORDS_OF_NUMBERS = Stream.concat(
                    Arrays.stream(Hedgerow.class.getMethods())
                            .filter(method -> ColumnOption.class.isAssignableFrom(method.getReturnType()))
                            .map(Method::getName),
                    Stream.of("num", "regplot", "intColumn", "doubleColumn", "numberColumn", "longColumn"))
            .collect(Collectors.toUnmodifiableSet());

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
            case Rma fit -> columns(fit.effects());
            default -> List.of();
        };
    }

    @Override
    public Optional<String> aboutColumn(Object value, String column) {
        return switch (value) {
            case Relation table when table.containsColumn(column) -> Optional.of(AboutColumn.of(table.column(column)));
            case Escalc effects -> aboutColumn(effects.table(), column);
            case Rma fit -> aboutColumn(fit.effects(), column);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> taking(Object value, String column) {
        return value instanceof Relation table && table.containsColumn(column)
                ? Optional.of(".%s(\"%s\")".formatted(getter(table.column(column)), column))
                : Optional.empty();
    }

    private static String getter(Column<?> column) {
        var name = column.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public boolean wantsNumbers(String function) {
        return WORDS_OF_NUMBERS.contains(function);
    }

    @Override
    public boolean isNumeric(Object value, String column) {
        return switch (value) {
            case Relation table -> table.containsColumn(column) && table.column(column) instanceof NumericColumn<?>;
            case Escalc effects -> isNumeric(effects.table(), column);
            case Rma fit -> isNumeric(fit.effects(), column);
            default -> false;
        };
    }

    @Override
    public Wanted wants(String function) {
        if (WORDS_OF_COLUMNS.contains(function) || function.endsWith("Column")) {
            return Wanted.COLUMN;
        } else if (WORDS_OF_FILES.contains(function)) {
            return Wanted.FILE;
        }
        return texts(function).isEmpty() ? Wanted.TEXT : Wanted.NAME;
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
