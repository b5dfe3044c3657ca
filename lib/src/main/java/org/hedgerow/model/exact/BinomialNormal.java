package org.hedgerow.model.exact;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Likelihood;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Fits the binomial-normal model xᵢ ~ Binomial(nᵢ, pᵢ), logit pᵢ = oᵢ + xᵢ'b + uᵢ, uᵢ ~ N(0, τ²), by maximum
/// likelihood: no half events, no variances taken as known.
///
/// Hamza, van Houwelingen & Stijnen 2008, J Clin Epidemiol 61:41; Stijnen, Hamza & Özdemir 2010, Stat Med
/// 29:3046. The likelihood is integrated exactly, see [Quadrature]; slopes and curvatures are exact too, so
/// that Newton's steps converge in a few rounds and standard errors are those of the observed information.
public final class BinomialNormal {
    private BinomialNormal() {}

    /// @throws ProblemException if there is no maximum (no events at all, separation, a spread without bound),
    /// the
    ///     moderators are collinear, or t needs more arms than there are
    public static BinomialFit fit(BinomialSample sample, GlmmSettings settings) {
        Separation.check(sample);
        requireEnough(sample, settings);
        Search search = new Search(sample, settings.quadrature());
        Search.Found common = search.atSpread(0);
        Separation.check(sample, covariance(common.surface().hessian(), sample.p()));
        Search.Found best = switch (settings.method()) {
            case Method.CommonEffect _ -> common;
            case Method.GivenVariance(double tau2) -> search.atSpread(Math.sqrt(tau2));
            case Method.RandomEffects _ -> search.everywhere(common);
        };
        return result(sample, settings, common, best, search.evaluations());
    }

    private static void requireEnough(BinomialSample sample, GlmmSettings settings) {
        if (settings.inference().usesT() && sample.k() <= sample.p()) {
            throw new ProblemException(
                    "T needs more arms (here " + sample.k() + ") than coefficients (here " + sample.p() + ")",
                    "With so few, only WALD can be computed.");
        }
    }

    /// The fit with other tests and intervals, which move neither coefficients nor τ².
    static BinomialFit with(BinomialFit fit, Inference inference) {
        GlmmSettings settings = fit.settings().with(inference);
        requireEnough(fit.sample(), settings);
        Vec b = Vec.of(fit.coefficients().stream().map(Coefficient::estimate).toList());
        return new BinomialFit(
                fit.sample(),
                settings,
                table(fit.sample(), settings, b, fit.covariance()),
                fit.covariance(),
                fit.spread(),
                fit.likelihood(),
                fit.commonLogLik(),
                fit.heterogeneity(),
                fit.points(),
                fit.evaluations());
    }

    private static BinomialFit result(
            BinomialSample sample, GlmmSettings settings, Search.Found common, Search.Found best, int evaluations) {
        boolean estimated = settings.method() instanceof Method.RandomEffects;
        boolean boundary = best.tau() == 0;
        // at the boundary, slopes by τ are 0 whatever b is: τ has no part in b's information
        Symmetric information = estimated && !boundary
                ? best.surface().hessian()
                : block(best.surface().hessian(), sample.p());
        Symmetric covariance = Cholesky.of(information.times(-1)).inverse();
        double tau2 = best.tau() * best.tau();
        var spread = new Spread(
                tau2,
                estimated && !boundary ? Math.sqrt(covariance.get(sample.p(), sample.p())) / best.tau() : Double.NaN,
                estimated && boundary);
        Symmetric ofCoefficients = block(covariance, sample.p());
        return new BinomialFit(
                sample,
                settings,
                table(sample, settings, best.coefficients(), ofCoefficients),
                ofCoefficients,
                spread,
                Likelihood.of(best.surface().value(), sample.p() + (estimated ? 1 : 0), sample.k()),
                common.surface().value(),
                GlmmHeterogeneity.of(sample, tau2, common.surface().value()),
                best.points(),
                evaluations);
    }

    private static List<Coefficient> table(BinomialSample sample, GlmmSettings settings, Vec b, Symmetric covariance) {
        int df = sample.k() - sample.p();
        double critical = settings.criticalValue(df);
        List<Coefficient> lines = new ArrayList<>();
        for (int j = 0; j < sample.p(); j++) {
            double se = Math.sqrt(covariance.get(j, j));
            double statistic = b.get(j) / se;
            double p = settings.inference().usesT() ? StudentT.twoSided(statistic, df) : Normal.twoSided(statistic);
            lines.add(new Coefficient(
                    sample.terms().get(j),
                    b.get(j),
                    se,
                    statistic,
                    p,
                    b.get(j) - critical * se,
                    b.get(j) + critical * se));
        }
        return lines;
    }

    /// Without bound where the data say nothing of a coefficient.
    private static Symmetric covariance(Symmetric hessian, int p) {
        Symmetric information = block(hessian, p).times(-1);
        return Cholesky.isPositiveDefinite(information)
                ? Cholesky.of(information).inverse()
                : identity(p).times(Double.MAX_VALUE);
    }

    private static Symmetric identity(int p) {
        double[][] entries = new double[p][p];
        for (int i = 0; i < p; i++) {
            entries[i][i] = 1;
        }
        return Symmetric.of(entries);
    }

    private static Symmetric block(Symmetric whole, int p) {
        double[][] part = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                part[i][j] = whole.get(i, j);
            }
        }
        return Symmetric.of(part);
    }
}
