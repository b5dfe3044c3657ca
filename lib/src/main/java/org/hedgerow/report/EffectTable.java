package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.StudyEffect;

/// The card of effect sizes: the first of them with the studies' own numbers, and what must be known of all.
public final class EffectTable {
    private static final int SHOWN = 10;

    private EffectTable() {}

    public static Card card(EffectSizes effects) {
        List<StudyEffect> studies = effects.studies();
        List<String> more = studies.size() > SHOWN
                ? List.of("… and " + (studies.size() - SHOWN) + " more; all of them with .table()")
                : List.of();
        return new Card(
                title(effects),
                "",
                new Grid(
                        header(studies),
                        studies.stream().limit(SHOWN).map(EffectTable::row).toList()),
                more,
                effects.notes());
    }

    private static String title(EffectSizes effects) {
        String made = "%s %s".formatted(effects.studies().size(), ModelWords.plural(effects.measure()));
        boolean named = !effects.outcome().equals(effects.measure().scale().quantity());
        return made + (named ? " of " + effects.outcome() : "") + " ("
                + effects.measure().name() + ")";
    }

    private static List<String> header(List<StudyEffect> studies) {
        List<String> header = new ArrayList<>();
        boolean arms = studies.isEmpty() || studies.getFirst().data() instanceof Proportion;
        header.add(arms ? "arm" : "study");
        studies.stream()
                .findFirst()
                .map(StudyEffect::data)
                .map(StudyData::names)
                .ifPresent(header::addAll);
        header.addAll(List.of("yi", "vi"));
        return header;
    }

    private static List<String> row(StudyEffect study) {
        List<String> row = new ArrayList<>();
        row.add(study.label());
        study.data().numbers().stream().mapToObj(Figures::reported).forEach(row::add);
        switch (study.effect()) {
            case Effect.Estimated e -> row.addAll(List.of(Figures.fixed(e.yi(), 4), Figures.significant(e.vi())));
            case Effect.NotEstimable none ->
                row.addAll(
                        List.of(none.yi().isPresent() ? Figures.fixed(none.yi().getAsDouble(), 4) : "", ""));
        }
        return row;
    }
}
