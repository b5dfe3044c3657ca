package org.hedgerow.bias;

import java.util.Arrays;
import org.hedgerow.numeric.GaussRule;
import org.hedgerow.numeric.Normal;

/// [Selection.Smooth]: integrals by Gauss-Legendre in z = y/σ, between bounds beyond which p is as good as 0 or 1.
/// In z the weight is the same for all studies, so that it is computed once for all of them.
final class SmoothWeights implements Weights {
    /// p is 10⁻¹⁷ here.
    private static final double FAR = 8.5;

    private static final int PARTS = 8;

    private final Selection.Smooth curve;
    private final double[] p;
    private final double bound;
    private final double[] z;
    private final double[] width;
    private final double[] nodeP;
    private final double[][] w;
    private final double lowP;
    private final double highP;
    private double[] delta = {};

    SmoothWeights(Selection.Smooth curve, double[] p, boolean twoSided) {
        this.curve = curve;
        this.p = Arrays.stream(p).map(this::kept).toArray();
        double tails = twoSided ? 2 : 1;
        bound = curve.least() > 0 ? -Normal.quantile(curve.least() / tails) : FAR;
        GaussRule rule = GaussRule.between(-bound, bound, PARTS);
        z = rule.nodes().toArray();
        width = rule.weights().toArray();
        nodeP = Arrays.stream(z)
                .map(each -> kept(twoSided ? Normal.twoSided(each) : Normal.cdf(-each)))
                .toArray();
        w = new double[z.length + 2][1 + 2 * curve.parameters() * curve.parameters()];
        lowP = kept(twoSided ? 0 : 1);
        highP = kept(0);
    }

    private double kept(double each) {
        return Math.clamp(each, curve.least(), 1 - curve.least());
    }

    @Override
    public void use(double[] other) {
        delta = other;
        for (int i = 0; i < z.length; i++) {
            weigh(w[i], nodeP[i]);
        }
        weigh(w[z.length], lowP);
        weigh(w[z.length + 1], highP);
    }

    /// w, then its slopes, then its second derivatives.
    private void weigh(double[] row, double at) {
        int m = curve.parameters();
        double weight = Math.exp(curve.log(at, delta));
        row[0] = weight;
        for (int j = 0; j < m; j++) {
            double slope = curve.slope(at, delta, j);
            row[1 + j] = weight * slope;
            for (int l = 0; l <= j; l++) {
                row[1 + m + j * m + l] = weight * (slope * curve.slope(at, delta, l) + curve.bend(at, delta));
            }
        }
    }

    @Override
    public void fill(Density density, double mean, double s, double sigma) {
        density.clear();
        for (int i = 0; i < z.length; i++) {
            density.at(z[i] * sigma, mean, s, w[i][0] * width[i] * sigma);
            derivatives(density, w[i], width[i] * sigma);
        }
        density.below(-bound * sigma, mean, s, w[z.length][0]);
        derivatives(density, w[z.length], 1);
        density.above(bound * sigma, mean, s, w[z.length + 1][0]);
        derivatives(density, w[z.length + 1], 1);
    }

    private void derivatives(Density density, double[] row, double times) {
        int m = curve.parameters();
        for (int j = 0; j < m; j++) {
            density.slope(j, row[1 + j] * times);
            for (int l = 0; l <= j; l++) {
                density.bend(j, l, row[1 + m + j * m + l] * times);
            }
        }
    }

    @Override
    public double log(int study) {
        return curve.log(p[study], delta);
    }

    @Override
    public double slope(int study, int j) {
        return curve.slope(p[study], delta, j);
    }

    @Override
    public double bend(int study, int j, int l) {
        return curve.bend(p[study], delta);
    }
}
