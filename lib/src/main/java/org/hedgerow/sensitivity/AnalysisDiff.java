package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.StudyEffect;

/// What two analyses differ in: an update of a review and the one before, say. Studies are the same where
/// their labels are; several of one label are told apart by their order.
///
/// @param data the studies that were added, removed or changed
/// @param same how many studies are as they were
/// @param settings those that differ
/// @param result every part of it, whether it differs or not
public record AnalysisDiff(List<StudyChange> data, int same, List<Pair> settings, List<Pair> result) {
    public AnalysisDiff {
        data = List.copyOf(data);
        settings = List.copyOf(settings);
        result = List.copyOf(result);
    }

    /// How a study differs.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// A study that differs, with its numbers; empty where there is none.
    public record StudyChange(Kind kind, String label, String before, String after) {}

    /// A setting or a part of the result; empty where one of the two has none.
    public record Pair(String name, String before, String after) {
        /// Whether both are the same.
        public boolean same() {
            return before.equals(after);
        }
    }

    /// @param before the older analysis
    /// @param after the newer one
    public static AnalysisDiff of(Analysed before, Analysed after) {
        Map<String, StudyData> old = byLabel(before);
        Map<String, StudyData> now = byLabel(after);
        List<StudyChange> changes = new ArrayList<>();
        int same = 0;
        for (String label : keys(old, now)) {
            StudyData was = old.get(label);
            StudyData is = now.get(label);
            if (was == null && is != null) {
                changes.add(new StudyChange(Kind.ADDED, label, "", words(is)));
            } else if (was != null && is == null) {
                changes.add(new StudyChange(Kind.REMOVED, label, words(was), ""));
            } else if (was != null && is != null && !words(was).equals(words(is))) {
                changes.add(new StudyChange(Kind.CHANGED, label, words(was), words(is)));
            } else {
                same++;
            }
        }
        return new AnalysisDiff(
                changes,
                same,
                pairs(before.settings(), after.settings()).stream()
                        .filter(pair -> !pair.same())
                        .toList(),
                pairs(before.result(), after.result()));
    }

    /// How many studies differ in this way.
    public long count(Kind kind) {
        return data.stream().filter(change -> change.kind() == kind).count();
    }

    private static Map<String, StudyData> byLabel(Analysed analysed) {
        Map<String, StudyData> studies = new LinkedHashMap<>();
        for (StudyEffect study : analysed.effects().studies()) {
            String label = study.label();
            for (int time = 2; studies.containsKey(label); time++) {
                label = study.label() + " (" + time + ")";
            }
            studies.put(label, study.data());
        }
        return studies;
    }

    private static List<Pair> pairs(Map<String, String> old, Map<String, String> now) {
        return keys(old, now).stream()
                .map(name -> new Pair(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
                .toList();
    }

    private static Set<String> keys(Map<String, ?> old, Map<String, ?> now) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys;
    }

    /// `events 3, patients 20`.
    private static String words(StudyData data) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < data.names().size(); i++) {
            double number = data.numbers().get(i);
            parts.add(data.names().get(i) + " "
                    + (number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number)));
        }
        return String.join(", ", parts);
    }
}
