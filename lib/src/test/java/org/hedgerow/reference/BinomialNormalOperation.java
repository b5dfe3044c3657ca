package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.model.exact.Quadrature;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.ExactPredictor;
import org.hedgerow.predict.Prediction;

/// `binomial_normal_ml` and `rma.glmm`: the binomial-normal model, with metafor's quadrature where its values
/// are to be met (7 nodes unless the case says otherwise).
record BinomialNormalOperation(boolean metafor) implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        String model = c.text("model", "");
        boolean binomial = model.isEmpty()
                || model.equals("CM.AL")
                || (model.equals("CM.EL") && c.text("measure", "").equals("IRR"));
        return binomial ? Optional.empty() : Optional.of("model " + model);
    }

    @Override
    public Answer answer(Case c) {
        BinomialFit fit = fit(c);
        var answer = new Answer()
                .put("k", fit.k())
                .put("b", column(fit, Coefficient::estimate))
                .put("se", column(fit, Coefficient::standardError))
                .put("zval", column(fit, Coefficient::statistic))
                .put("pval", column(fit, Coefficient::pValue))
                .put("ci_lb", column(fit, Coefficient::lower))
                .put("ci_ub", column(fit, Coefficient::upper))
                .put("boundary", fit.spread().atBoundary())
                .put("tau2", fit.spread().tau2())
                .put("se_log_tau", fit.spread().logStandardError())
                .put("ll", fit.likelihood().logLik())
                .put("I2", fit.heterogeneity().i2())
                .put("H2", fit.heterogeneity().h2())
                .put("QE_Wld", fit.heterogeneity().wald().statistic())
                .put("QEp_Wld", fit.heterogeneity().wald().p())
                .put("QE_LRT", fit.heterogeneity().likelihoodRatio().statistic())
                .put("QEp_LRT", fit.heterogeneity().likelihoodRatio().p())
                .put("QE_df", fit.df())
                .put("Q_Wld", fit.heterogeneity().wald().statistic())
                .put("Q_LRT", fit.heterogeneity().likelihoodRatio().statistic())
                .put("Q_df", fit.df());
        if (fit.sample().p() == 1) {
            Prediction natural = ExactPredictor.predict(fit).on(Inverse.INVERSE_LOGIT);
            answer.put("prop", natural.estimate())
                    .put("prop_ci", Vec.of(natural.lower(), natural.upper()))
                    .put(
                            "prop_pi",
                            natural.prediction()
                                    .map(i -> Vec.of(i.lower(), i.upper()))
                                    .orElse(Vec.of()));
        } else {
            var test = fit.test(IntStream.range(1, fit.sample().p()).boxed().toList());
            answer.put("QM", test.statistic()).put("QMp", test.p());
        }
        return answer;
    }

    BinomialFit fit(Case c) {
        boolean common = List.of("EE", "CE", "FE").contains(c.text("method", "ML"));
        GlmmSettings settings = GlmmSettings.DEFAULTS
                .with(common ? Method.CommonEffect.EE : GlmmSettings.DEFAULTS.method())
                .with(c.text("test", "z").equals("z") ? Inference.WALD : Inference.T)
                .with(metafor ? new Quadrature.GaussHermite((int) c.number("nAGQ", 7)) : Quadrature.Refined.EXACT)
                .withLevel(c.number("level", 95));
        return BinomialNormal.fit(sample(c), settings);
    }

    static BinomialSample sample(Case c) {
        if (c.id().contains("CM.AL")) {
            List<TwoByTwo> tables = Effects.tables(c);
            return BinomialSample.ofTables(tables);
        }
        if (c.id().contains("CM.EL")) {
            return BinomialSample.ofRates(Effects.twoRates(c));
        }
        var arms = BinomialSample.of(Effects.arms(c));
        if (!c.has("mods")) {
            return arms;
        }
        var design = Formulas.design(c, "mods", arms.k());
        return arms.with(design.x(), design.names());
    }

    private static Vec column(BinomialFit fit, ToDoubleFunction<Coefficient> part) {
        return Vec.of(fit.coefficients().stream().map(part::applyAsDouble).toList());
    }
}
