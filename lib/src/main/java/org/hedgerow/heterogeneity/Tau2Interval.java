package org.hedgerow.heterogeneity;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.effect.Interval;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Root;

/// A confidence interval for τ², and what it says of τ, I² and H².
///
/// Its limits are where the method puts them: the upper one may be a hundred times τ² where two studies are all
/// there is. Where even τ² = 0 leaves effects closer together than chance allows, no τ² is compatible with the
/// data: the set is empty and both limits are 0, the nearest there is.
///
/// @param method how it was found
/// @param level its confidence level, in percent
/// @param lower limit for τ², at least 0
/// @param upper limit for τ²
/// @param empty whether no τ² ≥ 0 is in it
/// @param typicalVariance the ṽ that I² and H² set τ² against, see [Heterogeneity]
public record Tau2Interval(
        IntervalMethod method, double level, double lower, double upper, boolean empty, double typicalVariance) {

    /// @param sample more studies than coefficients
    /// @param level in percent
    /// @throws IllegalArgumentException if there are no more studies than coefficients
    public static Tau2Interval of(Sample sample, IntervalMethod method, double level) {
        if (sample.k() <= sample.p()) {
            throw new IllegalArgumentException("an interval for τ² needs more studies than coefficients");
        }
        double tail = 0.5 - level / 200;
        return switch (method) {
            case IntervalMethod.QProfile _ -> qProfile(sample, method, level, tail);
            case IntervalMethod.GeneralisedQ(var weights) ->
                generalisedQ(sample, method, level, tail, new GeneralisedQ(sample, weights));
            case IntervalMethod.ProfileLikelihood(var kind) -> likelihood(sample, method, level, kind);
        };
    }

    /// The limits for τ.
    public Interval tau() {
        return through(Math::sqrt);
    }

    /// The limits for I² = 100 τ²/(τ² + ṽ), in percent.
    public Interval i2() {
        return through(tau2 -> 100 * tau2 / (tau2 + typicalVariance));
    }

    /// The limits for H² = τ²/ṽ + 1.
    public Interval h2() {
        return through(tau2 -> tau2 / typicalVariance + 1);
    }

    private Interval through(DoubleUnaryOperator rising) {
        return new Interval(rising.applyAsDouble(lower), rising.applyAsDouble(upper));
    }

    private static Tau2Interval qProfile(Sample sample, IntervalMethod method, double level, double tail) {
        int df = sample.k() - sample.p();
        var q = new QProfile(sample);
        double least = ChiSquared.quantile(tail, df);
        double lower = q.tau2At(ChiSquared.quantile(1 - tail, df));
        double upper = q.tau2At(least, lower);
        return between(sample, method, level, lower, upper, upper == 0 && q.at(0) < least);
    }

    private static Tau2Interval generalisedQ(
            Sample sample, IntervalMethod method, double level, double tail, GeneralisedQ q) {
        double lower = q.tau2At(tail);
        double upper = q.tau2At(1 - tail);
        return between(sample, method, level, lower, upper, upper == 0 && q.upperTail(0) > 1 - tail);
    }

    /// The highest point itself is always in it.
    private static Tau2Interval likelihood(Sample sample, IntervalMethod method, double level, LikelihoodKind kind) {
        double best = new HighestLikelihood(sample, kind).tau2();
        var logLikelihood = new LogLikelihood(sample, kind);
        double threshold = logLikelihood.at(best) - ChiSquared.quantile(level / 100, 1) / 2;
        DoubleUnaryOperator above = tau2 -> logLikelihood.at(tau2) - threshold;
        double lower = above.applyAsDouble(0) >= 0 ? 0 : Root.between(above, 0, best);
        double high = best + sample.vi().mean();
        while (above.applyAsDouble(high) > 0) {
            high *= 2;
        }
        return between(sample, method, level, lower, Root.between(above, best, high), false);
    }

    private static Tau2Interval between(
            Sample sample, IntervalMethod method, double level, double lower, double upper, boolean empty) {
        return new Tau2Interval(method, level, lower, upper, empty, Heterogeneity.typicalVariance(sample));
    }
}
