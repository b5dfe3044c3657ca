package org.hedgerow.effect;

import org.hedgerow.numeric.GaussLegendre;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Root;

/// The tetrachoric correlation of a 2 × 2 table: that of two normal variables which, each cut at the
/// table's own margins, give the table's cells. Pearson 1900, Philos Trans A 195:1.
///
/// @param r the correlation
/// @param variance its asymptotic variance, by the delta method from the multinomial cells; Brown 1977,
///     Appl Stat 26:343 (AS 116)
record Tetrachoric(double r, double variance) {
    private static final int PARTS = 4;

    /// Of a table without zero cells.
    static Tetrachoric of(TwoByTwo t) {
        double n = t.size();
        double h = Normal.quantile(t.n1() / n);
        double k = Normal.quantile((t.a() + t.c()) / n);
        double independent = t.n1() / n * ((t.a() + t.c()) / n);
        double angle =
                Root.between(to -> independent + beyondIndependence(h, k, to) - t.a() / n, -Math.PI / 2, Math.PI / 2);
        double r = Math.sin(angle);
        return new Tetrachoric(r, variance(t, h, k, angle));
    }

    /// P(X < h, Y < k) − Φ(h)Φ(k) at the correlation sin φ: ∫ exp(−(h² + k² − 2hk sin u)/(2cos²u)) du/(2π)
    /// from 0 to φ. Sheppard 1900; Drezner & Wesolowsky 1990, J Stat Comput Simul 35:101.
    private static double beyondIndependence(double h, double k, double angle) {
        return GaussLegendre.integrate(
                        u -> {
                            double cos = Math.cos(u);
                            return Math.exp(-(h * h + k * k - 2 * h * k * Math.sin(u)) / (2 * cos * cos));
                        },
                        0,
                        angle,
                        PARTS)
                / (2 * Math.PI);
    }

    private static double variance(TwoByTwo t, double h, double k, double angle) {
        double n = t.size();
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double density = Math.exp(-(h * h + k * k - 2 * h * k * sin) / (2 * cos * cos)) / (2 * Math.PI * cos);
        double row = Normal.cdf((k - sin * h) / cos);
        double column = Normal.cdf((h - sin * k) / cos);
        double both = 1 - row - column;
        double mean = (t.a() * both - t.b() * row - t.c() * column) / n;
        double square = (t.a() * both * both + t.b() * row * row + t.c() * column * column) / n;
        return (square - mean * mean) / (n * density * density);
    }
}
