package org.hedgerow.model.exact;

import java.util.List;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Likelihood;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// A fitted binomial-normal model.
///
/// @param sample the counts and design it was fitted to
/// @param settings what was asked
/// @param coefficients p lines on the logit scale, in the order of the design's columns
/// @param covariance of the coefficients, from the observed information
/// @param spread τ²
/// @param likelihood the marginal log-likelihood with all constants, binomial coefficients included, and the
///     criteria made of it. metafor with lme4 prints another, conditional one, which likelihood-ratio tests
/// must
///     not be made of
/// @param commonLogLik the log-likelihood of the model without a spread, at its own maximum
/// @param heterogeneity Q tests, I², H²
/// @param points how many points the largest integral took
/// @param evaluations how often the likelihood was computed
public record BinomialFit(
        BinomialSample sample,
        GlmmSettings settings,
        List<Coefficient> coefficients,
        Symmetric covariance,
        Spread spread,
        Likelihood likelihood,
        double commonLogLik,
        GlmmHeterogeneity heterogeneity,
        int points,
        int evaluations) {
    public BinomialFit {
        coefficients = List.copyOf(coefficients);
    }

    /// The same fit with other tests and intervals, without a search.
    public BinomialFit with(Inference inference) {
        return BinomialNormal.with(this, inference);
    }

    /// The only coefficient of a model without moderators: the logit of the median arm's proportion.
    public Coefficient pooled() {
        return coefficients.getFirst();
    }

    public int k() {
        return sample.k();
    }

    /// Degrees of freedom of t statistics, k − p.
    public int df() {
        return sample.k() - sample.p();
    }

    /// Whether true logits may differ in this model.
    public boolean effectsDiffer() {
        return !(settings.method() instanceof Method.CommonEffect);
    }

    /// The likelihood-ratio test of τ² = 0 on 1 degree of freedom. Where there is no spread the statistic is 0
    /// half of the time, so that p is half the usual one, and 1 at the boundary. Self & Liang 1987, J Am Stat
    /// Assoc 82:605, case 5.
    public ChiSquaredTest spreadTest() {
        double statistic = Math.max(0, 2 * (likelihood.logLik() - commonLogLik));
        return new ChiSquaredTest(statistic, 1, statistic == 0 ? 1 : 0.5 * ChiSquared.upperTail(statistic, 1));
    }

    /// Wald's test that the coefficients in these places, counted from 0, are all zero: b'V⁻¹b (metafor's QM).
    public ChiSquaredTest test(List<Integer> places) {
        double[][] block = new double[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                block[i][j] = covariance.get(places.get(i), places.get(j));
            }
        }
        Vec b = Vec.of(places.stream().map(j -> coefficients.get(j).estimate()).toList());
        double q = Cholesky.of(Symmetric.of(block)).inverseQuadraticForm(b);
        return ChiSquaredTest.of(q, places.size());
    }
}
