package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.check.Finding;
import org.hedgerow.check.Severity;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Grid;
import org.hedgerow.report.Notes;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// What the word `check` found: a card to read, the same as a table and as notes.
///
/// @param title what was checked
/// @param findings what must be mended, then what should be known
/// @param checked what was looked for
/// @param unchecked what was not, and the word that names the columns it needs
public record Checked(String title, List<Finding> findings, List<String> checked, List<String> unchecked)
        implements Carded {
    /// So many lines of one kind, and so many rows of one line, are shown; the table has all.
    private static final int SHOWN = 12;

    private static final int NAMED = 4;

    public Checked {
        findings = List.copyOf(findings);
        checked = List.copyOf(checked);
        unchecked = List.copyOf(unchecked);
    }

    /// Those that must be mended before anything is pooled.
    public List<Finding> toMend() {
        return of(Severity.MUST_MEND);
    }

    /// Those to be known.
    public List<Finding> toKnow() {
        return of(Severity.SHOULD_KNOW);
    }

    /// Every finding with all its rows.
    public Table table() {
        Table table = Table.create("check");
        column(table, "severity", findings.stream().map(f -> f.severity().words()));
        column(table, "check", findings.stream().map(Finding::check));
        column(table, "what", findings.stream().map(Finding::what));
        column(table, "where", findings.stream().map(f -> String.join("; ", f.where())));
        column(table, "why", findings.stream().map(Finding::why));
        column(table, "mend", findings.stream().map(Finding::mend));
        return table;
    }

    /// One line for each finding.
    public Notes notes() {
        return new Notes(findings.stream()
                .map(f -> f.what() + (f.where().isEmpty() ? "" : ": " + named(f.where())))
                .toList());
    }

    @Override
    public Card card() {
        List<List<String>> rows = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            of(severity).stream()
                    .limit(SHOWN)
                    .forEach(f -> rows.add(List.of(severity.words(), f.check() + ": " + f.what(), named(f.where()))));
            if (of(severity).size() > SHOWN) {
                rows.add(List.of(
                        severity.words(), "… and " + (of(severity).size() - SHOWN) + " more", ".table() has all"));
            }
        }
        if (rows.isEmpty()) {
            rows.add(List.of("all well", "nothing to mend, nothing to know", ""));
        }
        return new Card(title, counted(), new Grid(List.of("", "found", "where"), rows), lines(), List.of());
    }

    @Override
    public String toString() {
        return text();
    }

    private String counted() {
        return "%s to mend, %s to know"
                .formatted(
                        toMend().isEmpty() ? "Nothing" : toMend().size(),
                        toKnow().isEmpty() ? "nothing" : toKnow().size());
    }

    /// Why it matters and what to do, once for each kind; then what was looked for.
    private List<String> lines() {
        List<String> lines = new ArrayList<>(findings.stream()
                .collect(Collectors.groupingBy(Finding::check, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Checked::advice)
                .toList());
        lines.add("Looked for: " + String.join(", ", checked) + ".");
        if (!unchecked.isEmpty()) {
            lines.add("Not looked for, as no column was named: " + String.join(", ", unchecked) + ".");
        }
        return lines;
    }

    private static String advice(List<Finding> same) {
        String why = same.stream().map(Finding::why).distinct().collect(Collectors.joining(" "));
        String mend = same.stream().map(Finding::mend).distinct().collect(Collectors.joining(" "));
        return "%s: %s %s".formatted(sentence(same.getFirst().check()), why, mend);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String named(List<String> where) {
        String first = where.stream().limit(NAMED).collect(Collectors.joining("; "));
        return where.size() > NAMED ? first + " and " + (where.size() - NAMED) + " more" : first;
    }

    private List<Finding> of(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).toList();
    }

    private static void column(Table table, String name, Stream<String> texts) {
        table.addColumns(StringColumn.create(name, texts.toList()));
    }
}
