package org.hedgerow.numeric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/// A small immutable symmetric matrix, such as the covariance of a few coefficients.
public final class Symmetric {
    private final double[][] entries;

    private Symmetric(double[][] entries) {
        this.entries = entries;
    }

    /// @param entries rows of a square matrix, of which the lower triangle is read
    public static Symmetric of(double[]... entries) {
        int p = entries.length;
        double[][] full = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                full[i][j] = entries[i][j];
                full[j][i] = entries[i][j];
            }
        }
        return new Symmetric(full);
    }

    /// The number of rows, which is that of columns.
    public int size() {
        return entries.length;
    }

    /// The entry in row i and column j, counted from 0.
    public double get(int i, int j) {
        return entries[i][j];
    }

    /// Every entry times a number.
    public Symmetric times(double factor) {
        if (factor == 1) {
            return this;
        }
        double[][] scaled = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                scaled[i][j] = entries[i][j] * factor;
            }
        }
        return new Symmetric(scaled);
    }

    /// The eigenvalues, the greatest first.
    public Vec eigenvalues() {
        return Vec.of(new EigenDecomposition(new Array2DRowRealMatrix(entries, false)).getRealEigenvalues());
    }

    /// x'Ax.
    public double quadraticForm(Vec x) {
        double total = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                total += x.get(i) * entries[i][j] * x.get(j);
            }
        }
        return total;
    }
}
