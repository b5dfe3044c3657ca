package org.hedgerow.effect;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// The scale people read a measure on.
///
/// @param quantity what it is called there, e.g. `odds ratio`
/// @param kind how its values are shown
/// @param back the way back from the measure's scale, for data of a given size; most need no size
public record NaturalScale(String quantity, Kind kind, DoubleFunction<Inverse> back) {

    /// How values are shown: in which unit, between which limits, about which line.
    @SuppressWarnings("ImmutableEnumChecker") // an OptionalDouble cannot change
    public enum Kind {
        /// A share between 0 and 1, shown in percent.
        PROPORTION(100, 0, 1, OptionalDouble.empty()),
        /// A difference of two shares, shown in percent; no difference is 0.
        PROPORTION_DIFFERENCE(100, -1, 1, OptionalDouble.of(0)),
        /// A ratio, spread by its logarithm; no difference is 1.
        RATIO(1, 0, Double.POSITIVE_INFINITY, OptionalDouble.of(1)),
        /// A difference in a unit of its own, or in none; no difference is 0.
        DIFFERENCE(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, OptionalDouble.of(0)),
        /// A correlation, between −1 and 1; none is 0.
        CORRELATION(1, -1, 1, OptionalDouble.of(0)),
        /// A rate or another quantity that is never negative.
        AMOUNT(1, 0, Double.POSITIVE_INFINITY, OptionalDouble.empty()),
        /// A mean: any number.
        VALUE(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, OptionalDouble.empty());

        private final double factor;
        private final double lowest;
        private final double highest;
        private final OptionalDouble noEffect;

        Kind(double factor, double lowest, double highest, OptionalDouble noEffect) {
            this.factor = factor;
            this.lowest = lowest;
            this.highest = highest;
            this.noEffect = noEffect;
        }

        /// What values are multiplied by when shown: 100 for percent.
        public double factor() {
            return factor;
        }

        /// `%` where values are shown in percent, otherwise empty.
        public String unit() {
            return factor == 100 ? "%" : "";
        }

        /// The value that means no effect; empty where none does.
        public OptionalDouble noEffect() {
            return noEffect;
        }

        /// Whether a value is one the quantity can have.
        public boolean possible(double value) {
            return value >= lowest && value <= highest;
        }
    }

    /// A scale whose inverse needs no size.
    static NaturalScale of(String quantity, Kind kind, Inverse inverse) {
        return new NaturalScale(quantity, kind, size -> inverse);
    }

    static NaturalScale proportion(Inverse inverse) {
        return of("proportion", Kind.PROPORTION, inverse);
    }

    /// Ratios analysed as logarithms.
    static NaturalScale ratio(String quantity) {
        return of(quantity, Kind.RATIO, Inverse.EXP);
    }

    /// Differences analysed as they are.
    static NaturalScale difference(String quantity) {
        return of(quantity, Kind.DIFFERENCE, Inverse.IDENTITY);
    }

    static NaturalScale correlation(String quantity, Inverse inverse) {
        return of(quantity, Kind.CORRELATION, inverse);
    }

    /// The inverse for data of this size: for the Freeman-Tukey measures the (mean) number of patients or
    /// person-time; the others do not use it.
    public Inverse inverse(double size) {
        return back.apply(size);
    }

    /// `proportion, %`, or the quantity alone where it has no unit.
    public String heading() {
        return kind.unit().isEmpty() ? quantity : quantity + ", " + kind.unit();
    }
}
