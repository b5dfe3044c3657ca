package org.hedgerow.plot.forest;

import java.util.List;
import java.util.OptionalDouble;

/// How large the squares are: their area is exactly proportional to weight, down to a smallest one that can still be
/// seen. A study of average weight gets half the row's height, unless the heaviest would then outgrow its row.
///
/// @param perRoot the side of a square of weight 1
/// @param usual the side where rows have no weight
/// @param floor the side of the smallest square drawn
record Squares(double perRoot, double usual, double floor) {

    static Squares of(List<Row> rows, double pitch) {
        double[] weights = rows.stream()
                .filter(Row.Study.class::isInstance)
                .mapToDouble(row -> ((Row.Study) row).weight().orElse(0))
                .filter(weight -> weight > 0)
                .toArray();
        double mean = java.util.Arrays.stream(weights).average().orElse(1);
        double most = java.util.Arrays.stream(weights).max().orElse(1);
        double perRoot = Math.min(0.5 * pitch / Math.sqrt(mean), 0.8 * pitch / Math.sqrt(most));
        return new Squares(perRoot, 0.5 * pitch, 0.16 * pitch);
    }

    double side(OptionalDouble weight) {
        return weight.isPresent() ? Math.max(floor, perRoot * Math.sqrt(weight.getAsDouble())) : usual;
    }
}
