package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.numeric.Vec;
import org.hedgerow.sensitivity.Gosh;
import org.hedgerow.sensitivity.GoshStudy;

/// The cards of a model fitted to subsets of its studies.
public final class GoshCards {
    private static final double MUCH = 0.5;

    private GoshCards() {}

    /// Which study makes the clusters: the studies by how much of the estimates' variance lies between the
    /// subsets that hold them and those that do not.
    ///
    /// @param labels a name for each study
    public static Listing studies(EffectSizes effects, Inverse inverse, Gosh gosh, List<String> labels) {
        List<GoshStudy> studies = gosh.studies();
        List<Integer> order = IntStream.range(0, studies.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -studies.get(i).share()))
                .toList();
        double factor = effects.measure().scale().kind().factor();
        int decimals = factor == 100 ? 1 : 3;
        return new Listing(
                effects.outcome() + ": GOSH, " + count(gosh.done())
                        + (gosh.isAll() ? " subsets, all there are" : " random subsets"),
                "Which study makes the clusters: mean estimates of the subsets with it and without it",
                List.of(
                        new Listing.Words(
                                "slab", "", order.stream().map(labels::get).toList()),
                        StudyCards.numbers(
                                "share",
                                "variance explained, %",
                                column(order, i -> 100 * studies.get(i).share()),
                                1),
                        StudyCards.numbers(
                                "with",
                                "with it",
                                column(order, i -> studies.get(i).with()),
                                4),
                        StudyCards.numbers(
                                "without",
                                "without it",
                                column(order, i -> studies.get(i).without()),
                                4),
                        StudyCards.numbers(
                                "natural_with",
                                effects.measure().scale().heading() + ", with",
                                column(
                                        order,
                                        i -> factor
                                                * inverse.applyAsDouble(
                                                        studies.get(i).with())),
                                decimals),
                        StudyCards.numbers(
                                "natural_without",
                                "without",
                                column(
                                        order,
                                        i -> factor
                                                * inverse.applyAsDouble(
                                                        studies.get(i).without())),
                                decimals),
                        StudyCards.numbers(
                                "i2_with",
                                "I², %, with",
                                column(order, i -> studies.get(i).i2With()),
                                1),
                        StudyCards.numbers(
                                "i2_without",
                                "without",
                                column(order, i -> studies.get(i).i2Without()),
                                1)),
                lines(gosh, labels.get(order.getFirst()), studies.get(order.getFirst())),
                notes(gosh));
    }

    /// One row for each subset: how many studies it holds, its estimate, τ², Q and I².
    public static Listing subsets(EffectSizes effects, Gosh gosh, List<String> terms) {
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(StudyCards.numbers("k", "k", Vec.tabulate(gosh.done(), gosh::sizeOf), 0));
        for (int j = 0; j < terms.size(); j++) {
            fields.add(StudyCards.numbers(
                    terms.size() == 1 ? "estimate" : terms.get(j), "estimate", gosh.coefficient(j), 4));
        }
        fields.add(StudyCards.numbers("tau2", "τ²", gosh.tau2(), 4));
        fields.add(StudyCards.numbers("q", "Q", gosh.q(), 2));
        fields.add(StudyCards.numbers("i2", "I², %", gosh.i2(), 1));
        return new Listing(effects.outcome() + ": subsets", "", fields, List.of(), List.of());
    }

    private static List<String> lines(Gosh gosh, String first, GoshStudy study) {
        List<String> lines = new ArrayList<>();
        lines.add("Estimates: " + spread(gosh.estimates(), 4));
        lines.add("I², %: " + spread(gosh.i2(), 1));
        if (study.share() > MUCH) {
            lines.add(first + " alone explains " + Figures.percent(study.share(), 0)
                    + "% of the estimates' variance: look for two clusters, one of the subsets with it");
        }
        return lines;
    }

    private static String spread(Vec values, int decimals) {
        double[] rising = values.stream().filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (rising.length == 0) {
            return "none";
        }
        return "median " + Figures.fixed(at(rising, 0.5), decimals) + ", the middle 95% between "
                + Figures.fixed(at(rising, 0.025), decimals) + " and " + Figures.fixed(at(rising, 0.975), decimals)
                + ", all between " + Figures.fixed(rising[0], decimals) + " and "
                + Figures.fixed(rising[rising.length - 1], decimals);
    }

    private static double at(double[] rising, double share) {
        return rising[(int) Math.round(share * (rising.length - 1))];
    }

    private static List<String> notes(Gosh gosh) {
        List<String> notes = new ArrayList<>();
        if (gosh.done() < gosh.asked()) {
            notes.add("Interrupted: " + count(gosh.done()) + " of " + count(gosh.asked()) + " subsets were fitted");
        }
        if (!gosh.isAll()) {
            notes.add("Random subsets of seed(" + gosh.seed() + "), every set of studies as likely as any other");
        }
        if (gosh.failed() > 0) {
            notes.add(count(gosh.failed()) + " subsets allowed no fit");
        }
        return notes;
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static Vec column(List<Integer> order, ToDoubleFunction<Integer> part) {
        return Vec.of(order.stream().map(part::applyAsDouble).toList());
    }
}
