package org.hedgerow.reference;

import org.hedgerow.model.Confint;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;

/// Proves that limits of a generalised Q interval are coarser in the reference than its tolerance says.
///
/// metafor searches them with an absolute tolerance of 1.2·10⁻⁴ for τ². That is much where I² and H² turn on
/// the fourth figure of a small τ², and everything in crisafulli2020 PFT, whose upper limit is 1.8·10⁻⁶.
/// Settled if both limits of τ² are as near as that tolerance, and each of ours above 0 meets P(Q > q) = α/2
/// or 1 − α/2 by another route, [ImhofTail], to ten figures and a thousand times as closely as the
/// reference's.
final class CoarseLimits {
    private static final double SEARCH = 1.3e-4;

    private CoarseLimits() {}

    static boolean isProved(Case c) {
        Fit fit = RmaOperation.fit(c);
        var interval = Confint.of(fit, Confint.generalisedQ(fit));
        var theirs = c.expect().getAsJsonArray("tau2");
        double tail = 0.5 - fit.settings().level() / 200;
        return isProved(fit, interval.lower(), theirs.get(1).getAsDouble(), tail)
                && isProved(fit, interval.upper(), theirs.get(2).getAsDouble(), 1 - tail);
    }

    private static boolean isProved(Fit fit, double ours, double theirs, double probability) {
        double missed = missed(fit, ours, probability);
        return Math.abs(ours - theirs) < SEARCH
                && missed < 1e-10
                && (ours == theirs || missed(fit, theirs, probability) > 1000 * missed);
    }

    private static double missed(Fit fit, double tau2, double probability) {
        Vec weights = fit.settings().weighting().weights(fit.sample(), 0);
        double excess = ImhofTail.of(fit.sample(), weights, tau2) / probability - 1;
        return tau2 == 0 ? Math.max(0, -excess) : Math.abs(excess);
    }
}
