package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;

/// The card of effect sizes: the first of them, and what must be known of all.
public final class ProportionTable {
    private static final int SHOWN = 10;

    private ProportionTable() {}

    public static Card card(EffectSizes effects) {
        List<StudyEffect> studies = effects.studies();
        List<String> more = studies.size() > SHOWN
                ? List.of("… and " + (studies.size() - SHOWN) + " more; all of them with .table()")
                : List.of();
        return new Card(
                "%s %ss of %s (%s)"
                        .formatted(
                                studies.size(),
                                effects.measure().words(),
                                effects.outcome(),
                                effects.measure().name()),
                "",
                new Grid(
                        List.of("arm", "events", "patients", "yi", "vi"),
                        studies.stream().limit(SHOWN).map(ProportionTable::row).toList()),
                more,
                effects.notes());
    }

    private static List<String> row(StudyEffect study) {
        List<String> row = new ArrayList<>();
        row.add(study.label());
        if (study.data() instanceof Proportion(double x, double n)) {
            row.add(Figures.fixed(x, 0));
            row.add(Figures.fixed(n, 0));
        }
        switch (study.effect()) {
            case Effect.Estimated e -> row.addAll(List.of(Figures.fixed(e.yi(), 4), Figures.significant(e.vi())));
            case Effect.NotEstimable _ -> row.addAll(List.of("", ""));
        }
        return row;
    }
}
