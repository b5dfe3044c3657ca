package org.hedgerow.reference;

import java.util.Map;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;

/// Proves by a second route that a reference value is less exact than its tolerance says.
///
/// An iterated estimator is defined by an equation that its τ² has to meet, or by τ² = 0 where the left
/// side is too small even there. metafor stops its search when τ² moves by less than an absolute threshold,
/// which is coarse where τ² itself is tiny (about 2·10⁻⁹ in crisafulli2020 PR and 5·10⁻⁷ in its PFT, where
/// four estimators with one and the same equation differ among themselves in the eighth figure) or 0
/// (nielweise2007 OR). A case is settled here only if the reference's τ² misses the equation a thousand
/// times as far as ours, and every number of ours is within 10⁻⁶ of the reference's.
final class NotConverged {
    private static final double NEARLY = 1e-6;

    /// The two sides that must be equal, from the sums over studies with weights w = 1/(v + τ²) and
    /// residuals r.
    private enum Equation {
        /// Σ w r² = k − 1.
        GENERALISED_Q {
            @Override
            double quotient(Fit fit, double tau2) {
                var s = Sums.of(fit.sample(), tau2);
                return s.wr2 / (s.k - 1);
            }
        },
        /// Σ w² r² = Σ w − Σ w²/Σ w: the slope of the restricted likelihood is 0.
        RESTRICTED_LIKELIHOOD {
            @Override
            double quotient(Fit fit, double tau2) {
                var s = Sums.of(fit.sample(), tau2);
                return s.w2r2 / (s.w - s.w2 / s.w);
            }
        },
        /// Σ w² r² = Σ w: the slope of the likelihood is 0.
        LIKELIHOOD {
            @Override
            double quotient(Fit fit, double tau2) {
                var s = Sums.of(fit.sample(), tau2);
                return s.w2r2 / s.w;
            }
        },
        /// P(Q > q) = ½, see [ImhofTail].
        MEDIAN {
            @Override
            double quotient(Fit fit, double tau2) {
                var sample = fit.sample();
                return 2 * (1 - ImhofTail.of(sample, fit.settings().weighting().weights(sample, 0), tau2));
            }
        };

        abstract double quotient(Fit fit, double tau2);
    }

    private static final Map<String, Equation> DEFINED_BY = Map.of(
            "PM", Equation.GENERALISED_Q,
            "EB", Equation.GENERALISED_Q,
            "SJIT", Equation.GENERALISED_Q,
            "DLIT", Equation.GENERALISED_Q,
            "REML", Equation.RESTRICTED_LIKELIHOOD,
            "ML", Equation.LIKELIHOOD,
            "GENQM", Equation.MEDIAN);

    private NotConverged() {}

    static boolean isProved(Case c) {
        if (c.op().equals("confint")) {
            return c.text("type", "").equals("GENQ") && CoarseLimits.isProved(c);
        }
        if (c.op().equals("escalc")) {
            return TetrachoricLimit.isProved(c);
        }
        boolean pools = c.op().equals("pool_prop");
        Equation equation = DEFINED_BY.get(c.text("method", ""));
        if (equation == null || !(pools || c.op().equals("rma"))) {
            return false;
        }
        Operation operation = pools ? new PoolOperation() : new RmaOperation();
        Fit fit = pools ? PoolOperation.pooled(c).fit() : RmaOperation.fit(c);
        double ours = missed(equation, fit, fit.tau2().value());
        double theirs = missed(equation, fit, c.expect().get("tau2").getAsDouble());
        boolean nearlyEqual = new Comparison(NEARLY, false)
                .differences(c.expect(), operation.answer(c).values())
                .isEmpty();
        return nearlyEqual && ours < 1e-11 && theirs > 1000 * Math.max(ours, 1e-15);
    }

    private static double missed(Equation equation, Fit fit, double tau2) {
        double excess = equation.quotient(fit, tau2) - 1;
        return tau2 == 0 ? Math.max(0, excess) : Math.abs(excess);
    }

    /// Written out, so that nothing of the library has a part in the proof.
    private record Sums(int k, double w, double w2, double wr2, double w2r2) {
        static Sums of(Sample sample, double tau2) {
            double sumW = 0;
            double sumW2 = 0;
            double sumWy = 0;
            for (int i = 0; i < sample.k(); i++) {
                double w = 1 / (sample.vi().get(i) + tau2);
                sumW += w;
                sumW2 += w * w;
                sumWy += w * sample.yi().get(i);
            }
            double wr2 = 0;
            double w2r2 = 0;
            for (int i = 0; i < sample.k(); i++) {
                double w = 1 / (sample.vi().get(i) + tau2);
                double r = sample.yi().get(i) - sumWy / sumW;
                wr2 += w * r * r;
                w2r2 += w * w * r * r;
            }
            return new Sums(sample.k(), sumW, sumW2, wr2, w2r2);
        }
    }
}
