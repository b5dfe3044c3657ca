package org.hedgerow.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;

/// The regression test for funnel plot asymmetry: yᵢ = β₀ + β₁ xᵢ + …, xᵢ a study's standard error or another
/// measure of its smallness; β₁ ≠ 0 says that small studies find something else than large ones.
///
/// Where xᵢ vanishes as studies grow, β₀ is what an infinitely large study is expected to find: the limit
/// estimate. As `regtest` of metafor. Egger et al. 1997, BMJ 315:629; Sterne & Egger 2005, in Rothstein et al.,
/// Publication Bias in Meta-Analysis, ch. 6.
///
/// @param slope β₁ with its test
/// @param df degrees of freedom of that test's t; infinite where it is normal
/// @param limit β₀ with its interval, where it means something
/// @param tau2 the residual variance of true effects; NaN in a model without it
public record RegTest(
        Model model,
        SizePredictor predictor,
        Coefficient slope,
        double df,
        Optional<Coefficient> limit,
        double tau2,
        int k) {

    /// How effects scatter about the line.
    public enum Model {
        /// As sampling variances times a common factor (metafor's `lm`, Egger's own test).
        LM("weighted regression with multiplicative dispersion"),
        /// By sampling variances and τ² (metafor's `rma`).
        RMA("mixed-effects meta-regression");

        private final String words;

        Model(String words) {
            this.words = words;
        }

        /// What it is called in a sentence.
        public String words() {
            return words;
        }
    }

    /// Adds the predictor to a model and tests it.
    ///
    /// @param fit the model, which may have moderators
    /// @param sizes the studies' sizes, where they are known
    public static RegTest of(Fit fit, Model model, SizePredictor predictor, Optional<Vec> sizes) {
        Sample sample = fit.sample();
        List<Vec> columns = new ArrayList<>(sample.x().columns());
        columns.add(predictor.of(sample, sizes));
        List<String> terms = new ArrayList<>(fit.terms());
        terms.add(predictor.words());
        boolean limited = predictor.vanishes() && sample.isInterceptOnly();
        Sample larger = new Sample(sample.yi(), sample.vi(), new Matrix(columns));
        return switch (model) {
            case LM -> lm(larger, predictor, terms, limited, fit.settings());
            case RMA -> rma(larger, predictor, terms, limited, fit.settings());
        };
    }

    private static RegTest lm(
            Sample sample, SizePredictor predictor, List<String> terms, boolean limited, Settings settings) {
        WeightedLine line =
                WeightedLine.of(sample.x(), terms, sample.yi(), sample.vi().map(v -> 1 / v), settings.level());
        Optional<Coefficient> limit = limited ? Optional.of(line.intercept()) : Optional.empty();
        return new RegTest(Model.LM, predictor, line.slope(), line.df(), limit, Double.NaN, sample.k());
    }

    private static RegTest rma(
            Sample sample, SizePredictor predictor, List<String> terms, boolean limited, Settings settings) {
        Fit fit = TwoStep.fit(sample, settings, terms);
        List<Coefficient> lines = fit.coefficients();
        return new RegTest(
                Model.RMA,
                predictor,
                lines.getLast(),
                settings.inference().usesT() ? fit.df() : Double.POSITIVE_INFINITY,
                limited ? Optional.of(lines.getFirst()) : Optional.empty(),
                fit.tau2().value(),
                sample.k());
    }
}
