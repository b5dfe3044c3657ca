package org.hedgerow.table;

import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.problem.Problem;

/// One column an effect size is computed from, and what its numbers must be.
///
/// @param column its name in the table
public record Field(String column, Kind kind) {

    /// What numbers a column holds.
    public enum Kind {
        /// Whole numbers of 0 or more.
        COUNT,
        /// Any number.
        NUMBER,
        /// Numbers above 0: standard deviations, person-time, standard errors, ratios.
        POSITIVE,
        /// Numbers of 0 or more: sampling variances.
        VARIANCE,
        /// Numbers above −1 and below 1.
        CORRELATION
    }

    /// Whole numbers from 0 on.
    public static Field count(String column) {
        return new Field(column, Kind.COUNT);
    }

    /// Any finite numbers.
    public static Field number(String column) {
        return new Field(column, Kind.NUMBER);
    }

    /// Numbers above 0.
    public static Field positive(String column) {
        return new Field(column, Kind.POSITIVE);
    }

    /// Sampling variances, numbers of 0 or more.
    public static Field variance(String column) {
        return new Field(column, Kind.VARIANCE);
    }

    /// Numbers above −1 and below 1.
    public static Field correlation(String column) {
        return new Field(column, Kind.CORRELATION);
    }

    /// The number, or a problem added to the list where it is none of this kind.
    OptionalDouble checked(double value, String where, List<Problem> problems) {
        boolean allowed = switch (kind) {
            case COUNT, NUMBER -> Double.isFinite(value);
            case POSITIVE -> value > 0 && Double.isFinite(value);
            case VARIANCE -> value >= 0 && Double.isFinite(value);
            case CORRELATION -> Math.abs(value) < 1;
        };
        if (allowed) {
            return OptionalDouble.of(value);
        }
        problems.add(new Problem(where, "%s is not %s".formatted(value, words()), mend()));
        return OptionalDouble.empty();
    }

    private String words() {
        return switch (kind) {
            case COUNT -> "a count";
            case NUMBER -> "a finite number";
            case POSITIVE -> "a number above 0";
            case VARIANCE -> "a number of 0 or more";
            case CORRELATION -> "between −1 and 1";
        };
    }

    private String mend() {
        return switch (kind) {
            case POSITIVE ->
                "Correct it; a standard deviation, a standard error, a ratio or a time is never 0 or less.";
            case CORRELATION -> "Correct it; with r = 1 or −1 there is no sampling error to weigh by.";
            case COUNT, NUMBER, VARIANCE -> "Correct it, or leave the row out.";
        };
    }
}
