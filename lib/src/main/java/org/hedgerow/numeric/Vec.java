package org.hedgerow.numeric;

import java.util.Arrays;
import java.util.Collection;
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
        Arrays.setAll(values, f);
        return new Vec(values);
    }

    public static Vec constant(int size, double value) {
        return tabulate(size, i -> value);
    }

    public int size() {
        return values.length;
    }

    public double get(int i) {
        return values[i];
    }

    public Vec map(DoubleUnaryOperator f) {
        return tabulate(values.length, i -> f.applyAsDouble(values[i]));
    }

    /// The compensated sum: right to the last digit or two whatever the order of the terms.
    public double sum() {
        return Sum.of(values).getAsDouble();
    }

    public double mean() {
        return sum() / values.length;
    }

    public double min() {
        return stream().min().orElse(Double.NaN);
    }

    public double max() {
        return stream().max().orElse(Double.NaN);
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
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
