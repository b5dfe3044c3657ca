package org.hedgerow.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Measure;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Weighting;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.plot.forest.ProportionForest;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.StratifiedPooled;

/// A fit put into words: the same sentences on cards, in figures and in text alternatives.
public final class ModelWords {
    /// The noun of a measure, and what qualifies it.
    private static final Pattern HEAD = Pattern.compile("(.*?)((?: by | with | from | of ).*)?");

    private ModelWords() {}

    /// `Random effects (REML), Knapp-Hartung intervals, of logit proportions`.
    public static String model(PooledEffect pooled) {
        String of = ", " + pooled.intervals() + " intervals, of ";
        String words = switch (pooled) {
            case Pooled two ->
                two.fit().settings().method().words()
                        + of
                        + plural(pooled.effects().measure())
                        + weighting(two.fit().settings().weighting());
            case ExactPooled exact ->
                "binomial-normal model ("
                        + (exact.fit().effectsDiffer()
                                ? exact.fit().settings().method().name()
                                : exact.fit().settings().method().words())
                        + "), " + pooled.intervals() + " intervals, exact likelihood of the counts (logit link)";
            case StratifiedPooled stratified ->
                "common effect (" + stratified.fit().method() + ")" + of
                        + plural(pooled.effects().measure());
        };
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String weighting(Weighting weighting) {
        return switch (weighting) {
            case Weighting.Standard.INVERSE_VARIANCE -> "";
            case Weighting.Standard.EQUAL -> ", unweighted";
            case Weighting.Given _ -> ", weights given";
        };
    }

    /// A measure's words for several: `logit proportions`, `log odds ratios by Peto's method`, `Fisher's z
    /// values`.
    static String plural(Measure measure) {
        Matcher parts = HEAD.matcher(measure.words());
        if (!parts.matches()) {
            throw new IllegalStateException("a measure without words");
        }
        String head = parts.group(1);
        boolean letter = head.length() < 2 || head.charAt(head.length() - 2) == ' ';
        return head + (letter ? " values" : "s") + (parts.group(2) == null ? "" : parts.group(2));
    }

    /// `96 arms in 85 studies, 238 events among 3612 patients`.
    public static String data(PooledEffect pooled) {
        EffectSizes effects = pooled.effects();
        int arms = pooled.k();
        int studies = switch (pooled) {
            case Pooled _ -> effects.studyCount();
            case ExactPooled _, StratifiedPooled _ ->
                (int) effects.studies().stream()
                        .map(StudyEffect::study)
                        .distinct()
                        .count();
        };
        String who = pooled.things().count(arms) + (studies < arms ? " in " + studies + " studies" : "");
        return pooled.totals()
                .map(t -> who + ", " + Figures.count(t.x(), "event") + " among " + Figures.count(t.n(), "patient"))
                .orElse(who);
    }

    /// `τ² = 0.53 (SE 0.14), τ = 0.73, I² = 57.2%, H² = 2.3, Q(95) = 203.1, p < 0.0001`.
    public static String heterogeneity(Fit fit) {
        Heterogeneity h = fit.heterogeneity();
        String q = "Q(%s) = %s, p %s".formatted(h.df(), Figures.fixed(h.q(), 2), Figures.pValue(h.p()));
        String shares = "I² = %s%%, H² = %s".formatted(Figures.fixed(h.i2(), 1), Figures.fixed(h.h2(), 2));
        if (!fit.settings().method().effectsDiffer()) {
            return shares + ", " + q;
        }
        double tau2 = fit.tau2().value();
        double se = fit.tau2().standardError();
        return "τ² = %s%s, τ = %s, %s, %s"
                .formatted(
                        Figures.significant(tau2),
                        Double.isNaN(se) ? "" : " (SE " + Figures.significant(se) + ")",
                        Figures.significant(Math.sqrt(tau2)),
                        shares,
                        q);
    }

    /// What the model says of the differences between studies.
    public static String heterogeneity(PooledEffect pooled) {
        return switch (pooled) {
            case Pooled two -> heterogeneity(two.fit());
            case ExactPooled exact -> heterogeneity(exact.fit());
            case StratifiedPooled stratified -> {
                Heterogeneity h = stratified.fit().heterogeneity();
                yield "I² = %s%%, Q(%s) = %s, p %s"
                        .formatted(Figures.fixed(h.i2(), 1), h.df(), Figures.fixed(h.q(), 2), Figures.pValue(h.p()));
            }
        };
    }

    /// `τ² = 0.62, τ = 0.79, I² = 60.1%, LR Q(95) = 203.1, p < 0.0001`.
    public static String heterogeneity(BinomialFit fit) {
        ChiSquaredTest q = fit.heterogeneity().likelihoodRatio();
        String test = "LR Q(%s) = %s, p %s".formatted(q.df(), Figures.fixed(q.statistic(), 2), Figures.pValue(q.p()));
        if (!fit.effectsDiffer()) {
            return test;
        }
        double se = fit.spread().standardError();
        return "τ² = %s%s, τ = %s, I² = %s%%, %s"
                .formatted(
                        Figures.significant(fit.spread().tau2()),
                        Double.isNaN(se) ? "" : " (SE " + Figures.significant(se) + ")",
                        Figures.significant(fit.spread().tau()),
                        Figures.fixed(fit.heterogeneity().i2(), 1),
                        test);
    }

    /// The pooled result in a sentence: `4.1% (95% CI 3.2 to 5.1; 95% prediction interval 0.9 to 16.3)`.
    public static String result(PooledEffect pooled) {
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        String level = level(pooled);
        ScaleFigures figures = ScaleFigures.of(pooled);
        String prediction = natural.prediction()
                .map(p -> "; %s prediction interval %s to %s"
                        .formatted(level, figures.value(p.lower()), figures.value(p.upper())))
                .orElse("");
        return "%s%s (%s CI %s to %s%s)"
                .formatted(
                        figures.value(natural.estimate()),
                        figures.scale().kind().unit(),
                        level,
                        figures.value(natural.lower()),
                        figures.value(natural.upper()),
                        prediction);
    }

    /// What a forest plot of the result says in words.
    public static ProportionForest.Words forest(PooledEffect pooled, String title) {
        String description = "Forest plot of %s: %s. Pooled %s %s. Heterogeneity: %s."
                .formatted(title, data(pooled), pooled.scale().quantity(), result(pooled), heterogeneity(pooled));
        return new ProportionForest.Words(
                level(pooled),
                data(pooled) + ". " + model(pooled),
                "Heterogeneity: " + heterogeneity(pooled),
                description);
    }

    /// `95%`.
    static String level(PooledEffect pooled) {
        return Figures.plain(pooled.level()) + "%";
    }

    /// `95%`.
    static String level(Fit fit) {
        return Figures.plain(fit.settings().level()) + "%";
    }
}
