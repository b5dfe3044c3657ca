package org.hedgerow.reference;

import org.hedgerow.effect.Proportion;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.GaussHermite;
import org.hedgerow.numeric.Symmetric;

/// Proves by a second route that a reference value of the binomial-normal model is less exact than its
/// tolerance says. What is written out here shares nothing with the library's integrals and search but
/// Gauss-Hermite nodes.
///
/// Three things happen. R's `glm` takes standard errors from the weights of its last but one round, right to
/// about 10⁻⁶, where logistic regression on an intercept has 1/√(Np(1 − p)). `glmer` stops short of its own
/// maximum (pritz1997 with one node: its slopes there are 0.007, ours 10⁻⁸). And standard errors from second
/// differences of a likelihood are right to about 10⁻⁶ only (hannum2020).
final class ExactCounts {
    /// A reference further away than this is not imprecise but another model's.
    private static final double NEARLY = 0.02;

    private static final int GRID = 40_000;
    private static final double REACH = 12;

    private ExactCounts() {}

    static boolean isProved(Case c) {
        if (!(c.op().equals("rma.glmm") || c.op().equals("binomial_normal_ml"))) {
            return false;
        }
        var operation = new BinomialNormalOperation(c.op().equals("rma.glmm"));
        BinomialFit fit = operation.fit(c);
        boolean nearlyEqual = new Comparison(NEARLY, false)
                .differences(c.expect(), operation.answer(c).values())
                .isEmpty();
        if (!nearlyEqual || fit.sample().p() != 1) {
            return false;
        }
        if (!fit.effectsDiffer()) {
            return isClosedForm(fit);
        }
        return c.op().equals("rma.glmm")
                ? isHigher(fit, (int) c.number("nAGQ", 7), first(c, "b"), first(c, "tau2"))
                : isInformation(fit);
    }

    /// logit p with standard error 1/√(Np(1 − p)), p all events of all patients.
    private static boolean isClosedForm(BinomialFit fit) {
        double x = fit.sample().arms().stream().mapToDouble(Proportion::x).sum();
        double n = fit.sample().arms().stream().mapToDouble(Proportion::n).sum();
        return fit.sample().offset().stream().allMatch(o -> o == 0)
                && near(fit.pooled().estimate(), Math.log(x / (n - x)))
                && near(fit.pooled().standardError(), 1 / Math.sqrt(x * (n - x) / n));
    }

    /// The approximated likelihood is higher at our maximum, and has no slope there.
    private static boolean isHigher(BinomialFit fit, int nodes, double b, double tau2) {
        double ourB = fit.pooled().estimate();
        double ourTau = fit.spread().tau();
        double ours = approximated(fit, nodes, ourB, ourTau);
        double h = 1e-4;
        double slopeB = approximated(fit, nodes, ourB + h, ourTau) - approximated(fit, nodes, ourB - h, ourTau);
        double slopeTau = approximated(fit, nodes, ourB, ourTau + h) - approximated(fit, nodes, ourB, ourTau - h);
        return ours > approximated(fit, nodes, b, Math.sqrt(tau2)) + 1e-9
                && Math.abs(slopeB) + Math.abs(slopeTau) < 1e-9;
    }

    private static double approximated(BinomialFit fit, int nodes, double b, double tau) {
        GaussHermite rule = GaussHermite.of(nodes);
        double total = 0;
        for (int i = 0; i < fit.k(); i++) {
            Proportion arm = fit.sample().arms().get(i);
            double eta = b + fit.sample().offset().get(i);
            double z = 0;
            for (int round = 0; round < 500; round++) {
                double p = 1 / (1 + Math.exp(-eta - tau * z));
                z += (tau * (arm.x() - arm.n() * p) - z) / (1 + tau * tau * arm.n() * p * (1 - p));
            }
            double p = 1 / (1 + Math.exp(-eta - tau * z));
            double s = 1 / Math.sqrt(1 + tau * tau * arm.n() * p * (1 - p));
            double sum = 0;
            for (int j = 0; j < nodes; j++) {
                double at = z + s * rule.nodes().get(j);
                sum += rule.weights().get(j) * Math.exp(term(arm, eta + tau * at, at) - term(arm, eta + tau * z, z));
            }
            total += term(arm, eta + tau * z, z) + Math.log(s * sum);
        }
        return total;
    }

    /// Slopes that vanish and standard errors, from a fine grid.
    private static boolean isInformation(BinomialFit fit) {
        double tau = fit.spread().tau();
        double[] slopes = new double[2];
        double[][] curvatures = new double[2][2];
        for (int i = 0; i < fit.k(); i++) {
            double eta = fit.pooled().estimate() + fit.sample().offset().get(i);
            addArm(fit.sample().arms().get(i), eta, tau, slopes, curvatures);
        }
        Symmetric covariance = Cholesky.of(Symmetric.of(curvatures).times(-1)).inverse();
        return Math.abs(slopes[0]) + Math.abs(slopes[1]) < 1e-7
                && near(fit.pooled().standardError(), Math.sqrt(covariance.get(0, 0)))
                && near(fit.spread().logStandardError(), Math.sqrt(covariance.get(1, 1)) / tau);
    }

    private static void addArm(Proportion arm, double eta, double tau, double[] slopes, double[][] curvatures) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j <= GRID; j++) {
            double z = (2.0 * j / GRID - 1) * REACH;
            highest = Math.max(highest, term(arm, eta + tau * z, z));
        }
        double[] m = new double[6];
        for (int j = 0; j <= GRID; j++) {
            double z = (2.0 * j / GRID - 1) * REACH;
            double d = Math.exp(term(arm, eta + tau * z, z) - highest);
            double p = 1 / (1 + Math.exp(-eta - tau * z));
            double r = arm.x() - arm.n() * p;
            double a = r * r - arm.n() * p * (1 - p);
            double[] terms = {1, r, z * r, a, z * a, z * z * a};
            for (int t = 0; t < terms.length; t++) {
                m[t] += d * terms[t];
            }
        }
        slopes[0] += m[1] / m[0];
        slopes[1] += m[2] / m[0];
        curvatures[0][0] += m[3] / m[0] - m[1] / m[0] * (m[1] / m[0]);
        curvatures[1][0] += m[4] / m[0] - m[1] / m[0] * (m[2] / m[0]);
        curvatures[1][1] += m[5] / m[0] - m[2] / m[0] * (m[2] / m[0]);
    }

    private static double term(Proportion arm, double logit, double z) {
        double logOther = logit > 0 ? -logit - Math.log1p(Math.exp(-logit)) : -Math.log1p(Math.exp(logit));
        return arm.x() * logit + arm.n() * logOther - 0.5 * z * z;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    }

    private static double first(Case c, String name) {
        var value = c.expect().get(name);
        return value.isJsonArray() ? value.getAsJsonArray().get(0).getAsDouble() : value.getAsDouble();
    }
}
