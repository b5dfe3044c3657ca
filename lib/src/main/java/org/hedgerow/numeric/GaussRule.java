package org.hedgerow.numeric;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// The nodes and weights of Gauss-Legendre rules laid side by side, for integrals taken often over one interval.
public record GaussRule(Vec nodes, Vec weights) {
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

    /// Sixteen nodes in each of `parts` equal parts.
    public static GaussRule between(double from, double to, int parts) {
        int n = RULE.getNumberOfPoints();
        double half = (to - from) / (2 * parts);
        return new GaussRule(
                Vec.tabulate(n * parts, i -> from + (2 * (i / n) + 1) * half + half * RULE.getPoint(i % n)),
                Vec.tabulate(n * parts, i -> half * RULE.getWeight(i % n)));
    }
}
