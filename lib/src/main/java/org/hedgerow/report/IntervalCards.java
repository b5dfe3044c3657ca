package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Interval;
import org.hedgerow.model.CombinedPValues;
import org.hedgerow.model.HenmiCopas;
import org.hedgerow.model.MeanDistribution;
import org.hedgerow.numeric.Root;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PredictiveDistribution;
import org.hedgerow.problem.ProblemException;

/// The cards of one result under many ways to an interval or a p-value.
public final class IntervalCards {
    /// No true effect is expected further off than this many standard deviations.
    private static final double FAR = 60;

    private IntervalCards() {}

    /// Every confidence and prediction interval there is for a pooled effect: R meta's kinds, and Henmi and
    /// Copas'.
    public static Listing all(Pooled pooled) {
        List<String> names = new ArrayList<>();
        List<Double> degrees = new ArrayList<>();
        List<Interval> limits = new ArrayList<>();
        for (MeanDistribution.Kind kind : MeanDistribution.Kind.values()) {
            MeanDistribution mean = MeanDistribution.of(pooled.fit(), kind);
            names.add("confidence, " + kind);
            degrees.add(mean.df());
            limits.add(mean.interval(pooled.level()));
        }
        HenmiCopas hc = HenmiCopas.of(pooled.fit().sample(), pooled.level());
        names.add("confidence, Henmi-Copas");
        degrees.add(Double.NaN);
        limits.add(new Interval(hc.lower(), hc.upper()));
        for (PredictiveDistribution.Kind kind : kinds(pooled)) {
            PredictiveDistribution prediction = PredictiveDistribution.of(pooled.fit(), kind);
            names.add("prediction, " + kind);
            degrees.add(prediction.df());
            limits.add(prediction.interval(pooled.level()));
        }
        ScaleFigures figures = ScaleFigures.of(pooled).finer();
        DoubleUnaryOperator natural =
                y -> pooled.scale().kind().factor() * pooled.inverse().applyAsDouble(y);
        Vec lower = Vec.of(limits.stream().map(Interval::lower).toList());
        Vec upper = Vec.of(limits.stream().map(Interval::upper).toList());
        return new Listing(
                pooled.effects().outcome() + ": one estimate, many intervals",
                "Level " + ModelWords.level(pooled) + "; "
                        + pooled.fit().settings().method().words() + "; names as in R's meta",
                List.of(
                        new Listing.Words("interval", "", names),
                        new Listing.Numbers("df", "df of t", Vec.of(degrees), IntervalCards::degrees),
                        new Listing.Limits(
                                "natural",
                                pooled.scale().heading(),
                                lower.map(natural),
                                upper.map(natural),
                                x -> Figures.fixed(x, figures.decimals())),
                        new Listing.Limits("model", "model scale", lower, upper, x -> Figures.fixed(x, 4))),
                List.of(),
                List.of("Henmi and Copas' interval lies about the common effect, all others about this model's"));
    }

    /// How many true effects are expected below a value of the natural scale, R meta's kinds side by side.
    ///
    /// @param value a proportion from 0 to 1, a ratio, a difference
    public static Listing below(Pooled pooled, double value) {
        List<PredictiveDistribution> kinds = kinds(pooled).stream()
                .map(kind -> PredictiveDistribution.of(pooled.fit(), kind))
                .toList();
        Vec below = Vec.of(kinds.stream()
                .map(d -> 100 * d.below(onModelScale(pooled, d, value)))
                .toList());
        return new Listing(
                pooled.effects().outcome() + ": true effects below "
                        + ScaleFigures.of(pooled).finer().value(value)
                        + pooled.scale().kind().unit(),
                "Percent of new " + pooled.things().many() + ", by the distribution a prediction interval is made of",
                List.of(
                        new Listing.Words(
                                "kind",
                                "",
                                kinds(pooled).stream().map(Enum::name).toList()),
                        new Listing.Numbers("below", "below, %", below, x -> Figures.fixed(x, 1)),
                        new Listing.Numbers("above", "above, %", below.map(x -> 100 - x), x -> Figures.fixed(x, 1))),
                List.of(),
                List.of());
    }

    /// Is there an effect in any of the studies?
    public static Listing combined(EffectSizes effects) {
        if (effects.estimable().isEmpty()) {
            throw new ProblemException("there is no p-value to combine", "Give effect sizes of at least one study.");
        }
        Vec yi = effects.yi();
        Vec vi = effects.vi();
        Vec z = Vec.tabulate(yi.size(), i -> yi.get(i) / Math.sqrt(vi.get(i)));
        Vec other = z.map(x -> -x);
        Vec statistics = Vec.of(
                CombinedPValues.stouffer(z).statistic(),
                CombinedPValues.fisher(z).statistic(),
                CombinedPValues.tippett(z).statistic());
        Vec positive = Vec.of(
                CombinedPValues.stouffer(z).p(),
                CombinedPValues.fisher(z).p(),
                CombinedPValues.tippett(z).p());
        Vec negative = Vec.of(
                CombinedPValues.stouffer(other).p(),
                CombinedPValues.fisher(other).p(),
                CombinedPValues.tippett(other).p());
        return new Listing(
                "Combined p-values of " + effects.outcome(),
                yi.size() + " one-sided tests that the " + effects.measure().words() + " is 0",
                List.of(
                        new Listing.Words("method", "", List.of("Stouffer's z", "Fisher's χ²", "Tippett's smallest p")),
                        new Listing.Numbers("statistic", "statistic", statistics, Figures::significant),
                        new Listing.Numbers("p_greater", "p, any above 0", positive, CoefficientList::p),
                        new Listing.Numbers("p_less", "p, any below 0", negative, CoefficientList::p)),
                List.of(),
                List.of("A small p says that not every study's effect is 0; how large effects are, only a model says"));
    }

    /// Kinds that have a degree of freedom with so many studies.
    private static List<PredictiveDistribution.Kind> kinds(Pooled pooled) {
        List<PredictiveDistribution.Kind> kinds = new ArrayList<>();
        for (PredictiveDistribution.Kind kind : PredictiveDistribution.Kind.values()) {
            boolean loses = switch (kind) {
                case HTS, HK_PR, KR_PR -> true;
                case V, HK, KR, S -> false;
            };
            if (pooled.k() > (loses ? 2 : 1)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static double onModelScale(Pooled pooled, PredictiveDistribution distribution, double value) {
        DoubleUnaryOperator excess = y -> pooled.inverse().applyAsDouble(y) - value;
        double low = distribution.estimate() - FAR * distribution.standardError();
        double high = distribution.estimate() + FAR * distribution.standardError();
        if (excess.applyAsDouble(low) >= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return excess.applyAsDouble(high) <= 0 ? Double.POSITIVE_INFINITY : Root.between(excess, low, high);
    }

    private static String degrees(double df) {
        return Double.isInfinite(df) ? "∞" : Figures.fixed(df, df == Math.rint(df) ? 0 : 1);
    }
}
