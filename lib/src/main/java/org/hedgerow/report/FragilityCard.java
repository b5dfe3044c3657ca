package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.numeric.Vec;
import org.hedgerow.sensitivity.Fragility;

/// The card of how fragile a conclusion is.
public final class FragilityCard {
    private FragilityCard() {}

    /// The sentence, and the events that were changed.
    ///
    /// @param conclusion as it stands, e.g. `high and intermediate do not differ`
    public static Listing of(EffectSizes effects, String conclusion, Fragility found) {
        List<Fragility.Change> changes = found.changes();
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words(
                "study",
                "study",
                changes.stream()
                        .map(c -> effects.studies().get(c.study()).label())
                        .toList()));
        if (changes.stream().anyMatch(c -> data(effects, c) instanceof TwoByTwo)) {
            fields.add(new Listing.Words(
                    "group",
                    "group",
                    changes.stream()
                            .map(c -> c.group() == 0 ? "first" : "second")
                            .toList()));
        }
        fields.add(numbers("events", "events", changes, c -> events(data(effects, c), c.group())));
        fields.add(numbers("changed_to", "changed to", changes, c -> events(data(effects, c), c.group()) + c.by()));
        fields.add(numbers("n", "of", changes, c -> size(data(effects, c), c.group())));
        return new Listing(
                effects.outcome() + ": how fragile is the conclusion?",
                "Conclusion: " + conclusion,
                fields,
                List.of(sentence(found)),
                List.of(
                        "A group's size stays as it is; only what became of patients is changed",
                        "Few events say that chance could have made the opposite, not that it did"));
    }

    private static String sentence(Fragility found) {
        String events = Figures.count(found.events(), "event");
        if (!found.flipped()) {
            return "No walk of single events was found that turns the conclusion; it ended after " + events + " ("
                    + found.refits() + " models fitted)";
        }
        String certainty = found.exact()
                ? "No fewer can: all smaller sets were tried"
                : "That is an upper bound, found step by step; no set of " + found.none() + " or fewer can";
        return "Fragility index %s: the conclusion is the opposite once %s otherwise. %s (%s models fitted)"
                .formatted(found.events(), events + (found.events() == 1 ? " is" : " are"), certainty, found.refits());
    }

    private static StudyData data(EffectSizes effects, Fragility.Change change) {
        return effects.studies().get(change.study()).data();
    }

    private static double events(StudyData data, int group) {
        return data.numbers().get(2 * group);
    }

    private static double size(StudyData data, int group) {
        return data instanceof Proportion p ? p.n() : data.numbers().get(2 * group + 1);
    }

    private static Listing.Numbers numbers(
            String name, String header, List<Fragility.Change> changes, ToDoubleFunction<Fragility.Change> value) {
        return new Listing.Numbers(
                name,
                header,
                Vec.tabulate(changes.size(), i -> value.applyAsDouble(changes.get(i))),
                x -> Figures.fixed(x, 0));
    }
}
