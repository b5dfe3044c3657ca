package org.hedgerow.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what was done about zero cells, and to how many arms: an analyst has to know that an arm without
/// events is counted with a few.
final class CorrectionNotes {
    private static final int NAMED = 5;

    private CorrectionNotes() {}

    static List<String> of(Computation<?> method, List<StudyEffect> studies) {
        List<String> notes = new ArrayList<>();
        List<StudyEffect> corrected = studies.stream()
                .filter(s -> s.effect() instanceof Effect.Estimated e && e.added() > 0)
                .toList();
        if (!corrected.isEmpty()) {
            notes.add(corrected(method.correction(), corrected, studies.size()));
        }
        List<StudyEffect> without = studies.stream()
                .filter(s -> s.effect() instanceof Effect.NotEstimable)
                .toList();
        if (method.variance() == VarianceType.AV || method.variance() == VarianceType.AVHO) {
            notes.add("Sampling variances are taken at the average "
                    + (method.measure() instanceof OneProportion ? "proportion of all arms" : "of all studies")
                    + " (vtype = " + method.variance() + ")");
        }
        if (!without.isEmpty()) {
            boolean counts = without.getFirst().data() instanceof Counts<?>;
            notes.add(without.size() + " of " + studies.size() + " " + things(without)
                    + " have no effect size and are left out (" + reasons(without)
                    + (counts ? "; to = " + method.correction().to() : "") + "): " + names(without));
        }
        return notes;
    }

    private static String corrected(Correction correction, List<StudyEffect> corrected, int all) {
        String zero = switch (corrected.getFirst().data()) {
            case Proportion _ -> zeroOrFull(corrected);
            case Rate _ -> many(corrected, "without events");
            default -> many(corrected, "with a zero cell");
        };
        String arms = corrected.size() + " of " + all + " " + things(corrected) + " ("
                + (zero.isEmpty() ? "all alike" : zero) + ")";
        String what = switch (correction.scope()) {
            case ESTIMATE_AND_VARIANCE ->
                amount(correction.add()) + " was added to "
                        + where(corrected.getFirst().data()) + " of " + arms;
            case VARIANCE_ONLY ->
                "The variance of " + arms + " is taken at the proportion with " + amount(correction.add())
                        + " added to the events and to the others; the estimates are as observed";
        };
        return what + ": " + names(corrected);
    }

    private static String zeroOrFull(List<StudyEffect> corrected) {
        long none = corrected.stream()
                .filter(s -> s.data() instanceof Proportion p && p.x() == 0)
                .count();
        long full = corrected.stream()
                .filter(s -> s.data() instanceof Proportion p && p.x() == p.n())
                .count();
        return Stream.of(none > 0 ? none + " without events" : "", full > 0 ? full + " with nothing but events" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String many(List<StudyEffect> corrected, String what) {
        long zero = corrected.stream()
                .filter(s -> s.data() instanceof Counts<?> c && c.hasZeroCell())
                .count();
        return zero > 0 ? zero + " " + what : "";
    }

    private static String where(StudyData data) {
        return switch (data) {
            case Rate _, TwoRateCounts _ -> "the events";
            case TwoByTwo _, PairedTable _ -> "each cell";
            default -> "the events and to the others";
        };
    }

    private static String things(List<StudyEffect> studies) {
        return studies.getFirst().data() instanceof Proportion ? "arms" : "studies";
    }

    private static String reasons(List<StudyEffect> without) {
        return without.stream()
                .map(s -> s.effect() instanceof Effect.NotEstimable n ? n.reason() : "")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String amount(double add) {
        return add == 0.5 ? "½" : String.format(Locale.ROOT, "%s", add);
    }

    private static String names(List<StudyEffect> studies) {
        String first = studies.stream().limit(NAMED).map(StudyEffect::label).collect(Collectors.joining("; "));
        return studies.size() > NAMED ? first + " and " + (studies.size() - NAMED) + " more" : first;
    }
}
