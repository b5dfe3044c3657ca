package org.hedgerow.reference;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Vec;

/// P(Q > q) of a generalised Q statistic without moderators, by inverting its characteristic function (Imhof
/// 1961, Biometrika 48:419): ½ + 1/π ∫ Im(exp(−iuq) φ(u)) du/u, with u = exp(x) and the trapezoidal rule over
/// x.
///
/// φ(u)⁻² is the determinant of I − 2iu(D − cc'), D = diag(aᵢσᵢ²), c = aᵢσᵢ/√Σa, which needs no eigenvalues:
/// nothing of the library has a part in it.
final class ImhofTail {
    private static final double STEP = 1.0 / 64;

    private final double[] d;
    private final double[] cc;
    private final double q;

    private ImhofTail(double[] d, double[] cc, double q) {
        this.d = d;
        this.cc = cc;
        this.q = q;
    }

    static double of(Sample sample, Vec weights, double tau2) {
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < sample.k(); i++) {
            sum += weights.get(i);
            mean += weights.get(i) * sample.yi().get(i);
        }
        mean /= sum;
        double[] d = new double[sample.k()];
        double[] cc = new double[sample.k()];
        double q = 0;
        double size = 0;
        for (int i = 0; i < sample.k(); i++) {
            double a = weights.get(i);
            double r = sample.yi().get(i) - mean;
            q += a * r * r;
            d[i] = a * (sample.vi().get(i) + tau2);
            cc[i] = a * d[i] / sum;
            size = Math.max(size, d[i]);
        }
        var tail = new ImhofTail(d, cc, q);
        double integral = 0;
        for (double x = -45; x < 45; x += STEP) {
            integral += STEP * tail.integrand(Math.exp(x) / size);
        }
        return 0.5 + integral / Math.PI;
    }

    private double integrand(double u) {
        double logSize = 0;
        double phase = -u * q;
        double re = 1;
        double im = 0;
        for (int i = 0; i < d.length; i++) {
            double b = 2 * u * d[i];
            double squared = 1 + b * b;
            logSize -= 0.25 * Math.log(squared);
            phase += 0.5 * Math.atan(b);
            // 2iu c² (1 + ib)/(1 + b²)
            re -= 2 * u * cc[i] * b / squared;
            im += 2 * u * cc[i] / squared;
        }
        logSize -= 0.5 * Math.log(Math.hypot(re, im));
        phase -= 0.5 * Math.atan2(im, re);
        return Math.exp(logSize) * Math.sin(phase);
    }
}
