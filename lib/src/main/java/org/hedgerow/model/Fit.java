package org.hedgerow.model;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.heterogeneity.LikelihoodKind;
import org.hedgerow.heterogeneity.LogLikelihood;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// A fitted two-step model. What follows from its components is computed when it is asked for.
///
/// @param sample the data and design it was fitted to
/// @param settings what was asked
/// @param terms the names of the coefficients, in the order of the design's columns
/// @param tau2 the variance of true effects; value 0 and no standard error in a common-effect model
/// @param b the coefficients
/// @param covariance of the coefficients, with the Knapp-Hartung factor where that was asked
/// @param scale the Knapp-Hartung factor s² in that covariance; 1 where none was asked for
public record Fit(
        Sample sample, Settings settings, List<String> terms, Tau2 tau2, Vec b, Symmetric covariance, double scale) {
    public Fit {
        terms = List.copyOf(terms);
    }

    /// p lines, in the order of the design's columns.
    public List<Coefficient> coefficients() {
        double critical = criticalValue();
        List<Coefficient> lines = new ArrayList<>(b.size());
        for (int j = 0; j < b.size(); j++) {
            lines.add(coefficient(j, critical));
        }
        return lines;
    }

    /// The only coefficient of a model without moderators, the pooled effect; with moderators the first.
    public Coefficient pooled() {
        return coefficient(0, criticalValue());
    }

    private Coefficient coefficient(int j, double critical) {
        double se = Math.sqrt(covariance.get(j, j));
        double statistic = b.get(j) / se;
        double p = settings.inference().usesT() ? StudentT.twoSided(statistic, df()) : Normal.twoSided(statistic);
        return new Coefficient(
                terms.get(j), b.get(j), se, statistic, p, b.get(j) - critical * se, b.get(j) + critical * se);
    }

    /// Each study's weight in percent.
    public Vec weights() {
        Vec a = settings.weighting().weights(sample, tau2.value());
        double total = a.sum();
        return a.map(each -> 100 * each / total);
    }

    /// Q, I², H².
    public Heterogeneity heterogeneity() {
        return switch (settings.method()) {
            case Method.CommonEffect _ -> Heterogeneity.ofCommonEffect(sample);
            case Method.RandomEffects _, Method.GivenVariance _ -> Heterogeneity.of(sample, tau2.value());
        };
    }

    /// The likelihood.
    public Likelihood ml() {
        return Likelihood.of(
                new LogLikelihood(sample, LikelihoodKind.ML).at(tau2.value(), b), parameters(), sample.k());
    }

    /// The restricted likelihood.
    public Likelihood reml() {
        return Likelihood.of(new LogLikelihood(sample, LikelihoodKind.REML).at(tau2.value(), b), parameters(), df());
    }

    private int parameters() {
        return sample.p() + (settings.method() instanceof Method.RandomEffects ? 1 : 0);
    }

    public int k() {
        return sample.k();
    }

    /// Degrees of freedom of t statistics, k − p.
    public int df() {
        return sample.k() - sample.p();
    }

    /// The factor of a standard error in this fit's intervals, at its level.
    public double criticalValue() {
        double upper = 0.5 + settings.level() / 200;
        return settings.inference().usesT() ? StudentT.quantile(upper, df()) : Normal.quantile(upper);
    }
}
