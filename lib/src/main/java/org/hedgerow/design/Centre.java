package org.hedgerow.design;

import org.hedgerow.numeric.Vec;

/// Which value of a numeric moderator becomes 0, so that the intercept is the effect there.
public sealed interface Centre {

    /// The value for these data.
    double of(Vec values);

    /// Left as it is.
    enum None implements Centre {
        NONE;

        @Override
        public double of(Vec values) {
            return 0;
        }
    }

    /// The mean of the data.
    enum Mean implements Centre {
        MEAN;

        @Override
        public double of(Vec values) {
            return values.mean();
        }
    }

    /// A value that is given.
    record At(double value) implements Centre {
        @Override
        public double of(Vec values) {
            return value;
        }
    }

    /// How a column centred at `value` is named: `year`, `year-1994`, `year+2`.
    static String named(String name, double value) {
        if (value == 0) {
            return name;
        }
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) Math.abs(value))
                : Double.toString(Math.abs(Math.round(value * 1e4) / 1e4));
        return name + (value > 0 ? "-" : "+") + number;
    }
}
