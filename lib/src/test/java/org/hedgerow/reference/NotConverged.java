package org.hedgerow.reference;

import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;

/// Proves by a second route that a reference value is less exact than its tolerance says.
///
/// The estimators PM, EB, SJIT and DLIT of a model without moderators are all defined by one equation,
/// Σ (yᵢ − μ)²/(vᵢ + τ²) = k − 1, with τ² = 0 where the left side is less than that at 0. metafor stops its
/// search when τ² moves by less than an absolute threshold, which is coarse where τ² itself is tiny (about
/// 5·10⁻⁷ in crisafulli2020 PFT, where its four answers to the one equation differ among themselves in the
/// eighth figure) or 0 (nielweise2007 OR). A case is settled here only if the reference's τ² misses the
/// equation a thousand times as far as ours, and every number of ours is within 10⁻⁶ of the reference's.
final class NotConverged {
    private static final List<String> DEFINED_BY_Q = List.of("PM", "EB", "SJIT", "DLIT");
    private static final double NEARLY = 1e-6;

    private NotConverged() {}

    static boolean isProved(Case c) {
        if (!c.op().equals("rma") || !DEFINED_BY_Q.contains(c.text("method", ""))) {
            return false;
        }
        Fit fit = RmaOperation.fit(c);
        double ours = missed(fit.sample(), fit.tau2().value());
        double theirs = missed(fit.sample(), c.expect().get("tau2").getAsDouble());
        boolean nearlyEqual = new Comparison(NEARLY)
                .differences(c.expect(), new RmaOperation().answer(c).values())
                .isEmpty();
        return nearlyEqual && ours < 1e-9 && theirs > 1000 * Math.max(ours, 1e-15);
    }

    /// How far the equation is from being met, written out; 0 where τ² = 0 is right because the left side is
    /// too small.
    private static double missed(Sample sample, double tau2) {
        double sumW = 0;
        double sumWy = 0;
        for (int i = 0; i < sample.k(); i++) {
            double w = 1 / (sample.vi().get(i) + tau2);
            sumW += w;
            sumWy += w * sample.yi().get(i);
        }
        double q = 0;
        for (int i = 0; i < sample.k(); i++) {
            double residual = sample.yi().get(i) - sumWy / sumW;
            q += residual * residual / (sample.vi().get(i) + tau2);
        }
        double excess = q - (sample.k() - 1);
        return tau2 == 0 ? Math.max(0, excess) : Math.abs(excess);
    }
}
