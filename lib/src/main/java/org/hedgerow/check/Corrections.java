package org.hedgerow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Counts;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;

/// What was added to which studies before their effect sizes were computed, each of them by name, and which
/// have none.
public record Corrections(EffectSizes effects) implements Check {

    @Override
    public String words() {
        return "zero cells and what was added";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<StudyEffect> corrected = effects.studies().stream()
                .filter(s -> s.effect() instanceof Effect.Estimated e && e.added() > 0)
                .toList();
        if (!corrected.isEmpty()) {
            findings.add(corrected(corrected));
        }
        List<StudyEffect> without = effects.studies().stream()
                .filter(s -> s.effect() instanceof Effect.NotEstimable)
                .toList();
        if (!without.isEmpty()) {
            findings.add(new Finding(
                    Severity.SHOULD_KNOW,
                    words(),
                    "%s of %s have no effect size".formatted(without.size(), all()),
                    without.stream().map(StudyEffect::label).toList(),
                    "They are left out of every model: " + reasons(without) + ".",
                    "Report how many they are; a measure that needs nothing added, or glmm, keeps them."));
        }
        return findings;
    }

    private Finding corrected(List<StudyEffect> corrected) {
        long zero = corrected.stream()
                .filter(s -> s.data() instanceof Counts<?> c && c.hasZeroCell())
                .count();
        boolean both = effects.correction().scope() == Correction.Scope.ESTIMATE_AND_VARIANCE;
        return new Finding(
                Severity.SHOULD_KNOW,
                words(),
                "%s added to the counts of %s of %s, %s of them with a zero cell"
                        .formatted(
                                amount(),
                                corrected.size(),
                                all(),
                                zero == corrected.size() ? "all" : zero == 0 ? "none" : zero),
                corrected.stream().map(Corrections::named).toList(),
                both
                        ? "What is added draws these towards the middle; the fewer their patients, the more."
                        : "Their variances are those of counts they do not have; their estimates are as observed.",
                "Try another amount with add(…), or glmm, which adds nothing: does the answer move?");
    }

    private String amount() {
        double add = effects.correction().add();
        return add == 0.5 ? "½" : Numbers.shown(add);
    }

    private static String named(StudyEffect study) {
        return study.data() instanceof Proportion p
                ? "%s (%s of %s)".formatted(study.label(), Numbers.shown(p.x()), Numbers.shown(p.n()))
                : study.label();
    }

    private String all() {
        return effects.studies().size() + " "
                + (effects.studies().getFirst().data() instanceof Proportion ? "arms" : "studies");
    }

    private static String reasons(List<StudyEffect> without) {
        return without.stream()
                .map(s -> s.effect() instanceof Effect.NotEstimable n ? n.reason() : "")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
