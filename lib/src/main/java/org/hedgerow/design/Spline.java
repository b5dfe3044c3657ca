package org.hedgerow.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// A restricted cubic spline of a number: cubic between its knots t₁ < … < t_m, straight beyond the outer ones.
/// Its columns are x and, for j = 1 … m − 2,
/// ((x − t_j)₊³ − (x − t_{m−1})₊³ (t_m − t_j)/(t_m − t_{m−1}) + (x − t_m)₊³ (t_{m−1} − t_j)/(t_m − t_{m−1}))
/// / (t_m − t₁)².
///
/// Durrleman & Simon 1989, Stat Med 8:551; the quantiles of the knots and the divisor from Harrell 2015,
/// Regression Modeling Strategies, sec. 2.4.6, table 2.3. With fewer than 100 values the outer knots are the
/// fifth smallest and the fifth largest, as he advises: the columns of R's `rms::rcs` where values do not
/// repeat.
///
/// @param variable its column in the table
/// @param knots how many knots, 3 to 7; ignored where they are given
/// @param given the knots themselves, rising; empty to put them at quantiles of the data
public record Spline(String variable, int knots, List<Double> given) implements Term {
    private static final double[][] QUANTILES = {
        {0.10, 0.50, 0.90},
        {0.05, 0.35, 0.65, 0.95},
        {0.05, 0.275, 0.50, 0.725, 0.95},
        {0.05, 0.23, 0.41, 0.59, 0.77, 0.95},
        {0.025, 0.1833, 0.3417, 0.50, 0.6583, 0.8167, 0.975}
    };

    /// From this many values on, outer knots are quantiles.
    private static final int MANY = 100;

    /// With fewer, the outer knots are values this far from the ends.
    private static final int OUTER = 5;

    public Spline {
        given = given.stream().sorted().toList();
        int many = given.isEmpty() ? knots : given.size();
        if (many < 3 || (given.isEmpty() && many > 7)) {
            throw new ProblemException(
                    "a restricted cubic spline has 3 to 7 knots, not " + many, "Type spline(\"" + variable + "\", 4).");
        }
    }

    /// Knots at quantiles of the data.
    public Spline(String variable, int knots) {
        this(variable, knots, List.of());
    }

    /// Knots at these values.
    public Spline at(double... values) {
        return new Spline(variable, values.length, Arrays.stream(values).boxed().toList());
    }

    @Override
    public String name() {
        return "spline(" + variable + ")";
    }

    @Override
    public List<String> variables() {
        return List.of(variable);
    }

    @Override
    public Coding coding(Covariates data) {
        List<Double> places = given.isEmpty() ? quantiles(data.numbers(variable)) : given;
        boolean rising = IntStream.range(1, places.size()).allMatch(j -> places.get(j) > places.get(j - 1));
        if (!rising) {
            throw new ProblemException(
                    "'" + variable + "' has too few different values for " + places.size() + " knots",
                    "Ask for fewer knots, or give them: spline(\"" + variable + "\", 3).at(…).");
        }
        return new Cubic(variable, places);
    }

    private List<Double> quantiles(Vec values) {
        double[] sorted = values.stream().sorted().toArray();
        int n = sorted.length;
        List<Double> places = new ArrayList<>();
        for (double p : QUANTILES[knots - 3]) {
            places.add(quantile(sorted, p));
        }
        if (n < MANY && n - OUTER > OUTER) {
            places.set(0, sorted[OUTER - 1]);
            places.set(places.size() - 1, sorted[n - OUTER]);
        }
        return places;
    }

    /// R's type 7: linear between order statistics.
    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private record Cubic(String variable, List<Double> knots) implements Coding {
        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(List.of(variable));
            for (int j = 1; j <= knots.size() - 2; j++) {
                names.add(variable + "'".repeat(j));
            }
            return names;
        }

        @Override
        public List<Vec> columns(Covariates values) {
            Vec x = values.numbers(variable);
            List<Vec> columns = new ArrayList<>(List.of(x));
            for (int j = 0; j < knots.size() - 2; j++) {
                double knot = knots.get(j);
                columns.add(x.map(v -> bend(v, knot)));
            }
            return columns;
        }

        private double bend(double x, double knot) {
            double last = knots.getLast();
            double beforeLast = knots.get(knots.size() - 2);
            double width = last - beforeLast;
            double span = last - knots.getFirst();
            return (cube(x - knot)
                            - cube(x - beforeLast) * (last - knot) / width
                            + cube(x - last) * (beforeLast - knot) / width)
                    / (span * span);
        }

        private static double cube(double x) {
            return x > 0 ? x * x * x : 0;
        }
    }
}
