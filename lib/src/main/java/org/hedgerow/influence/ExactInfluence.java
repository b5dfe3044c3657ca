package org.hedgerow.influence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.effect.Proportion;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.numeric.Binomial;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.NormalMean;
import org.hedgerow.numeric.Vec;

/// What each arm does to a binomial-normal model, by fitting the model anew without it: nothing is
/// approximated, and arms without an event count like any other. ₋ᵢ marks the model without arm i; a number
/// that does not exist is NaN. Leverages and weights do not exist in this model.
///
/// The measures are those of Viechtbauer & Cheung 2010, Res Synth Methods 1:112. The residual is the
/// mid-p quantile residual Φ⁻¹(P(X < xᵢ) + ½ P(X = xᵢ)) of Dunn & Smyth 1996, J Comput Graph Stat 5:236,
/// with its random part at the middle: X is a count as the other arms predict it, its logit normal about
/// xᵢ'b₋ᵢ with variance τ²₋ᵢ + xᵢ'Cov(b₋ᵢ)xᵢ.
///
/// @param residuals about standard normal if the arm is one of the others' kind
/// @param cooks (b − b₋ᵢ)' Cov(b)⁻¹ (b − b₋ᵢ)
/// @param covarianceRatio |Cov(b₋ᵢ)|/|Cov(b)|
/// @param tau2 τ²₋ᵢ
/// @param q the likelihood ratio Q₋ᵢ
/// @param dfbetas for each coefficient, (b − b₋ᵢ)/se(b₋ᵢ)
/// @param influential Cook's distance past the median of χ² on p degrees of freedom, or some |DFBETAS| > 1
public record ExactInfluence(
        Vec residuals, Vec cooks, Vec covarianceRatio, Vec tau2, Vec q, List<Vec> dfbetas, List<Boolean> influential) {
    public ExactInfluence {
        dfbetas = List.copyOf(dfbetas);
        influential = List.copyOf(influential);
    }

    public static ExactInfluence of(BinomialFit fit) {
        Refitting model = Refitting.of(fit);
        List<Optional<BinomialFit>> without = IntStream.range(0, fit.k())
                .parallel()
                .mapToObj(i -> model.without(List.of(i)).map(refit -> switch (refit) {
                    case Refit.Exact(BinomialFit exact) -> exact;
                    case Refit.TwoStep _, Refit.Stratified _ -> throw new IllegalStateException("not this model");
                }))
                .toList();
        Cholesky covariance = Cholesky.of(fit.covariance());
        double determinant = Influence.determinant(fit.covariance());
        Vec cooks = each(without, (_, f) -> covariance.inverseQuadraticForm(change(fit, f)));
        List<Vec> dfbetas = IntStream.range(0, fit.sample().p())
                .mapToObj(j -> each(
                        without,
                        (_, f) ->
                                change(fit, f).get(j) / f.coefficients().get(j).standardError()))
                .toList();
        return new ExactInfluence(
                each(without, (i, f) -> residual(fit, i, f)),
                cooks,
                each(without, (_, f) -> Influence.determinant(f.covariance()) / determinant),
                each(without, (_, f) -> f.spread().tau2()),
                each(without, (_, f) -> f.heterogeneity().likelihoodRatio().statistic()),
                dfbetas,
                IntStream.range(0, fit.k())
                        .mapToObj(i -> Influence.isFar(cooks, dfbetas, i))
                        .toList());
    }

    private static Vec each(List<Optional<BinomialFit>> without, PerArm number) {
        return Vec.tabulate(
                without.size(), i -> without.get(i).map(f -> number.of(i, f)).orElse(Double.NaN));
    }

    /// A number made of an arm's place and the model without it.
    private interface PerArm {
        double of(int i, BinomialFit without);
    }

    private static Vec change(BinomialFit fit, BinomialFit without) {
        return Vec.tabulate(
                fit.sample().p(),
                j -> fit.coefficients().get(j).estimate()
                        - without.coefficients().get(j).estimate());
    }

    private static double residual(BinomialFit fit, int i, BinomialFit without) {
        Proportion arm = fit.sample().arms().get(i);
        Vec row = fit.sample().design().row(i);
        Vec b = Vec.of(
                without.coefficients().stream().map(Coefficient::estimate).toList());
        double centre = fit.sample().offset().get(i) + row.dot(b);
        double variance = without.spread().tau2() + without.covariance().quadraticForm(row);
        int x = (int) Math.rint(arm.x());
        int n = (int) Math.rint(arm.n());
        return Normal.quantile(NormalMean.of(
                eta -> middle(x, n, 1 / (1 + Math.exp(-eta))), centre, Math.sqrt(variance), Vec.of()));
    }

    /// P(X < x) + ½ P(X = x).
    private static double middle(int x, int n, double p) {
        return 0.5 * (Binomial.below(x - 1, n, p) + Binomial.below(x, n, p));
    }
}
