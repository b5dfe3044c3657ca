package org.hedgerow.model;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.NewtonAscent;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The location-scale model: moderators may change not only the expected effect but also how much true effects
/// differ, yᵢ ~ N(xᵢ'b, vᵢ + τᵢ²) with log τᵢ² = zᵢ'α.
///
/// b is at its best for every α, so the (restricted) likelihood is climbed in α alone, with exact first and
/// second derivatives, from three starts. Where a group's effects do not differ at all its τ² goes to 0, which
/// on the log scale is −∞: the climb ends where nothing more is gained, and the standard errors of those α
/// mean nothing.
///
/// Viechtbauer & López-López 2022, Res Synth Methods 13:697.
public final class LocationScale {
    /// Below this part of the smallest sampling variance a τᵢ² is 0 for all that data can tell.
    private static final double NEGLIGIBLE = 1e-8;

    private final Sample sample;
    private final Matrix z;
    private final boolean restricted;

    private LocationScale(Sample sample, Matrix z, boolean restricted) {
        this.sample = sample;
        this.z = z;
        this.restricted = restricted;
    }

    /// A fitted model.
    ///
    /// @param coefficients of the expected effect, b
    /// @param covariance of b
    /// @param scaleCoefficients of log τᵢ², α
    /// @param scaleCovariance of α: the inverse of minus the second derivatives
    /// @param tau2 for each study, τᵢ²
    /// @param likelihood restricted for REML, full for ML
    /// @param atBoundary whether some τᵢ² went to 0
    public record Fitted(
            List<Coefficient> coefficients,
            Symmetric covariance,
            List<Coefficient> scaleCoefficients,
            Symmetric scaleCovariance,
            Vec tau2,
            Likelihood likelihood,
            boolean atBoundary) {
        public Fitted {
            coefficients = List.copyOf(coefficients);
            scaleCoefficients = List.copyOf(scaleCoefficients);
        }
    }

    /// @param terms the names of the columns of the sample's design
    /// @param z k × q, the design of log τ²
    /// @param scaleTerms the names of its columns
    /// @param settings REML or ML; tests and intervals are Wald's
    /// @throws ProblemException if another method or test is asked for
    public static Fitted fit(Sample sample, List<String> terms, Matrix z, List<String> scaleTerms, Settings settings) {
        boolean restricted = isRestricted(settings);
        Fit flat = TwoStep.fit(sample, settings, terms);
        checkRank(sample, z, scaleTerms);
        LocationScale model = new LocationScale(sample, z, restricted);
        NewtonAscent.Top top =
                model.climb(Math.max(flat.tau2().value(), sample.vi().min() / 10));
        return model.fitted(top, terms, scaleTerms, settings);
    }

    private static boolean isRestricted(Settings settings) {
        if (settings.inference() != Inference.WALD || !settings.weighting().equals(Weighting.INVERSE_VARIANCE)) {
            throw new ProblemException(
                    "a location-scale model has Wald tests and inverse-variance weights only",
                    "Leave " + settings.inference() + " and other weights out.");
        }
        if (settings.method() instanceof Method.RandomEffects(var estimator)) {
            if (estimator == Tau2Estimator.REML) {
                return true;
            }
            if (estimator == Tau2Estimator.ML) {
                return false;
            }
        }
        throw new ProblemException(
                "a location-scale model is fitted by likelihood, not by "
                        + settings.method().name(),
                "Use REML or ML.");
    }

    private static void checkRank(Sample sample, Matrix z, List<String> scaleTerms) {
        try {
            LeastSquares.of(z, sample.yi(), Vec.constant(sample.k(), 1));
        } catch (LeastSquares.CollinearException e) {
            throw new ProblemException(
                    "'" + scaleTerms.get(e.column()) + "' says nothing of τ² that the terms before it do not say",
                    "Take it out of scale(…), or one of those.");
        }
    }

    private NewtonAscent.Top climb(double typical) {
        NewtonAscent ascent = new NewtonAscent(this::surface, 3);
        return DoubleStream.of(1, 0.1, 10)
                .mapToObj(factor -> ascent.from(constant(Math.log(factor * typical))))
                .max((a, b) -> Double.compare(a.surface().value(), b.surface().value()))
                .orElseThrow();
    }

    /// The α that comes nearest to the same log τ² everywhere.
    private Vec constant(double logTau2) {
        return LeastSquares.of(z, Vec.constant(sample.k(), logTau2), Vec.constant(sample.k(), 1))
                .coefficients();
    }

    private Vec tau2(Vec alpha) {
        return Vec.tabulate(sample.k(), i -> {
            double log = 0;
            for (int j = 0; j < alpha.size(); j++) {
                log += z.columns().get(j).get(i) * alpha.get(j);
            }
            return Math.exp(Math.min(log, 300));
        });
    }

    private LeastSquares at(Vec tau2) {
        return LeastSquares.of(sample.x(), sample.yi(), weights(tau2));
    }

    private Vec weights(Vec tau2) {
        return Vec.tabulate(sample.k(), i -> 1 / (sample.vi().get(i) + tau2.get(i)));
    }

    private double logLikelihood(Vec tau2, LeastSquares fit) {
        int k = sample.k();
        double logVariances = -weights(tau2).map(Math::log).sum();
        double full = -0.5 * (logVariances + fit.weightedRss());
        if (!restricted) {
            return full - 0.5 * k * Math.log(2 * Math.PI);
        }
        double unweighted =
                LeastSquares.of(sample.x(), sample.yi(), Vec.constant(k, 1)).logDeterminant();
        return full - 0.5 * ((k - sample.p()) * Math.log(2 * Math.PI) + fit.logDeterminant() - unweighted);
    }

    /// With P = W − WX(X'WX)⁻¹X'W the slope in τᵢ² is ½ ((Py)ᵢ² − Pᵢᵢ), or − wᵢ in place of − Pᵢᵢ for the full
    /// likelihood, and the second derivative ½ Pᵢⱼ² − (Py)ᵢ Pᵢⱼ (Py)ⱼ, or with wᵢ² on the diagonal in place of
    /// Pᵢⱼ².
    private NewtonAscent.Surface surface(Vec alpha) {
        Vec tau2 = tau2(alpha);
        LeastSquares fit = at(tau2);
        Vec w = weights(tau2);
        Symmetric inverse = fit.inverse();
        int k = sample.k();
        int q = alpha.size();
        Vec residuals = fit.residuals();
        double[] gradient = new double[q];
        double[][] hessian = new double[q][q];
        for (int i = 0; i < k; i++) {
            double pyi = w.get(i) * residuals.get(i);
            for (int j = 0; j < k; j++) {
                double spread = bilinear(inverse, i, j);
                double pij = (i == j ? w.get(i) : 0) - w.get(i) * w.get(j) * spread;
                double trace = restricted ? pij * pij : i == j ? w.get(i) * w.get(i) : 0;
                double second = 0.5 * trace - pyi * pij * w.get(j) * residuals.get(j);
                double first = i == j ? 0.5 * (pyi * pyi - (restricted ? pij : w.get(i))) : 0;
                for (int a = 0; a < q; a++) {
                    double za = z.columns().get(a).get(i) * tau2.get(i);
                    gradient[a] += first * za;
                    for (int b = 0; b <= a; b++) {
                        double zb = z.columns().get(b).get(j);
                        hessian[a][b] += second * za * zb * tau2.get(j) + first * za * zb;
                    }
                }
            }
        }
        return new NewtonAscent.Surface(logLikelihood(tau2, fit), Vec.of(gradient), Symmetric.of(hessian));
    }

    /// xᵢ'Axⱼ.
    private double bilinear(Symmetric a, int i, int j) {
        double total = 0;
        for (int m = 0; m < a.size(); m++) {
            for (int n = 0; n < a.size(); n++) {
                total += sample.x().columns().get(m).get(i)
                        * a.get(m, n)
                        * sample.x().columns().get(n).get(j);
            }
        }
        return total;
    }

    private Fitted fitted(NewtonAscent.Top top, List<String> terms, List<String> scaleTerms, Settings settings) {
        Vec tau2 = tau2(top.at());
        LeastSquares fit = at(tau2);
        Symmetric information = top.surface().hessian().times(-1);
        // without a peak in some direction the likelihood gives no standard error there
        Symmetric scaleCovariance = Cholesky.isPositiveDefinite(information)
                ? Cholesky.of(information).inverse()
                : Symmetric.of(new double[z.cols()][z.cols()]).times(Double.NaN);
        int parameters = sample.p() + z.cols();
        return new Fitted(
                table(terms, fit.coefficients(), fit.inverse(), settings),
                fit.inverse(),
                table(scaleTerms, top.at(), scaleCovariance, settings),
                scaleCovariance,
                tau2,
                Likelihood.of(top.surface().value(), parameters, restricted ? sample.k() - sample.p() : sample.k()),
                tau2.min() < NEGLIGIBLE * sample.vi().min());
    }

    private static List<Coefficient> table(List<String> terms, Vec b, Symmetric covariance, Settings settings) {
        double critical = Normal.quantile(0.5 + settings.level() / 200);
        return IntStream.range(0, b.size())
                .mapToObj(j -> {
                    double se = Math.sqrt(covariance.get(j, j));
                    double statistic = b.get(j) / se;
                    return new Coefficient(
                            terms.get(j),
                            b.get(j),
                            se,
                            statistic,
                            Normal.twoSided(statistic),
                            b.get(j) - critical * se,
                            b.get(j) + critical * se);
                })
                .toList();
    }
}
