package org.hedgerow.sensitivity;

/// What one study does to the estimates of all subsets: whether it makes their clusters.
///
/// @param with the mean estimate of subsets that hold it
/// @param without the mean estimate of the others
/// @param share how much of the estimates' variance lies between these two kinds of subsets, from 0 to 1: q
///     (1 − q) (with − without)²/variance, with q the share of subsets that hold it (η² of an analysis of
///     variance)
/// @param i2With the mean I² of subsets that hold it, in percent
/// @param i2Without that of the others
public record GoshStudy(double with, double without, double share, double i2With, double i2Without) {

    static GoshStudy of(Gosh.Moments every, Gosh.Moments holding) {
        double all = every.count();
        double in = holding.count();
        double out = all - in;
        double without = (all * every.mean() - in * holding.mean()) / out;
        double gap = holding.mean() - without;
        return new GoshStudy(
                holding.mean(),
                without,
                every.squares() > 0 ? in * out / all * gap * gap / every.squares() : 0,
                holding.i2() / in,
                (every.i2() - holding.i2()) / out);
    }
}
