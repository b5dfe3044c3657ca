package org.hedgerow.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Measure;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Weighting;
import org.hedgerow.plot.forest.ProportionForest;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// A fit put into words: the same sentences on cards, in figures and in text alternatives.
public final class ModelWords {
    /// The noun of a measure, and what qualifies it.
    private static final Pattern HEAD = Pattern.compile("(.*?)((?: by | with | from | of ).*)?");

    private ModelWords() {}

    /// `Random effects (REML), Knapp-Hartung intervals, of logit proportions`.
    public static String model(Pooled pooled) {
        var settings = pooled.fit().settings();
        String words = settings.method().words() + ", " + settings.inference().words() + " intervals, of "
                + plural(pooled.effects().measure())
                + (settings.weighting().equals(Weighting.EQUAL) ? ", unweighted" : "");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
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
    public static String data(Pooled pooled) {
        EffectSizes effects = pooled.effects();
        int arms = pooled.fit().k();
        int studies = effects.studyCount();
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

    /// The pooled result in a sentence: `4.1% (95% CI 3.2 to 5.1; 95% prediction interval 0.9 to 16.3)`.
    public static String result(Pooled pooled) {
        Prediction natural = pooled.natural(PredictionType.DEFAULT);
        String level = level(pooled.fit());
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
    public static ProportionForest.Words forest(Pooled pooled, String title) {
        String description = "Forest plot of %s: %s. Pooled %s %s. Heterogeneity: %s."
                .formatted(title, data(pooled), pooled.scale().quantity(), result(pooled), heterogeneity(pooled.fit()));
        return new ProportionForest.Words(
                level(pooled.fit()),
                data(pooled) + ". " + model(pooled),
                "Heterogeneity: " + heterogeneity(pooled.fit()),
                description);
    }

    /// `95%`.
    static String level(Fit fit) {
        return Figures.plain(fit.settings().level()) + "%";
    }
}
