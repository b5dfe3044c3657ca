package org.hedgerow.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// Integrals over an interval: Gauss-Legendre on fifteen points, halving where the halves do not agree with the
/// whole.
public final class Integral {
    private static final int POINTS = 15;
    private static final int MOST_HALVINGS = 30;

    private Integral() {}

    /// ∫ f from a to b, to about 10⁻¹³ absolute for a function of size 1.
    public static double of(DoubleUnaryOperator f, double a, double b) {
        return refined(f, a, b, gauss(f, a, b), 1e-13, MOST_HALVINGS);
    }

    private static double refined(
            DoubleUnaryOperator f, double a, double b, double whole, double tolerance, int halvings) {
        double middle = 0.5 * (a + b);
        double left = gauss(f, a, middle);
        double right = gauss(f, middle, b);
        if (Math.abs(left + right - whole) <= tolerance || halvings == 0) {
            return left + right;
        }
        return refined(f, a, middle, left, tolerance, halvings - 1)
                + refined(f, middle, b, right, tolerance, halvings - 1);
    }

    private static double gauss(DoubleUnaryOperator f, double a, double b) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, a, b);
        return rule.integrate(f::applyAsDouble);
    }
}
