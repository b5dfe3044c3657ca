package org.hedgerow.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;

/// Proves by a second route that a reference's coefficients are less exact than its tolerance says.
///
/// A moderator far from 0, such as a calendar year, makes X'WX nearly singular, and metafor inverts it by its
/// Cholesky factor. Equal effects and DerSimonian-Laird have closed forms, so they can be computed here in
/// sixty decimal digits. A case is settled only if ours meets those within the reference's own tolerance and
/// every number of ours is within 10⁻⁸ of the reference's.
final class IllConditioned {
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final double NEARLY = 1e-8;

    private IllConditioned() {}

    static boolean isProved(Case c) {
        String method = c.text("method", "");
        if (!c.op().equals("rma_mods") || !(method.equals("DL") || method.equals("EE"))) {
            return false;
        }
        Fit fit = RegressionOperation.fit(c, RegressionOperation.design(c));
        BigDecimal[] exact = coefficients(fit.sample(), method.equals("DL"));
        for (int j = 0; j < exact.length; j++) {
            double ours = fit.coefficients().get(j).estimate();
            double off = new BigDecimal(ours).subtract(exact[j]).abs().doubleValue();
            if (off > c.tol() * Math.max(1, Math.abs(ours))) {
                return false;
            }
        }
        return new Comparison(NEARLY, false)
                .differences(c.expect(), new RegressionOperation().answer(c).values())
                .isEmpty();
    }

    private static BigDecimal[] coefficients(Sample sample, boolean random) {
        BigDecimal[] w = weights(sample, BigDecimal.ZERO);
        if (!random) {
            return solve(sample, w);
        }
        BigDecimal[] b = solve(sample, w);
        BigDecimal q = BigDecimal.ZERO;
        BigDecimal trace = BigDecimal.ZERO;
        for (int i = 0; i < sample.k(); i++) {
            BigDecimal r = residual(sample, b, i);
            q = q.add(w[i].multiply(r, DIGITS).multiply(r, DIGITS));
            trace = trace.add(w[i].multiply(BigDecimal.ONE.subtract(leverage(sample, w, i)), DIGITS));
        }
        BigDecimal excess = q.subtract(BigDecimal.valueOf(sample.k() - sample.p()));
        BigDecimal tau2 = excess.divide(trace, DIGITS).max(BigDecimal.ZERO);
        return solve(sample, weights(sample, tau2));
    }

    private static BigDecimal[] weights(Sample sample, BigDecimal tau2) {
        BigDecimal[] w = new BigDecimal[sample.k()];
        for (int i = 0; i < w.length; i++) {
            w[i] = BigDecimal.ONE.divide(new BigDecimal(sample.vi().get(i)).add(tau2), DIGITS);
        }
        return w;
    }

    private static BigDecimal residual(Sample sample, BigDecimal[] b, int i) {
        BigDecimal r = new BigDecimal(sample.yi().get(i));
        for (int j = 0; j < b.length; j++) {
            r = r.subtract(x(sample, i, j).multiply(b[j], DIGITS), DIGITS);
        }
        return r;
    }

    /// wᵢ xᵢ'(X'WX)⁻¹xᵢ.
    private static BigDecimal leverage(Sample sample, BigDecimal[] w, int i) {
        BigDecimal[] right = new BigDecimal[sample.p()];
        for (int j = 0; j < right.length; j++) {
            right[j] = x(sample, i, j);
        }
        BigDecimal[] solved = solve(crossProducts(sample, w), right);
        BigDecimal total = BigDecimal.ZERO;
        for (int j = 0; j < right.length; j++) {
            total = total.add(x(sample, i, j).multiply(solved[j], DIGITS));
        }
        return total.multiply(w[i], DIGITS);
    }

    private static BigDecimal[] solve(Sample sample, BigDecimal[] w) {
        BigDecimal[] right = new BigDecimal[sample.p()];
        for (int j = 0; j < right.length; j++) {
            right[j] = BigDecimal.ZERO;
            for (int i = 0; i < sample.k(); i++) {
                BigDecimal y = new BigDecimal(sample.yi().get(i));
                right[j] = right[j].add(w[i].multiply(x(sample, i, j), DIGITS).multiply(y, DIGITS));
            }
        }
        return solve(crossProducts(sample, w), right);
    }

    private static BigDecimal[][] crossProducts(Sample sample, BigDecimal[] w) {
        int p = sample.p();
        BigDecimal[][] a = new BigDecimal[p][p];
        for (int j = 0; j < p; j++) {
            for (int m = 0; m < p; m++) {
                a[j][m] = BigDecimal.ZERO;
                for (int i = 0; i < sample.k(); i++) {
                    BigDecimal product = x(sample, i, j).multiply(x(sample, i, m), DIGITS);
                    a[j][m] = a[j][m].add(w[i].multiply(product, DIGITS));
                }
            }
        }
        return a;
    }

    /// Gauss's elimination; the matrix is positive definite, so no row has to be moved.
    private static BigDecimal[] solve(BigDecimal[][] a, BigDecimal[] right) {
        int p = right.length;
        for (int j = 0; j < p; j++) {
            for (int i = j + 1; i < p; i++) {
                BigDecimal factor = a[i][j].divide(a[j][j], DIGITS);
                for (int m = j; m < p; m++) {
                    a[i][m] = a[i][m].subtract(factor.multiply(a[j][m], DIGITS), DIGITS);
                }
                right[i] = right[i].subtract(factor.multiply(right[j], DIGITS), DIGITS);
            }
        }
        BigDecimal[] b = new BigDecimal[p];
        for (int j = p - 1; j >= 0; j--) {
            b[j] = right[j];
            for (int m = j + 1; m < p; m++) {
                b[j] = b[j].subtract(a[j][m].multiply(b[m], DIGITS), DIGITS);
            }
            b[j] = b[j].divide(a[j][j], DIGITS);
        }
        return b;
    }

    private static BigDecimal x(Sample sample, int i, int j) {
        return new BigDecimal(sample.x().columns().get(j).get(i));
    }
}
