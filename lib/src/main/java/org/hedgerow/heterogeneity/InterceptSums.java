package org.hedgerow.heterogeneity;

/// [Sums] of a model without moderators, in two passes over the studies: there P is W − ww'/Σw.
final class InterceptSums implements Sums.At {
    private final double[] y;
    private final double[] v;
    private final double[] w;

    InterceptSums(Sample sample) {
        this.y = sample.yi().toArray();
        this.v = sample.vi().toArray();
        this.w = new double[y.length];
    }

    @Override
    public Sums at(double tau2) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < w.length; i++) {
            w[i] = 1 / (v[i] + tau2);
        }
        for (int i = 0; i < w.length; i++) {
            sum += w[i];
            weighted += w[i] * y[i];
        }
        return about(weighted / sum, sum);
    }

    /// Residuals are taken from the mean itself, so that no figures are lost to a mean far from 0.
    private Sums about(double mean, double sum) {
        double w2 = 0;
        double w3 = 0;
        double wrr = 0;
        double w2r = 0;
        double w2rr = 0;
        double w3rr = 0;
        for (int i = 0; i < w.length; i++) {
            double a = w[i];
            double r = y[i] - mean;
            double ar = a * r;
            w2 += a * a;
            w3 += a * a * a;
            wrr += ar * r;
            w2r += a * ar;
            w2rr += ar * ar;
            w3rr += a * ar * ar;
        }
        double share = w2 / sum;
        return new Sums(sum, w2, wrr, w2rr, w3rr - w2r * w2r / sum, sum - share, w2 - 2 * w3 / sum + share * share);
    }
}
