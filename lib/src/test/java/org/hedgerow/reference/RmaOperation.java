package org.hedgerow.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Likelihood;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.Vec;

/// `rma`: the two-step model.
final class RmaOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return missingMethod(c);
    }

    static Optional<String> missingMethod(Case c) {
        String method = c.text("method", "REML");
        boolean known = List.of("EE", "CE", "FE").contains(method)
                || Arrays.stream(Tau2Estimator.values()).anyMatch(e -> e.name().equals(method));
        return known ? Optional.empty() : Optional.of("method " + method);
    }

    static Fit fit(Case c) {
        var sample = Samples.of(c);
        var terms = IntStream.range(0, sample.p()).mapToObj(j -> "x" + j).toList();
        return TwoStep.fit(sample, settings(c), terms);
    }

    static Settings settings(Case c) {
        String method = c.text("method", "REML");
        Method pooling = c.hasNumber("tau2")
                ? new Method.GivenVariance(c.number("tau2", 0))
                : List.of("EE", "CE", "FE").contains(method)
                        ? Method.CommonEffect.valueOf(method)
                        : new Method.RandomEffects(Tau2Estimator.valueOf(method));
        return Settings.DEFAULTS
                .with(pooling)
                .with(inference(c.text("test", "z")))
                .withLevel(c.number("level", 95))
                .with(weighting(c));
    }

    /// Weights are numbers, the name of a column, or made of the variances.
    private static Weighting weighting(Case c) {
        if (c.has("weighted") && !c.args().get("weighted").getAsBoolean()) {
            return Weighting.EQUAL;
        }
        if (!c.has("weights")) {
            return Weighting.INVERSE_VARIANCE;
        }
        if (c.args().get("weights").isJsonArray()) {
            return new Weighting.Given(c.numbers("weights"));
        }
        String text = c.text("weights", "");
        Vec vi = Samples.of(c).vi();
        return new Weighting.Given(
                switch (text) {
                    case "1/sqrt(vi)" -> vi.map(v -> 1 / Math.sqrt(v));
                    case "1/vi" -> vi.map(v -> 1 / v);
                    case "1" -> vi.map(_ -> 1);
                    default -> c.column(text);
                });
    }

    private static Inference inference(String test) {
        return Arrays.stream(Inference.values())
                .filter(i -> i.metafor().equals(test))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Answer answer(Case c) {
        return answer(fit(c));
    }

    static Answer answer(Fit fit) {
        var answer = new Answer()
                .put("k", fit.k())
                .put("p", fit.sample().p())
                .put("b", column(fit, Coefficient::estimate))
                .put("se", column(fit, Coefficient::standardError))
                .put("stat", column(fit, Coefficient::statistic))
                .put("pval", column(fit, Coefficient::pValue))
                .put("ci_lb", column(fit, Coefficient::lower))
                .put("ci_ub", column(fit, Coefficient::upper))
                .put("tau2", fit.tau2().value())
                .put("se_tau2", fit.tau2().standardError())
                .put("I2", fit.heterogeneity().i2())
                .put("H2", fit.heterogeneity().h2())
                .put("Q", fit.heterogeneity().q())
                .put("Q_p", fit.heterogeneity().p());
        if (fit.settings().inference().usesT()) {
            answer.put("ddf", fit.df());
        }
        criteria(answer, "ML", fit.ml());
        criteria(answer, "REML", fit.reml());
        return answer;
    }

    private static void criteria(Answer answer, String which, Likelihood likelihood) {
        answer.put("ll_" + which, likelihood.logLik())
                .put("AIC_" + which, likelihood.aic())
                .put("BIC_" + which, likelihood.bic())
                .put("AICc_" + which, likelihood.aicc());
    }

    private static Vec column(Fit fit, ToDoubleFunction<Coefficient> part) {
        return Vec.of(fit.coefficients().stream().map(part::applyAsDouble).toList());
    }
}
