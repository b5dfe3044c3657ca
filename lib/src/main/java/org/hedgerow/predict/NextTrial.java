package org.hedgerow.predict;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.model.Inference;
import org.hedgerow.numeric.BinomialTerms;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// How many events the next arm of n patients is expected to have: P(x) = ∫ Binomial(x; n, g⁻¹(θ)) dF(θ),
/// with F the predictive distribution of a new arm's true effect about the pooled one, with variance s² +
/// τ², normal, or t on k − 1 degrees of freedom where the fit's tests are t. Higgins, Thompson &
/// Spiegelhalter 2009, J R Stat Soc A 172:137.
///
/// Unlike a prediction interval of the true proportion, it has the chance in the arm itself.
///
/// @param n patients
/// @param probabilities of 0, 1, …, n events
public record NextTrial(int n, Vec probabilities) {
    /// The integral's points, each as likely as any other.
    private static final int POINTS = 4_000;

    /// @throws ProblemException if the pooled effect is no proportion, or there is no patient
    public static NextTrial of(PooledEffect pooled, int n) {
        if (pooled.scale().kind() != NaturalScale.Kind.PROPORTION) {
            throw new ProblemException(
                    "the next trial's events are foreseen from a pooled proportion, not from a "
                            + pooled.scale().quantity(),
                    "Type predict() for the effect of a new study.");
        }
        if (n < 1) {
            throw new ProblemException("a trial of " + n + " patients has no events", "Type next(40), say.");
        }
        double se = pooled.pooled().standardError();
        double spread = Math.sqrt(se * se + pooled.tau2());
        DoubleUnaryOperator quantile = quantile(pooled);
        double[] sum = new double[n + 1];
        for (int j = 0; j < POINTS; j++) {
            double theta = pooled.pooled().estimate() + spread * quantile.applyAsDouble((j + 0.5) / POINTS);
            double p = Math.clamp(pooled.inverse().applyAsDouble(theta), 0, 1);
            BinomialTerms.addTo(sum, p, 1.0 / POINTS);
        }
        return new NextTrial(n, Vec.of(sum));
    }

    private static DoubleUnaryOperator quantile(PooledEffect pooled) {
        Inference inference = switch (pooled) {
            case Pooled two -> two.fit().settings().inference();
            case ExactPooled exact -> exact.fit().settings().inference();
            case StratifiedPooled _ -> Inference.WALD;
        };
        return inference.usesT() && pooled.k() > 1 ? p -> StudentT.quantile(p, pooled.k() - 1) : Normal::quantile;
    }

    /// Σ x P(x).
    public double expected() {
        double sum = 0;
        for (int x = 0; x <= n; x++) {
            sum += x * probabilities.get(x);
        }
        return sum;
    }

    /// P(X ≤ x).
    public double atMost(int x) {
        double sum = 0;
        for (int i = 0; i <= Math.min(x, n); i++) {
            sum += probabilities.get(i);
        }
        return sum;
    }

    /// The least x with P(X ≤ x) ≥ p.
    public int quantile(double p) {
        double sum = 0;
        for (int x = 0; x < n; x++) {
            sum += probabilities.get(x);
            if (sum >= p) {
                return x;
            }
        }
        return n;
    }
}
