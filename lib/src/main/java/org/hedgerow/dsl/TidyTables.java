package org.hedgerow.dsl;

import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Proportion;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.StratifiedPooled;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Results as tables with fixed column names, so that code written for one model reads another's.
final class TidyTables {
    private TidyTables() {}

    static Table tidy(PooledEffect pooled) {
        Coefficient c = pooled.pooled();
        Prediction p = pooled.onModelScale(PredictionType.DEFAULT);
        return Table.create(
                "tidy",
                StringColumn.create("term", c.term()),
                number("estimate", c.estimate()),
                number("std_error", c.standardError()),
                number("statistic", c.statistic()),
                number("df", df(pooled)),
                number("p_value", c.pValue()),
                number("conf_low", c.lower()),
                number("conf_high", c.upper()),
                number("pred_low", lower(p)),
                number("pred_high", upper(p)));
    }

    /// Of t statistics; NaN where they are normal.
    private static double df(PooledEffect pooled) {
        return switch (pooled) {
            case Pooled two -> df(two.fit().settings().inference(), two.fit().df());
            case ExactPooled exact ->
                df(exact.fit().settings().inference(), exact.fit().df());
            case StratifiedPooled _ -> Double.NaN;
        };
    }

    private static double df(Inference inference, int df) {
        return inference.usesT() ? df : Double.NaN;
    }

    static Table glance(EffectSizes effects, BinomialFit fit) {
        var q = fit.heterogeneity().likelihoodRatio();
        return Table.create(
                "glance",
                StringColumn.create("measure", effects.measure().name()),
                StringColumn.create("method", "GLMM " + fit.settings().method().name()),
                StringColumn.create("test", fit.settings().inference().metafor()),
                number("level", fit.settings().level()),
                whole("k", fit.k()),
                whole("studies", effects.studyCount()),
                number("patients", patients(effects)),
                number("tau2", fit.spread().tau2()),
                number("se_tau2", fit.spread().standardError()),
                number("i2", fit.heterogeneity().i2()),
                number("h2", fit.heterogeneity().h2()),
                number("q", q.statistic()),
                whole("q_df", q.df()),
                number("q_p", q.p()),
                number("loglik", fit.likelihood().logLik()),
                number("aic", fit.likelihood().aic()),
                number("bic", fit.likelihood().bic()));
    }

    static Table glance(EffectSizes effects, StratifiedFit fit) {
        var h = fit.heterogeneity();
        return Table.create(
                "glance",
                StringColumn.create("measure", fit.measure()),
                StringColumn.create("method", fit.method()),
                number("level", fit.settings().level()),
                whole("k", fit.k()),
                whole("studies", effects.studyCount()),
                number("i2", h.i2()),
                number("q", h.q()),
                whole("q_df", h.df()),
                number("q_p", h.p()),
                number("loglik", fit.ml().logLik()),
                number("aic", fit.ml().aic()),
                number("bic", fit.ml().bic()));
    }

    static Table glance(EffectSizes effects, Fit fit) {
        var h = fit.heterogeneity();
        return Table.create(
                "glance",
                StringColumn.create("measure", effects.measure().name()),
                StringColumn.create("method", fit.settings().method().name()),
                StringColumn.create("test", fit.settings().inference().metafor()),
                number("level", fit.settings().level()),
                StringColumn.create("weights", fit.settings().weighting().name()),
                whole("k", fit.k()),
                whole("studies", effects.studyCount()),
                number("patients", patients(effects)),
                number("tau2", fit.tau2().value()),
                number("se_tau2", fit.tau2().standardError()),
                number("i2", h.i2()),
                number("h2", h.h2()),
                number("q", h.q()),
                whole("q_df", h.df()),
                number("q_p", h.p()),
                number("loglik", fit.ml().logLik()),
                number("aic", fit.ml().aic()),
                number("bic", fit.ml().bic()),
                number("loglik_reml", fit.reml().logLik()));
    }

    static Table predictions(PooledEffect pooled, PredictionType type) {
        Prediction model = pooled.onModelScale(type);
        Prediction natural = pooled.natural(type);
        return Table.create(
                "predictions",
                StringColumn.create("scale", pooled.effects().measure().name(), "natural"),
                DoubleColumn.create("estimate", model.estimate(), natural.estimate()),
                DoubleColumn.create("std_error", model.standardError(), natural.standardError()),
                DoubleColumn.create("conf_low", model.lower(), natural.lower()),
                DoubleColumn.create("conf_high", model.upper(), natural.upper()),
                DoubleColumn.create("pred_low", lower(model), lower(natural)),
                DoubleColumn.create("pred_high", upper(model), upper(natural)));
    }

    /// Of all arms; NaN where the data are no proportions.
    private static double patients(EffectSizes effects) {
        return effects.estimable().stream()
                .mapToDouble(s -> s.data() instanceof Proportion p ? p.n() : Double.NaN)
                .sum();
    }

    private static double lower(Prediction p) {
        return p.prediction().map(Interval::lower).orElse(Double.NaN);
    }

    private static double upper(Prediction p) {
        return p.prediction().map(Interval::upper).orElse(Double.NaN);
    }

    private static DoubleColumn number(String name, double value) {
        return DoubleColumn.create(name, value);
    }

    private static IntColumn whole(String name, int value) {
        return IntColumn.create(name, new int[] {value});
    }
}
