package org.hedgerow.bias;

import java.util.Arrays;
import java.util.function.Function;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// The log-likelihood Σ log w(pᵢ) + log N(yᵢ; xᵢ'β, vᵢ + τ²) − log Aᵢ with its first and second derivatives, by
/// (β, τ², δ).
///
/// Searches go by (β, τ, √δ), in which 0 is a place like any other, and not a wall.
final class SelectionLikelihood {
    private final double[] y;
    private final double[] v;
    private final double[][] x;
    private final Weights weights;
    private final int p;
    private final int parameters;
    private final Density density;

    SelectionLikelihood(Sample sample, double sign, Weights weights, int deltas) {
        y = sample.yi().map(each -> sign * each).toArray();
        v = sample.vi().toArray();
        p = sample.p();
        x = new double[y.length][p];
        for (int i = 0; i < y.length; i++) {
            for (int a = 0; a < p; a++) {
                x[i][a] = sign * sample.x().columns().get(a).get(i);
            }
        }
        this.weights = weights;
        parameters = p + 1 + deltas;
        density = new Density(deltas);
    }

    int size() {
        return parameters;
    }

    /// By (β, τ², δ).
    Surface at(Vec point) {
        double[] theta = point.toArray();
        double[] delta = Arrays.copyOfRange(theta, p + 1, parameters);
        weights.use(delta);
        double value = 0;
        double[] gradient = new double[parameters];
        double[][] hessian = new double[parameters][parameters];
        // by (μ, τ², δ) of one study
        double[] g = new double[parameters - p + 1];
        double[][] h = new double[g.length][g.length];
        for (int i = 0; i < y.length; i++) {
            double mean = 0;
            for (int a = 0; a < p; a++) {
                mean += x[i][a] * theta[a];
            }
            value += study(i, mean, v[i] + theta[p], g, h);
            add(i, g, h, gradient, hessian);
        }
        return new Surface(value, Vec.of(gradient), Symmetric.of(hessian));
    }

    private double study(int i, double mean, double s2, double[] g, double[][] h) {
        double r = y[i] - mean;
        weights.fill(density, mean, Math.sqrt(s2), Math.sqrt(v[i]));
        double[] a = density.byMean;
        int q = g.length;
        g[0] = a[1] / a[0];
        g[1] = a[2] / (2 * a[0]);
        h[0][0] = a[2] / a[0];
        h[1][0] = a[3] / (2 * a[0]);
        h[1][1] = a[4] / (4 * a[0]);
        for (int j = 2; j < q; j++) {
            double[] slope = density.slopes[j - 2];
            g[j] = slope[0] / a[0];
            h[j][0] = slope[1] / a[0];
            h[j][1] = slope[2] / (2 * a[0]);
            for (int l = 2; l <= j; l++) {
                h[j][l] = density.bends[j - 2][l - 2] / a[0];
            }
        }
        for (int j = 0; j < q; j++) {
            for (int l = 0; l <= j; l++) {
                h[j][l] = g[j] * g[l] - h[j][l];
            }
        }
        for (int j = 0; j < q; j++) {
            g[j] = -g[j];
        }
        g[0] += r / s2;
        g[1] += 0.5 * (r * r / s2 - 1) / s2;
        h[0][0] -= 1 / s2;
        h[1][0] -= r / (s2 * s2);
        h[1][1] += (0.5 - r * r / s2) / (s2 * s2);
        for (int j = 2; j < q; j++) {
            g[j] += weights.slope(i, j - 2);
            for (int l = 2; l <= j; l++) {
                h[j][l] += weights.bend(i, j - 2, l - 2);
            }
        }
        return weights.log(i) - 0.5 * (Math.log(2 * Math.PI * s2) + r * r / s2) - Math.log(a[0]);
    }

    private void add(int i, double[] g, double[][] h, double[] gradient, double[][] hessian) {
        for (int a = 0; a < p; a++) {
            gradient[a] += g[0] * x[i][a];
            for (int b = 0; b <= a; b++) {
                hessian[a][b] += h[0][0] * x[i][a] * x[i][b];
            }
        }
        for (int j = 1; j < g.length; j++) {
            int row = p + j - 1;
            gradient[row] += g[j];
            for (int a = 0; a < p; a++) {
                hessian[row][a] += h[j][0] * x[i][a];
            }
            for (int l = 1; l <= j; l++) {
                hessian[row][p + l - 1] += h[j][l];
            }
        }
    }

    /// By (β, τ, √δ); what is fixed neither rises nor falls.
    Function<Vec, Surface> rooted(boolean[] fixed) {
        return root -> {
            Surface s = at(squared(root));
            int n = parameters;
            double[] gradient = new double[n];
            double[][] hessian = new double[n][n];
            for (int a = 0; a < n; a++) {
                double ja = a < p ? 1 : 2 * root.get(a);
                gradient[a] = fixed[a] ? 0 : ja * s.gradient().get(a);
                for (int b = 0; b <= a; b++) {
                    double jb = b < p ? 1 : 2 * root.get(b);
                    hessian[a][b] =
                            fixed[a] || fixed[b] ? 0 : ja * jb * s.hessian().get(a, b);
                }
                hessian[a][a] += fixed[a] ? -1 : a < p ? 0 : 2 * s.gradient().get(a);
            }
            return new Surface(
                    Double.isNaN(s.value()) ? Double.NEGATIVE_INFINITY : s.value(),
                    Vec.of(gradient),
                    Symmetric.of(hessian));
        };
    }

    Vec squared(Vec root) {
        return Vec.tabulate(parameters, a -> a < p ? root.get(a) : root.get(a) * root.get(a));
    }
}
