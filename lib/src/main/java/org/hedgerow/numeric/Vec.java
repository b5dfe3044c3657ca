package org.hedgerow.numeric;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.core.Sum;

/// An immutable vector of real numbers.
public final class Vec {
    private final double[] values;

    private Vec(double[] values) {
        this.values = values;
    }

    public static Vec of(double... values) {
        return new Vec(values.clone());
    }

    public static Vec of(Collection<Double> values) {
        return new Vec(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The vector of `f(0), …, f(size - 1)`.
    public static Vec tabulate(int size, IntToDoubleFunction f) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = f.applyAsDouble(i);
        }
        return new Vec(values);
    }

    /// The same number as often as `size` says.
    public static Vec constant(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Vec(values);
    }

    /// The number of entries.
    public int size() {
        return values.length;
    }

    /// The entry in a place, counted from 0.
    public double get(int i) {
        return values[i];
    }

    /// A function of each entry.
    public Vec map(DoubleUnaryOperator f) {
        double[] mapped = new double[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = f.applyAsDouble(values[i]);
        }
        return new Vec(mapped);
    }

    /// The entries with these numbers, counted from 0, in their order.
    public Vec only(List<Integer> entries) {
        return tabulate(entries.size(), i -> values[entries.get(i)]);
    }

    /// Σ aᵢbᵢ.
    public double dot(Vec other) {
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += values[i] * other.values[i];
        }
        return total;
    }

    /// The compensated sum: right to the last digit or two whatever the order of the terms.
    public double sum() {
        return Sum.of(values).getAsDouble();
    }

    /// The arithmetic mean.
    public double mean() {
        return sum() / values.length;
    }

    /// The least number; NaN of an empty vector.
    public double min() {
        double least = size() == 0 ? Double.NaN : values[0];
        for (double each : values) {
            least = Math.min(least, each);
        }
        return least;
    }

    /// The greatest number; NaN of an empty vector.
    public double max() {
        double greatest = size() == 0 ? Double.NaN : values[0];
        for (double each : values) {
            greatest = Math.max(greatest, each);
        }
        return greatest;
    }

    /// Whether no number is infinite or NaN.
    public boolean isFinite() {
        for (double each : values) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        return true;
    }

    /// The entries in their order.
    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    /// The numbers themselves, for loops within this package, which never change them.
    double[] shared() {
        return values;
    }

    /// A copy of the numbers, which the caller may change.
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec v && Arrays.equals(values, v.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
