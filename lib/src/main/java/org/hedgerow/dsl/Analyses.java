package org.hedgerow.dsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.design.Term;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.report.Figures;
import org.hedgerow.report.ScaleFigures;
import org.hedgerow.sensitivity.Analysed;

/// Results as they are compared by `diff`.
final class Analyses {
    private Analyses() {}

    static Analysed of(
            Escalc source, EffectSizes effects, Fit fit, List<Term> terms, Optional<? extends PooledEffect> pooled) {
        Map<String, String> settings = settings(effects, terms);
        Correction correction = effects.correction();
        settings.put("zero cells", "add(" + correction.add() + ") to(" + correction.to() + ")");
        settings.put("variances", source.variance().name());
        settings.put("method", fit.settings().method().name());
        settings.put("test", fit.settings().inference().name());
        settings.put("level", Figures.plain(fit.settings().level()));
        settings.put("weights", fit.settings().weighting().name());
        return new Analysed(
                source.effects(),
                settings,
                result(
                        fit.k(),
                        fit.coefficients(),
                        pooled,
                        fit.tau2().value(),
                        fit.heterogeneity().i2()));
    }

    static Analysed of(
            Escalc source,
            EffectSizes effects,
            BinomialFit fit,
            List<Term> terms,
            Optional<? extends PooledEffect> pooled) {
        Map<String, String> settings = settings(effects, terms);
        settings.put("method", "GLMM " + fit.settings().method().name());
        settings.put("test", fit.settings().inference().name());
        settings.put("level", Figures.plain(fit.settings().level()));
        return new Analysed(
                source.effects(),
                settings,
                result(
                        fit.k(),
                        fit.coefficients(),
                        pooled,
                        fit.spread().tau2(),
                        fit.heterogeneity().i2()));
    }

    private static Map<String, String> settings(EffectSizes effects, List<Term> terms) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("outcome", effects.outcome());
        settings.put("measure", effects.measure().name());
        settings.put(
                "moderators", String.join(", ", terms.stream().map(Term::name).toList()));
        return settings;
    }

    private static Map<String, String> result(
            int k, List<Coefficient> lines, Optional<? extends PooledEffect> pooled, double tau2, double i2) {
        Map<String, String> result = new LinkedHashMap<>();
        result.put("k", Integer.toString(k));
        pooled.ifPresentOrElse(
                p -> {
                    Prediction natural = p.natural(PredictionType.DEFAULT);
                    ScaleFigures figures = ScaleFigures.of(p).finer();
                    result.put(
                            "pooled " + p.scale().heading(),
                            figures.value(natural.estimate()) + " "
                                    + figures.interval(natural.lower(), natural.upper()));
                    natural.prediction()
                            .ifPresent(i -> result.put("prediction interval", figures.interval(i.lower(), i.upper())));
                },
                () -> lines.forEach(line -> result.put(
                        line.term(),
                        Figures.significant(line.estimate()) + " [" + Figures.significant(line.lower()) + ", "
                                + Figures.significant(line.upper()) + "], p " + Figures.pValue(line.pValue()))));
        result.put("τ²", Figures.significant(tau2));
        result.put("I², %", Figures.fixed(i2, 1));
        return result;
    }
}
