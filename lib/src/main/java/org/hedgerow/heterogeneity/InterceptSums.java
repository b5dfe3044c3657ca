package org.hedgerow.heterogeneity;

/// [Sums] of a model without moderators, where P is W − ww'/Σw, in one pass over the studies.
///
/// Residuals are taken from the mean of the look before and the sums then moved to the mean of this one. Where
/// it has moved so far that figures would be lost to that, the pass is taken again from where it has moved to.
final class InterceptSums implements Sums.At {
    private static final int MOST_PASSES = 3;

    private final double[] y;
    private final double[] v;
    private double mean;

    InterceptSums(Sample sample) {
        this.y = sample.yi().toArray();
        this.v = sample.vi().toArray();
        this.mean = y[0];
    }

    @Override
    public Sums at(double tau2) {
        Moved moved = pass(tau2);
        for (int passes = 1; passes < MOST_PASSES && moved.isFar(); passes++) {
            moved = pass(tau2);
        }
        return moved.sums();
    }

    private Moved pass(double tau2) {
        double w = 0;
        double w2 = 0;
        double w3 = 0;
        double wr = 0;
        double w2r = 0;
        double w3r = 0;
        double wrr = 0;
        double w2rr = 0;
        double w3rr = 0;
        for (int i = 0; i < y.length; i++) {
            double a = 1 / (v[i] + tau2);
            double r = y[i] - mean;
            double aa = a * a;
            double ar = a * r;
            double aar = aa * r;
            w += a;
            w2 += aa;
            w3 += aa * a;
            wr += ar;
            w2r += aar;
            w3r += aar * a;
            wrr += ar * r;
            w2rr += ar * ar;
            w3rr += aar * ar;
        }
        double by = wr / w;
        mean += by;
        return new Moved(
                by,
                w,
                w2,
                w3,
                wrr - by * wr,
                w2r - by * w2,
                w2rr - by * (2 * w2r - by * w2),
                w3rr - by * (2 * w3r - by * w3));
    }

    /// Sums of powers of w and of r about the mean, which has moved `by`.
    private record Moved(double by, double w, double w2, double w3, double wrr, double w2r, double w2rr, double w3rr) {

        /// Whether what was taken off a sum is more than what is left of it.
        boolean isFar() {
            double squared = by * by;
            return squared * w > wrr || squared * w2 > w2rr || squared * w3 > w3rr;
        }

        Sums sums() {
            double share = w2 / w;
            return new Sums(w, w2, wrr, w2rr, w3rr - w2r * w2r / w, w - share, w2 - 2 * w3 / w + share * share);
        }
    }
}
