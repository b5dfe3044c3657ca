package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.influence.Baujat;
import org.hedgerow.influence.ExactInfluence;
import org.hedgerow.influence.Influence;
import org.hedgerow.influence.LeaveOneOut;
import org.hedgerow.influence.LeaveOneOut.Omission;
import org.hedgerow.influence.NormalQuantiles;
import org.hedgerow.influence.Refit;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.PooledEffect;

/// The cards of what single studies do to an answer.
public final class InfluenceCards {
    private InfluenceCards() {}

    /// The pooled effect without each study, or without each group.
    ///
    /// @param each what was left out in turn, in words
    /// @param single whether rows were left out one by one
    public static Listing leaveOneOut(PooledEffect all, LeaveOneOut found, String each, boolean single) {
        EffectSizes effects = all.effects();
        double factor = effects.measure().scale().kind().factor();
        int decimals = factor == 100 ? 1 : 3;
        List<Omission> rows = found.omissions();
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words(
                "omitted", "without", rows.stream().map(Omission::group).toList()));
        fields.add(StudyCards.numbers("k", "k", column(rows, Refit::k), 0));
        fields.add(StudyCards.numbers(
                "natural",
                effects.measure().scale().heading(),
                column(
                        rows,
                        r -> factor * all.inverse().applyAsDouble(r.pooled().estimate())),
                decimals));
        fields.add(new Listing.Limits(
                "conf",
                ModelWords.level(all) + " CI",
                column(
                        rows,
                        r -> factor * all.inverse().applyAsDouble(r.pooled().lower())),
                column(
                        rows,
                        r -> factor * all.inverse().applyAsDouble(r.pooled().upper())),
                x -> Figures.fixed(x, decimals)));
        fields.add(StudyCards.numbers(
                "estimate", "model scale", column(rows, r -> r.pooled().estimate()), 4));
        fields.add(StudyCards.numbers(
                "std_error", "SE", column(rows, r -> r.pooled().standardError()), 4));
        fields.add(
                new Listing.Numbers("p_value", "p", column(rows, r -> r.pooled().pValue()), CoefficientList::p));
        fields.add(new Listing.Numbers("tau2", "τ²", column(rows, Refit::tau2), x -> Figures.fixed(x, 4)));
        fields.add(StudyCards.numbers(
                "i2", "I², %", column(rows, r -> r.heterogeneity().i2()), 1));
        fields.add(
                StudyCards.numbers("q", "Q", column(rows, r -> r.heterogeneity().q()), 2));
        fields.add(new Listing.Numbers(
                "q_p", "p of Q", column(rows, r -> r.heterogeneity().p()), CoefficientList::p));
        return new Listing(
                effects.outcome() + ": leave one out",
                "Without each " + each + " in turn; with all "
                        + natural(all, all.pooled().estimate(), decimals),
                fields,
                range(all, rows, decimals),
                notes(all, found, single));
    }

    private static List<String> range(PooledEffect all, List<Omission> rows, int decimals) {
        List<Omission> found =
                rows.stream().filter(o -> o.without().isPresent()).toList();
        Comparator<Omission> byEstimate = Comparator.comparingDouble(
                o -> o.without().orElseThrow().pooled().estimate());
        if (found.isEmpty()) {
            return List.of();
        }
        Omission least = found.stream().min(byEstimate).orElseThrow();
        Omission most = found.stream().max(byEstimate).orElseThrow();
        return List.of("From " + end(all, least, decimals) + " to " + end(all, most, decimals));
    }

    private static String end(PooledEffect all, Omission o, int decimals) {
        return natural(all, o.without().orElseThrow().pooled().estimate(), decimals) + " (without " + o.group() + ")";
    }

    private static String natural(PooledEffect all, double estimate, int decimals) {
        double factor = all.scale().kind().factor();
        return Figures.fixed(factor * all.inverse().applyAsDouble(estimate), decimals) + (factor == 100 ? "%" : "");
    }

    private static List<String> notes(PooledEffect all, LeaveOneOut found, boolean single) {
        List<String> notes = new ArrayList<>();
        int studies = all.effects().studyCount();
        if (single && studies < all.k()) {
            notes.add(all.things().count(all.k()) + " come from " + studies
                    + " studies: leave1out(\"study\"), with the column that says which, leaves out whole ones");
        }
        List<String> none = found.omissions().stream()
                .filter(o -> o.without().isEmpty())
                .map(Omission::group)
                .toList();
        if (!none.isEmpty()) {
            notes.add("Nothing can be fitted without " + String.join("; ", none));
        }
        return notes;
    }

    /// What each study does to a two-step model.
    ///
    /// @param terms the names of the coefficients
    public static Listing influence(EffectSizes effects, Influence found, List<String> terms) {
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(StudyCards.labels(effects));
        fields.add(marks(found.influential()));
        fields.add(StudyCards.numbers("rstudent", "rstudent", found.rstudent(), 2));
        fields.add(StudyCards.numbers("dffits", "DFFITS", found.dffits(), 3));
        fields.add(StudyCards.numbers("cook_d", "Cook's d", found.cooks(), 3));
        fields.add(StudyCards.numbers("cov_r", "cov ratio", found.covarianceRatio(), 3));
        fields.add(StudyCards.numbers("tau2_del", "τ² without", found.tau2(), 4));
        fields.add(StudyCards.numbers("qe_del", "Q without", found.q(), 2));
        fields.add(StudyCards.numbers("hat", "leverage", found.hat(), 4));
        fields.add(StudyCards.numbers("weight", "weight, %", found.weight(), 2));
        fields.addAll(dfbetas(found.dfbetas(), terms));
        return new Listing(
                effects.outcome() + ": influence",
                "What each study does to the model, by fitting it anew without it",
                fields,
                List.of(influential(
                        effects.estimable().stream().map(s -> s.label()).toList(), found.influential())),
                List.of());
    }

    /// What each arm does to a binomial-normal model.
    ///
    /// @param terms the names of the coefficients
    public static Listing influence(EffectSizes effects, ExactInfluence found, List<String> terms) {
        List<String> labels = effects.studies().stream().map(s -> s.label()).toList();
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words("slab", "", labels));
        fields.add(marks(found.influential()));
        fields.add(StudyCards.numbers("residual", "residual", found.residuals(), 2));
        fields.add(StudyCards.numbers("cook_d", "Cook's d", found.cooks(), 3));
        fields.add(StudyCards.numbers("cov_r", "cov ratio", found.covarianceRatio(), 3));
        fields.add(StudyCards.numbers("tau2_del", "τ² without", found.tau2(), 4));
        fields.add(StudyCards.numbers("qe_del", "Q without", found.q(), 2));
        fields.addAll(dfbetas(found.dfbetas(), terms));
        return new Listing(
                effects.outcome() + ": influence",
                "What each arm does to the model of counts, by fitting it anew without it",
                fields,
                List.of(influential(labels, found.influential())),
                List.of("The residual is the normal quantile of the arm's count, half its own probability included, as"
                        + " the other arms predict it"));
    }

    private static List<Listing.Field> dfbetas(List<Vec> dfbetas, List<String> terms) {
        return IntStream.range(0, dfbetas.size())
                .<Listing.Field>mapToObj(j -> dfbetas.size() == 1
                        ? StudyCards.numbers("dfbs", "DFBETAS", dfbetas.get(j), 3)
                        : StudyCards.numbers("dfbs_" + terms.get(j), "DFBETAS " + terms.get(j), dfbetas.get(j), 3))
                .toList();
    }

    private static Listing.Words marks(List<Boolean> influential) {
        return new Listing.Words(
                "inf", "", influential.stream().map(yes -> yes ? "*" : "").toList());
    }

    private static String influential(List<String> labels, List<Boolean> marked) {
        List<String> names = IntStream.range(0, labels.size())
                .filter(marked::get)
                .mapToObj(labels::get)
                .toList();
        return names.isEmpty()
                ? "None stands out by metafor's rule"
                : "Influential by metafor's rule (*): " + String.join("; ", names);
    }

    /// Contributions to heterogeneity and to the result.
    ///
    /// @param labels a name for each study
    public static Listing baujat(EffectSizes effects, Baujat found, List<String> labels) {
        int most = IntStream.range(0, labels.size())
                .boxed()
                .filter(i -> !Double.isNaN(found.x().get(i)))
                .max(Comparator.comparingDouble(found.x()::get))
                .orElse(0);
        return new Listing(
                effects.outcome() + ": contributions of the studies",
                "To heterogeneity, and to the result (Baujat et al. 2002)",
                List.of(
                        new Listing.Words("slab", "", labels),
                        StudyCards.numbers("x", "to heterogeneity", found.x(), 3),
                        StudyCards.numbers("y", "to the result", found.y(), 4)),
                List.of("The most heterogeneity comes from " + labels.get(most)),
                List.of());
    }

    /// Residuals beside normal quantiles.
    public static Listing normalQuantiles(EffectSizes effects, NormalQuantiles found) {
        int outside = (int) IntStream.range(0, found.y().size())
                .filter(i -> found.y().get(i) < found.lower().get(i)
                        || found.y().get(i) > found.upper().get(i))
                .count();
        return new Listing(
                effects.outcome() + ": normal quantiles of the residuals",
                "Standardised residuals, rising with normal quantiles if the model is right",
                List.of(
                        StudyCards.labels(effects),
                        StudyCards.numbers("x", "normal quantile", found.x(), 3),
                        StudyCards.numbers("y", "residual", found.y(), 3),
                        new Listing.Limits(
                                "envelope", "envelope", found.lower(), found.upper(), x -> Figures.fixed(x, 2))),
                List.of(Figures.count(outside, "residual") + " of " + found.y().size()
                        + (outside == 1 ? " lies" : " lie") + " outside the envelope of simulated ones"),
                List.of("The envelope holds for each residual by itself, not for all at once"));
    }

    private static Vec column(List<Omission> rows, ToDoubleFunction<Refit> part) {
        return Vec.tabulate(
                rows.size(), i -> rows.get(i).without().map(part::applyAsDouble).orElse(Double.NaN));
    }
}
