package org.hedgerow.effect;

/// The phi coefficient of a 2 × 2 table and its sampling variances.
final class PhiVariance {
    private PhiVariance() {}

    /// (ad − bc)/√((a+b)(c+d)(a+c)(b+d)).
    static double phi(TwoByTwo t) {
        return (t.a() * t.d() - t.b() * t.c()) / Math.sqrt(t.n1() * t.n2() * (t.a() + t.c()) * (t.b() + t.d()));
    }

    /// Where only the number of all was fixed: (1 − φ² + φ(1 + φ²/2) r c − ¾ φ² (r² + c²))/N, r and c being
    /// the differences of the two row and the two column proportions over the roots of their products.
    ///
    /// Yule 1912, J R Stat Soc 75:603.
    static double crossSectional(TwoByTwo t) {
        double n = t.size();
        double phi = phi(t);
        double rows = unevenness(t.n1() / n);
        double columns = unevenness((t.a() + t.c()) / n);
        double f2 = phi * phi;
        double spread = 1 - f2 + phi * (1 + f2 / 2) * rows * columns - 0.75 * f2 * (rows * rows + columns * columns);
        // with φ = ±1 nothing is left but rounding, which must not decide whether there is an effect size
        return Math.max(0, spread) / n;
    }

    /// Where the sizes of the two groups were fixed: by the delta method from the two binomial proportions.
    static double stratified(TwoByTwo t) {
        double n = t.size();
        double p = (t.a() + t.c()) / n;
        double spread = p * (1 - p);
        double balance = Math.sqrt(t.n1() * t.n2()) / n;
        double bend = (t.p1() - t.p2()) * (1 - 2 * p) / (2 * spread);
        double first = balance / Math.sqrt(spread) * (1 - bend * t.n1() / n);
        double second = balance / Math.sqrt(spread) * (-1 - bend * t.n2() / n);
        return first * first * t.p1() * (1 - t.p1()) / t.n1() + second * second * t.p2() * (1 - t.p2()) / t.n2();
    }

    private static double unevenness(double share) {
        return (2 * share - 1) / Math.sqrt(share * (1 - share));
    }
}
