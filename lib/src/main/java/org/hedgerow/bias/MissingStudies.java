package org.hedgerow.bias;

/// Estimators of how many studies are missing from one side of a funnel, from the ranks of |yᵢ − θ̂| among k
/// studies. Duval & Tweedie 2000, J Am Stat Assoc 95:89.
public enum MissingStudies {
    /// (4S − k(k + 1))/(2k − 1), S the sum of the ranks on the full side.
    L0 {
        @Override
        double raw(int k, double sum, int highestNegative) {
            return (4 * sum - k * (k + 1.0)) / (2 * k - 1);
        }

        @Override
        double standardError(int k, double raw) {
            return 4 * Math.sqrt(variance(k, raw)) / (2 * k - 1);
        }
    },
    /// The length of the run of highest ranks that all lie on the full side, less 1.
    R0 {
        @Override
        double raw(int k, double sum, int highestNegative) {
            return k - highestNegative - 1.0;
        }

        @Override
        double standardError(int k, double raw) {
            return Math.sqrt(2 * Math.max(0, raw) + 2);
        }
    },
    /// k − ½ − √(2k² − 4S + ¼); there is none where the root's argument is negative.
    Q0 {
        @Override
        double raw(int k, double sum, int highestNegative) {
            return k - 0.5 - Math.sqrt(2.0 * k * k - 4 * sum + 0.25);
        }

        @Override
        double standardError(int k, double raw) {
            return 2 * Math.sqrt(variance(k, raw)) / Math.sqrt((k - 0.5) * (k - 0.5) - raw * (2 * k - raw - 1));
        }
    };

    abstract double raw(int k, double sum, int highestNegative);

    abstract double standardError(int k, double raw);

    /// The variance of S with `m` studies missing.
    private static double variance(int k, double m) {
        return (k * (k + 1.0) * (2 * k + 1)
                        + 10 * m * m * m
                        + 27 * m * m
                        + 17 * m
                        - 18 * k * m * m
                        - 18 * k * m
                        + 6.0 * k * k * m)
                / 24;
    }
}
