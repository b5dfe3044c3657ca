package org.hedgerow.numeric;

/// Gauss' hypergeometric function.
public final class Hypergeometric {
    /// cos(θ)^m is below 10⁻¹⁸ of its largest value beyond √(2·42/m).
    private static final double NOTHING_BEYOND = 84;

    private static final int PARTS = 24;

    private Hypergeometric() {}

    /// ₂F₁(a, b; c; x) for c > b ≥ ½ and 0 ≤ x < 1, by Euler's integral with t = sin²θ:
    /// 2/B(b, c − b) ∫ sin^(2b−1)θ cos^(2(c−b)−1)θ (1 − x sin²θ)^(−a) dθ from 0 to π/2.
    ///
    /// DLMF 15.6.1.
    public static double f(double a, double b, double c, double x) {
        double m = 2 * (c - b) - 1;
        double end = m > 0 ? Math.min(Math.PI / 2, Math.sqrt(NOTHING_BEYOND / m)) : Math.PI / 2;
        double integral = GaussLegendre.integrate(
                theta -> {
                    double sin = Math.sin(theta);
                    double cos = Math.cos(theta);
                    return Math.pow(sin, 2 * b - 1) * Math.pow(cos, m) * Math.pow(1 - x * sin * sin, -a);
                },
                0,
                end,
                PARTS);
        // 1/B(b, c − b) = Γ(c)/(Γ(b)Γ(c − b)), and Γ(b) = Γ(1)·Γ(1 + (b − 1))/Γ(1)
        return 2 * integral * Gammas.ratio(1, b - 1) / Gammas.ratio(c - b, b);
    }
}
