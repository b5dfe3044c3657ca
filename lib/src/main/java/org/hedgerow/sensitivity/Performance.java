package org.hedgerow.sensitivity;

/// How well a method did in a world, with Monte Carlo standard errors. Morris, White & Crowther 2019, Stat
/// Med 38:2074, table 6; all on the natural scale.
///
/// @param replicates reviews analysed, those without an answer among them
/// @param failures reviews the method had no answer for; they are left out of everything else
/// @param bias mean of θ̂ − θ
/// @param mse mean of (θ̂ − θ)²
/// @param coverage share of intervals that hold θ
/// @param rejection share of intervals that do not hold the value tested; NaN where none was
/// @param width mean width of the intervals
public record Performance(
        Scenario scenario,
        String method,
        long replicates,
        long failures,
        Measured bias,
        Measured mse,
        Measured coverage,
        Measured rejection,
        Measured width) {

    /// A mean and its Monte Carlo standard error.
    public record Measured(double value, double standardError) {
        /// s/√n, with the sum of n numbers and of their squares.
        static Measured mean(double sum, double squares, long n) {
            double mean = sum / n;
            double variance = Math.max(0, squares - sum * mean) / (n - 1);
            return new Measured(mean, Math.sqrt(variance / n));
        }

        /// √(p(1 − p)/n).
        static Measured share(long times, long n) {
            double p = (double) times / n;
            return new Measured(p, Math.sqrt(p * (1 - p) / n));
        }
    }
}
