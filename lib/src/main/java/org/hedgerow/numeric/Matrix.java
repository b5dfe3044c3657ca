package org.hedgerow.numeric;

import java.util.List;

/// An immutable k × p matrix of few columns, such as the moderators of a model.
///
/// @param columns p vectors of k entries each
public record Matrix(List<Vec> columns) {
    public Matrix {
        if (columns.isEmpty() || columns.stream().map(Vec::size).distinct().count() > 1) {
            throw new IllegalArgumentException("a matrix needs one or more columns of equal length");
        }
        columns = List.copyOf(columns);
    }

    /// The k × 1 matrix of ones: the model with an intercept only.
    public static Matrix ones(int k) {
        return new Matrix(List.of(Vec.constant(k, 1)));
    }

    /// The i-th row, counted from 0.
    public Vec row(int i) {
        return Vec.tabulate(columns.size(), j -> columns.get(j).get(i));
    }

    /// The number of rows.
    public int rows() {
        return columns.getFirst().size();
    }

    /// The number of columns.
    public int cols() {
        return columns.size();
    }
}
