package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hedgerow.sensitivity.AnalysisDiff;

/// The card of what two analyses differ in.
public final class DiffCard {
    private DiffCard() {}

    public static Listing of(String title, AnalysisDiff diff) {
        List<List<String>> rows = new ArrayList<>();
        diff.data()
                .forEach(change -> rows.add(List.of(
                        "data",
                        change.label() + " " + change.kind().name().toLowerCase(Locale.ROOT),
                        change.before(),
                        change.after())));
        diff.settings().forEach(pair -> rows.add(List.of("settings", pair.name(), pair.before(), pair.after())));
        diff.result().forEach(pair -> rows.add(List.of("result", pair.name(), pair.before(), pair.after())));
        List<String> notes = new ArrayList<>();
        if (!diff.data().isEmpty() && !diff.settings().isEmpty()) {
            notes.add("Data and settings both differ: fit the new data with the old settings to see which of them moved"
                    + " the result");
        }
        return new Listing(
                title + ": what is new",
                "",
                List.of(
                        column("part", rows, 0),
                        column("what", rows, 1),
                        column("old", rows, 2),
                        column("new", rows, 3)),
                List.of(sentence(diff)),
                notes);
    }

    private static String sentence(AnalysisDiff diff) {
        return "Data: %s added, %s removed, %s changed, %s as they were. Settings: %s. Result: %s."
                .formatted(
                        diff.count(AnalysisDiff.Kind.ADDED),
                        diff.count(AnalysisDiff.Kind.REMOVED),
                        diff.count(AnalysisDiff.Kind.CHANGED),
                        diff.same(),
                        diff.settings().isEmpty() ? "the same" : diff.settings().size() + " changed",
                        diff.result().stream().allMatch(AnalysisDiff.Pair::same) ? "the same" : "changed");
    }

    private static Listing.Words column(String name, List<List<String>> rows, int place) {
        return new Listing.Words(
                name, name, rows.stream().map(row -> row.get(place)).toList());
    }
}
