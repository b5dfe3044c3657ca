package org.hedgerow.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says what was done about zero cells, and to how many arms: an analyst has to know that an arm without
/// events is counted with a few.
final class CorrectionNotes {
    private static final int NAMED = 5;

    private CorrectionNotes() {}

    static List<String> of(ProportionEffects method, List<StudyEffect> studies) {
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
        if (!without.isEmpty()) {
            notes.add(
                    "%d of %d arms have no effect size and are left out, because they have no events or nothing but events and nothing was added (to = %s): %s"
                            .formatted(
                                    without.size(),
                                    studies.size(),
                                    method.correction().to(),
                                    names(without)));
        }
        return notes;
    }

    private static String corrected(Correction correction, List<StudyEffect> corrected, int all) {
        long none = corrected.stream()
                .filter(s -> s.data() instanceof Proportion p && p.x() == 0)
                .count();
        long full = corrected.stream()
                .filter(s -> s.data() instanceof Proportion p && p.x() == p.n())
                .count();
        String zero = none + " without events" + (full > 0 ? ", " + full + " with nothing but events" : "");
        String where = switch (correction.scope()) {
            case ESTIMATE_AND_VARIANCE -> "in estimate and variance";
            case VARIANCE_ONLY -> "in the variance only";
        };
        return "%s was added to the events and to the others of %d of %d arms (%s), %s"
                .formatted(amount(correction.add()), corrected.size(), all, zero, where);
    }

    private static String amount(double add) {
        return add == 0.5 ? "½" : String.format(Locale.ROOT, "%s", add);
    }

    private static String names(List<StudyEffect> studies) {
        String first = studies.stream().limit(NAMED).map(StudyEffect::label).collect(Collectors.joining("; "));
        return studies.size() > NAMED ? first + "; …" : first;
    }
}
