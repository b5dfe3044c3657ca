package org.hedgerow.effect;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.NormalMean;
import org.hedgerow.numeric.Vec;

/// The way back from a measure's scale to the one people read. A fit has one, used by every table, test and
/// plot alike.
public sealed interface Inverse extends DoubleUnaryOperator {

    /// The mean of the inverse over true effects that are normal with this mean and variance: what the
    /// average study shows, where the inverse of the mean is what the median study shows.
    ///
    /// Exact where it has a closed form, otherwise by quadrature to about 10⁻¹².
    double mean(double mu, double tau2);

    /// Raw proportions and differences: nothing to undo. An interval may leave [0, 1]; cutting it there would
    /// hide that.
    Inverse IDENTITY = new Fixed("none", x -> x, (mu, tau2) -> mu);

    /// exp(y), for log proportions and log ratios.
    Inverse EXP = new Fixed("exp", Math::exp, (mu, tau2) -> Math.exp(mu + tau2 / 2));

    /// 1/(1 + exp(−y)), for logits.
    Inverse INVERSE_LOGIT = Fixed.smooth("inverse logit", x -> 1 / (1 + Math.exp(-x)));

    /// Φ(y), for probits.
    Inverse PHI = new Fixed("inverse probit", Normal::cdf, (mu, tau2) -> Normal.cdf(mu / Math.sqrt(1 + tau2)));

    /// sin²(y), with y cut at 0 and π/2, beyond which sin² turns back.
    Inverse SINE_SQUARED = Fixed.broken(
            "sin²",
            x -> {
                double s = Math.sin(Math.clamp(x, 0, Math.PI / 2));
                return s * s;
            },
            Vec.of(0, Math.PI / 2));

    /// y², with y cut at 0, below which the square turns back: for square-root rates.
    Inverse SQUARE = Fixed.broken("square", x -> x > 0 ? x * x : 0, Vec.of(0));

    /// tanh(y), for Fisher's z.
    Inverse TANH = Fixed.smooth("tanh", Math::tanh);

    /// The mean of an inverse over N(mu, tau2).
    interface Mean {
        double of(double mu, double tau2);
    }

    /// An inverse that needs nothing but y.
    ///
    /// @param words what is done, in a word or two
    record Fixed(String words, DoubleUnaryOperator function, Mean integral) implements Inverse {

        private static Fixed smooth(String words, DoubleUnaryOperator function) {
            return broken(words, function, Vec.constant(0, 0));
        }

        private static Fixed broken(String words, DoubleUnaryOperator function, Vec breaks) {
            return new Fixed(words, function, (mu, tau2) -> NormalMean.of(function, mu, Math.sqrt(tau2), breaks));
        }

        @Override
        public double applyAsDouble(double y) {
            return function.applyAsDouble(y);
        }

        @Override
        public double mean(double mu, double tau2) {
            return integral.of(mu, tau2);
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

        @Override
        public double mean(double mu, double tau2) {
            Vec ends = Vec.of(OneProportion.PFT.yi(new Proportion(0, n)), OneProportion.PFT.yi(new Proportion(n, n)));
            return NormalMean.of(this, mu, Math.sqrt(tau2), ends);
        }
    }

    /// The inverse of the Freeman-Tukey transformation of a rate, which needs a person-time t:
    /// x/t = (y − 1/(4ty))², and 0 below the value of no events.
    ///
    /// Freeman & Tukey 1950, Ann Math Stat 21:607, solved for x.
    ///
    /// @param t the person-time y is inverted at; a pooled y takes the harmonic mean
    record FreemanTukeyRate(double t) implements Inverse {
        @Override
        public double applyAsDouble(double y) {
            if (y <= none()) {
                return 0;
            }
            double root = y - 1 / (4 * t * y);
            return root * root;
        }

        @Override
        public double mean(double mu, double tau2) {
            return NormalMean.of(this, mu, Math.sqrt(tau2), Vec.of(none()));
        }

        private double none() {
            return OneRate.IRFT.yi(new Rate(0, t));
        }
    }
}
