package org.hedgerow.model.exact;

import org.hedgerow.numeric.GaussHermite;

/// Adaptive Gauss-Hermite quadrature with a fixed number of nodes. What it computes depends on where the mode
/// is, so its derivatives are not the integral's: they are taken by eighth-order differences along η, τ and
/// their diagonal.
final class GaussHermiteIntegral extends ArmIntegral {
    private static final double STEP = 0.02;

    /// Weights of f(jh) − f(−jh) in h f', and of f(jh) + f(−jh) − 2 f(0) in h² f'', j = 1 … 4.
    private static final double[] SLOPE = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

    private static final double[] CURVATURE = {8.0 / 5, -1.0 / 5, 8.0 / 315, -1.0 / 560};

    private final double[] nodes;
    private final double[] weights;

    GaussHermiteIntegral(int count) {
        GaussHermite rule = GaussHermite.of(count);
        nodes = rule.nodes().toArray();
        weights = rule.weights().toArray();
    }

    @Override
    double integrate(double x, double n, double eta, double tau, double start) {
        double mode = mode(x, n, eta, tau, start, EXACTLY);
        double here = at(x, n, eta, tau, mode);
        double diagonal = 0;
        byEta = 0;
        byTau = 0;
        byEtaEta = 0;
        byTauTau = 0;
        for (int j = 0; j < SLOPE.length; j++) {
            double h = (j + 1) * STEP;
            double right = at(x, n, eta + h, tau, mode);
            double left = at(x, n, eta - h, tau, mode);
            double up = at(x, n, eta, tau + h, mode);
            double down = at(x, n, eta, tau - h, mode);
            double both = at(x, n, eta + h, tau + h, mode) + at(x, n, eta - h, tau - h, mode);
            byEta += SLOPE[j] * (right - left) / STEP;
            byTau += SLOPE[j] * (up - down) / STEP;
            byEtaEta += CURVATURE[j] * (right + left - 2 * here) / (STEP * STEP);
            byTauTau += CURVATURE[j] * (up + down - 2 * here) / (STEP * STEP);
            diagonal += CURVATURE[j] * (both - 2 * here) / (STEP * STEP);
        }
        byEtaTau = 0.5 * (diagonal - byEtaEta - byTauTau);
        value = here;
        points = nodes.length;
        return mode;
    }

    private double at(double x, double n, double eta, double tau, double start) {
        double mode = mode(x, n, eta, tau, start, EXACTLY);
        double top = eta + tau * mode;
        double e = Math.exp(-Math.abs(top));
        double spread = 1 / Math.sqrt(1 + tau * tau * n * e / ((1 + e) * (1 + e)));
        double highest = kernel(x, n, top) - 0.5 * mode * mode;
        double total = 0;
        for (int j = 0; j < nodes.length; j++) {
            double z = mode + spread * nodes[j];
            total += weights[j] * Math.exp(kernel(x, n, eta + tau * z) - 0.5 * z * z - highest);
        }
        return highest + Math.log(spread * total) - 0.5 * Math.log(2 * Math.PI);
    }
}
