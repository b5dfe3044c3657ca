package org.hedgerow.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.kernel.engine.MimeBundle;

/// Rows as a small table beside their text: arrays of arrays, lists of records of one kind. Longer ones stay text,
/// which a table of tablesaw would show better.
record Grid(List<String> header, List<List<String>> rows) {
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 30;

    static MimeBundle of(Object value) {
        var text = MimeBundle.text(PlainText.of(value));
        return grid(value).map(grid -> text.with("text/html", grid.html())).orElse(text);
    }

    private static Optional<Grid> grid(Object value) {
        return switch (value) {
            case Object[] rows
            when fits(rows.length) && Stream.of(rows).allMatch(Grid::isRow) ->
                Optional.of(new Grid(List.of(), Stream.of(rows).map(Grid::row).toList()));
            case List<?> list when isOfTheJdk(list) && fits(list.size()) -> records(list);
            default -> Optional.empty();
        };
    }

    private static boolean fits(int rows) {
        return rows > 0 && rows <= MOST_ROWS;
    }

    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }

    private static boolean isRow(Object value) {
        return value != null && value.getClass().isArray() && Array.getLength(value) <= MOST_COLUMNS;
    }

    private static List<String> row(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> PlainText.of(Array.get(array, i)))
                .toList();
    }

    private static Optional<Grid> records(List<?> list) {
        if (!(list.getFirst() instanceof Record first)
                || !list.stream().allMatch(one -> one != null && one.getClass() == first.getClass())) {
            return Optional.empty();
        }
        var components = List.of(first.getClass().getRecordComponents());
        try {
            var rows = new ArrayList<List<String>>();
            for (var record : list) {
                rows.add(fields(record, components));
            }
            return Optional.of(
                    new Grid(components.stream().map(RecordComponent::getName).toList(), rows));
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // a component that cannot be read: the record's own text says what it will
        }
    }

    private static List<String> fields(Object record, List<RecordComponent> components)
            throws ReflectiveOperationException {
        var fields = new ArrayList<String>();
        for (var component : components) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            fields.add(PlainText.of(accessor.invoke(record)));
        }
        return fields;
    }

    private String html() {
        var head = header.isEmpty() ? "" : "<thead>" + line(header, "th") + "</thead>\n";
        return "<table>\n" + head + "<tbody>\n"
                + rows.stream().map(row -> line(row, "td")).collect(Collectors.joining("\n"))
                + "\n</tbody>\n</table>";
    }

    private static String line(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
