package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.PooledEffect;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.StratifiedPooled;

/// The card of a pooled result.
public final class PooledCard {
    private PooledCard() {}

    public static Card of(PooledEffect pooled) {
        return new Card(
                pooled.effects().outcome() + ": " + decapitalised(ModelWords.model(pooled)),
                ModelWords.data(pooled),
                grid(pooled, PredictionType.DEFAULT),
                lines(pooled),
                pooled.notes());
    }

    /// What the median and the mean study are, where they differ, and heterogeneity; then what only some
    /// models know.
    private static List<String> lines(PooledEffect pooled) {
        List<String> lines = new ArrayList<>();
        noEffect(pooled).ifPresent(lines::add);
        median(pooled).ifPresent(lines::add);
        lines.add(ModelWords.heterogeneity(pooled));
        switch (pooled) {
            case Pooled _ -> {}
            case ExactPooled exact -> lines.addAll(exact(exact.fit()));
            case StratifiedPooled stratified -> lines.addAll(stratified(stratified.fit()));
        }
        return lines;
    }

    /// The test that the pooled effect is none, where there is a value that means none.
    private static Optional<String> noEffect(PooledEffect pooled) {
        if (pooled.scale().kind().noEffect().isEmpty()) {
            return Optional.empty();
        }
        var b = pooled.pooled();
        String statistic =
                pooled instanceof Pooled two && two.fit().settings().inference().usesT()
                        ? "t(" + two.fit().df() + ")"
                        : "z";
        return Optional.of("Test of no effect: %s = %s, p %s"
                .formatted(statistic, Figures.fixed(b.statistic(), 2), Figures.pValue(b.pValue())));
    }

    /// A transformed value is the median study's; the mean over all studies lies elsewhere.
    private static Optional<String> median(PooledEffect pooled) {
        boolean bent = pooled.scale().kind() == NaturalScale.Kind.PROPORTION
                || pooled.scale().kind() == NaturalScale.Kind.AMOUNT;
        if (!bent || pooled.readAsItIs() || pooled.inverse().equals(Inverse.IDENTITY) || pooled.tau2() == 0) {
            return Optional.empty();
        }
        ScaleFigures figures = ScaleFigures.of(pooled);
        String unit = pooled.scale().kind().unit();
        return Optional.of("The pooled %s is that of the median %s; their mean, over all there might be, is %s%s"
                .formatted(
                        pooled.scale().quantity(), pooled.things().one(), figures.value(pooled.naturalMean()), unit));
    }

    private static List<String> exact(BinomialFit fit) {
        List<String> lines = new ArrayList<>();
        if (fit.effectsDiffer()) {
            lines.add("Likelihood ratio test of τ² = 0: " + test(fit.spreadTest()));
        }
        lines.add("Marginal log-likelihood %s, AIC %s, BIC %s"
                .formatted(
                        Figures.fixed(fit.likelihood().logLik(), 3),
                        Figures.fixed(fit.likelihood().aic(), 2),
                        Figures.fixed(fit.likelihood().bic(), 2)));
        return lines;
    }

    private static List<String> stratified(StratifiedFit fit) {
        List<String> lines = new ArrayList<>();
        fit.association().ifPresent(t -> lines.add("Cochran-Mantel-Haenszel test of no association: " + test(t)));
        fit.breslowDay().ifPresent(t -> lines.add("Breslow-Day test of equal odds ratios: " + test(t)));
        fit.tarone().ifPresent(t -> lines.add("The same with Tarone's correction: " + test(t)));
        return lines;
    }

    private static String test(ChiSquaredTest test) {
        return "χ²(%s) = %s, p %s".formatted(test.df(), Figures.fixed(test.statistic(), 2), Figures.pValue(test.p()));
    }

    /// The card of a prediction, with the kind of prediction interval that was asked for.
    public static Card predictions(PooledEffect pooled, PredictionType type) {
        String kind = switch (type) {
            case DEFAULT -> pooled.intervals().equals("Wald") ? "normal" : "t";
            case T -> "t on k − p degrees of freedom";
            case RILEY -> "Riley: t on k − p − 1 degrees of freedom";
        };
        String title = pooled.predicts() ? "Prediction (interval: " + kind + ")" : "Prediction";
        return new Card(title, ModelWords.model(pooled), grid(pooled, type), List.of(), List.of());
    }

    private static Grid grid(PooledEffect pooled, PredictionType type) {
        String level = ModelWords.level(pooled);
        List<String> header = new ArrayList<>(List.of("", "pooled", level + " CI"));
        if (pooled.predicts()) {
            header.add(level + " prediction interval");
        }
        List<List<String>> rows = new ArrayList<>();
        if (!pooled.readAsItIs()) {
            ScaleFigures figures = ScaleFigures.of(pooled);
            double factor = figures.scale().kind().factor();
            rows.add(row(figures.scale().heading(), scaled(pooled.natural(type), factor), figures.decimals()));
        }
        rows.add(row(
                pooled.effects().measure().words(),
                pooled.onModelScale(type),
                Figures.decimalsFor(pooled.pooled().standardError())));
        return new Grid(header, rows);
    }

    private static List<String> row(String name, Prediction p, int decimals) {
        List<String> row = new ArrayList<>(
                List.of(name, Figures.fixed(p.estimate(), decimals), Figures.interval(p.lower(), p.upper(), decimals)));
        p.prediction().ifPresent(i -> row.add(Figures.interval(i.lower(), i.upper(), decimals)));
        return row;
    }

    private static Prediction scaled(Prediction p, double factor) {
        return p.on(x -> factor * x);
    }

    private static String decapitalised(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
