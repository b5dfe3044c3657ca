package org.hedgerow.effect;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.numeric.Normal;

/// The way back from a measure's scale to the one people read. A fit has one, used by every table, test and
/// plot alike.
public sealed interface Inverse extends DoubleUnaryOperator {

    /// Raw proportions and differences: nothing to undo. An interval may leave [0, 1]; cutting it there would
    /// hide that.
    Inverse IDENTITY = new Fixed("none", x -> x);

    /// exp(y), for log proportions and log ratios.
    Inverse EXP = new Fixed("exp", Math::exp);

    /// 1/(1 + exp(−y)), for logits.
    Inverse INVERSE_LOGIT = new Fixed("inverse logit", x -> 1 / (1 + Math.exp(-x)));

    /// Φ(y), for probits.
    Inverse PHI = new Fixed("inverse probit", Normal::cdf);

    /// sin²(y), with y cut at 0 and π/2, beyond which sin² turns back.
    Inverse SINE_SQUARED = new Fixed("sin²", x -> {
        double s = Math.sin(Math.clamp(x, 0, Math.PI / 2));
        return s * s;
    });

    /// tanh(y), for Fisher's z.
    Inverse TANH = new Fixed("tanh", Math::tanh);

    /// An inverse that needs nothing but y.
    ///
    /// @param words what is done, in a word or two
    record Fixed(String words, DoubleUnaryOperator function) implements Inverse {
        @Override
        public double applyAsDouble(double y) {
            return function.applyAsDouble(y);
        }
    }

    /// Miller's inverse of the Freeman-Tukey transformation, which needs a sample size: with s = sin 2y,
    /// p = ½ (1 − sgn(cos 2y) √(1 − (s + (s − 1/s)/n)²)), and 0 or 1 beyond the values of 0 and n events.
    ///
    /// Miller 1978, Am Stat 32:138. A pooled y has no n of its own: the harmonic mean is customary, and the
    /// answer moves with the choice (Schwarzer et al. 2019, Res Synth Methods 10:476).
    ///
    /// @param n the sample size y is inverted at
    record FreemanTukey(double n) implements Inverse {
        @Override
        public double applyAsDouble(double y) {
            if (y <= OneProportion.PFT.yi(new Proportion(0, n))) {
                return 0;
            }
            if (y >= OneProportion.PFT.yi(new Proportion(n, n))) {
                return 1;
            }
            double s = Math.sin(2 * y);
            double u = s + (s - 1 / s) / n;
            double root = Math.sqrt(Math.max(0, 1 - u * u));
            return 0.5 * (1 - Math.signum(Math.cos(2 * y)) * root);
        }
    }
}
