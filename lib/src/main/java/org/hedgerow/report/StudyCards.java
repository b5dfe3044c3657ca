package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.influence.Deletion;
import org.hedgerow.influence.Leverage;
import org.hedgerow.influence.Residuals;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Blup;
import org.hedgerow.predict.Blup.StudyPrediction;
import org.hedgerow.sensitivity.Cumulative;

/// The cards of numbers that stand beside each study.
public final class StudyCards {
    /// About one study in twenty lies beyond if the model is right.
    private static final double BEYOND = 1.96;

    private StudyCards() {}

    /// Residuals, leverage and Cook's distance.
    public static Listing residuals(EffectSizes effects, Fit fit) {
        Deletion deletion = Deletion.of(fit);
        Residuals inside = Residuals.standardised(fit);
        Residuals outside = deletion.studentised();
        long far = outside.standardised().stream()
                .filter(z -> Math.abs(z) > BEYOND)
                .count();
        return new Listing(
                "Residuals of " + effects.outcome(),
                "On the scale of the " + effects.measure().words(),
                List.of(
                        labels(effects),
                        numbers("resid", "residual", inside.residuals(), 3),
                        numbers("rstandard", "standardised", inside.standardised(), 2),
                        numbers("rstudent", "studentised", outside.standardised(), 2),
                        numbers("hat", "leverage", Leverage.of(fit).hat(), 3),
                        numbers("cooks", "Cook's distance", deletion.cooks(), 3)),
                List.of(far + " of " + fit.k() + " studentised residuals lie beyond ±" + BEYOND + "; chance alone would"
                        + " give about " + Figures.fixed(0.05 * fit.k(), 0)),
                List.of());
    }

    /// What each study's true effect probably is.
    public static Listing blups(EffectSizes effects, Fit fit, Inverse inverse) {
        List<StudyPrediction> blups = Blup.of(fit);
        double factor = effects.measure().scale().kind().factor();
        Vec natural = column(blups, b -> factor * inverse.applyAsDouble(b.estimate()));
        int decimals = factor == 100 ? 1 : 3;
        return new Listing(
                "True effects of the studies, " + effects.outcome(),
                "Each estimate drawn towards what the model expects of it (empirical Bayes, BLUP)",
                List.of(
                        labels(effects),
                        numbers("observed", "yi", fit.sample().yi(), 3),
                        numbers("blup", "predicted", column(blups, StudyPrediction::estimate), 3),
                        numbers("std_error", "SE", column(blups, StudyPrediction::standardError), 3),
                        new Listing.Limits(
                                "pred",
                                ModelWords.level(fit) + " interval",
                                column(blups, StudyPrediction::lower),
                                column(blups, StudyPrediction::upper),
                                x -> Figures.fixed(x, 3)),
                        new Listing.Numbers(
                                "natural",
                                effects.measure().scale().heading(),
                                natural,
                                x -> Figures.fixed(x, decimals))),
                List.of(),
                List.of());
    }

    /// How much each study counts.
    public static Listing weights(EffectSizes effects, Fit fit) {
        return new Listing(
                "Weights of " + effects.outcome(),
                "Percent of all weight, " + fit.settings().method().words(),
                List.of(labels(effects), numbers("weight", "weight, %", fit.weights(), 2)),
                List.of(),
                List.of());
    }

    /// The pooled effect as studies were added.
    ///
    /// @param by the order they were added in, in words
    public static Listing cumulative(EffectSizes effects, Cumulative cumulative, Inverse inverse, String by) {
        List<Fit> steps = cumulative.steps();
        double factor = effects.measure().scale().kind().factor();
        int decimals = factor == 100 ? 1 : 3;
        List<String> names = cumulative.order().stream()
                .map(i -> "+ " + effects.estimable().get(i).label())
                .toList();
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words("added", "", names));
        fields.add(numbers("k", "k", column(steps, Fit::k), 0));
        fields.add(new Listing.Numbers(
                "natural",
                effects.measure().scale().heading(),
                column(steps, f -> factor * inverse.applyAsDouble(f.pooled().estimate())),
                x -> Figures.fixed(x, decimals)));
        fields.add(new Listing.Limits(
                "conf",
                ModelWords.level(steps.getLast()) + " CI",
                column(steps, f -> factor * inverse.applyAsDouble(f.pooled().lower())),
                column(steps, f -> factor * inverse.applyAsDouble(f.pooled().upper())),
                x -> Figures.fixed(x, decimals)));
        fields.add(
                numbers("estimate", "model scale", column(steps, f -> f.pooled().estimate()), 3));
        fields.add(numbers("std_error", "SE", column(steps, f -> f.pooled().standardError()), 3));
        fields.add(numbers("tau2", "τ²", column(steps, f -> f.tau2().value()), 4));
        fields.add(numbers("i2", "I², %", column(steps, f -> f.heterogeneity().i2()), 1));
        boolean t = steps.getLast().settings().inference().usesT();
        return new Listing(
                "Cumulative meta-analysis of " + effects.outcome(),
                "Studies added " + by,
                fields,
                List.of(),
                t ? List.of("A single study leaves no degrees of freedom: the first line is Wald's") : List.of());
    }

    static Listing.Words labels(EffectSizes effects) {
        return new Listing.Words(
                "slab", "", effects.estimable().stream().map(StudyEffect::label).toList());
    }

    static Listing.Numbers numbers(String name, String header, Vec values, int decimals) {
        return new Listing.Numbers(name, header, values, x -> Figures.fixed(x, decimals));
    }

    static <T> Vec column(List<T> rows, ToDoubleFunction<T> part) {
        return Vec.tabulate(rows.size(), i -> part.applyAsDouble(rows.get(i)));
    }
}
