package org.hedgerow.bias;

import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.numeric.Binomial;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;

/// The test of excess significance: O of the k studies are significant, while E = Σ πᵢ are expected with the
/// power πᵢ that each has for the pooled effect. Far more than expected hint at selection, or at results that
/// were looked for.
///
/// πᵢ = P(|Z| ≥ z_{α/2}) for Z ~ N(θ/√vᵢ, 1 + τ²/vᵢ). Ioannidis & Trikalinos 2007, Clin Trials 4:245; as `tes`
/// of metafor, which integrates over the true effects what here is written in closed form.
///
/// @param observed O
/// @param expected E
/// @param powers πᵢ
/// @param theta the effect the powers are for
/// @param statistic χ² of [Test#CHI2]; NaN for the others
/// @param pValue of as many as O or more
public record ExcessSignificance(
        int observed, double expected, Vec powers, double theta, Test test, double statistic, double pValue) {

    /// How O is compared with E.
    public enum Test {
        /// (O − E)²/E + (O − E)²/(k − E), one-sided.
        CHI2,
        /// O as binomial with probability E/k.
        BINOM,
        /// O as a sum of events with probabilities πᵢ.
        EXACT
    }

    /// @param theta the true effect, or the mean of the true effects
    /// @param tau2 their variance
    /// @param alpha the two-sided level at which a study counts as significant
    public static ExcessSignificance of(Sample sample, double theta, double tau2, double alpha, Test test) {
        double critical = -Normal.quantile(alpha / 2);
        Vec powers = Vec.tabulate(sample.k(), i -> power(sample.vi().get(i), theta, tau2, critical));
        int observed = 0;
        for (int i = 0; i < sample.k(); i++) {
            observed += Math.abs(sample.yi().get(i)) / Math.sqrt(sample.vi().get(i)) >= critical ? 1 : 0;
        }
        double expected = powers.sum();
        double difference = observed - expected;
        double statistic = difference * difference / expected + difference * difference / (sample.k() - expected);
        double p = switch (test) {
            case CHI2 -> Normal.cdf(-Math.copySign(Math.sqrt(statistic), difference));
            case BINOM -> Binomial.above(observed, sample.k(), Math.min(1, expected / sample.k()));
            case EXACT -> atLeast(observed, powers);
        };
        return new ExcessSignificance(
                observed, expected, powers, theta, test, test == Test.CHI2 ? statistic : Double.NaN, p);
    }

    /// The common effect Σwᵢyᵢ/Σwᵢ, which the powers are for where no other effect is given.
    public static double commonEffect(Sample sample) {
        Vec weights = sample.vi().map(v -> 1 / v);
        return weights.dot(sample.yi()) / weights.sum();
    }

    private static double power(double v, double theta, double tau2, double critical) {
        double mean = theta / Math.sqrt(v);
        double sd = Math.sqrt(1 + tau2 / v);
        return Normal.cdf((mean - critical) / sd) + Normal.cdf((-critical - mean) / sd);
    }

    /// P(sum ≥ n), one study after the other.
    private static double atLeast(int n, Vec powers) {
        double[] share = new double[powers.size() + 1];
        share[0] = 1;
        for (int i = 0; i < powers.size(); i++) {
            for (int j = i + 1; j > 0; j--) {
                share[j] = share[j] * (1 - powers.get(i)) + share[j - 1] * powers.get(i);
            }
            share[0] *= 1 - powers.get(i);
        }
        double total = 0;
        for (int j = powers.size(); j >= n; j--) {
            total += share[j];
        }
        return Math.min(1, total);
    }
}
