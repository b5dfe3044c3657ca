package org.hedgerow.model.exact;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hedgerow.effect.Interval;
import org.hedgerow.model.Method;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Root;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Profile-likelihood intervals of a binomial-normal fit: all values of a parameter whose likelihood, at the
/// best the others can do, is not significantly below the maximum. Unlike Wald's they need no symmetry and find
/// τ² = 0. Venzon & Moolgavkar 1988, Appl Stat 37:87.
public final class ProfileLikelihood {
    /// Standard errors from the estimate beyond which a limit is taken for infinite.
    private static final int FAR = 60;

    private final BinomialFit fit;
    private final Search search;
    private final double lowest;

    private ProfileLikelihood(BinomialFit fit) {
        this.fit = fit;
        this.search = new Search(fit.sample(), fit.settings().quadrature());
        this.lowest = fit.likelihood().logLik()
                - 0.5 * ChiSquared.quantile(fit.settings().level() / 100, 1);
    }

    public static ProfileLikelihood of(BinomialFit fit) {
        return new ProfileLikelihood(fit);
    }

    /// The interval of the coefficient in a place, counted from 0, at the fit's level; infinite on a side where
    /// the likelihood does not fall far enough.
    public Interval coefficient(int place) {
        var line = fit.coefficients().get(place);
        int p = fit.sample().p();
        List<Integer> free = IntStream.rangeClosed(
                        0, fit.settings().method() instanceof Method.RandomEffects ? p : p - 1)
                .filter(j -> j != place)
                .boxed()
                .toList();
        DoubleUnaryOperator above = value -> search.highest(free, parameters(place, value)) - lowest;
        return new Interval(
                limit(above, line.estimate(), -line.standardError()),
                limit(above, line.estimate(), line.standardError()));
    }

    /// The fit's parameters with another value in a place; τ off 0, where the likelihood has no slope.
    private Vec parameters(int place, double value) {
        int p = fit.sample().p();
        boolean estimated = fit.settings().method() instanceof Method.RandomEffects;
        double tau =
                estimated ? Math.max(fit.spread().tau(), 0.05) : fit.spread().tau();
        return Vec.tabulate(p + 1, j -> {
            double here = j == p ? tau : fit.coefficients().get(j).estimate();
            return j == place ? value : here;
        });
    }

    /// The interval of τ² at the fit's level; from 0 where the likelihood without a spread is high enough.
    ///
    /// @throws ProblemException if τ² was not estimated
    public Interval tau2() {
        if (!(fit.settings().method() instanceof Method.RandomEffects)) {
            throw new ProblemException(
                    "τ² was not estimated in this model, so it has no interval", "Fit the model with ML.");
        }
        double tau = fit.spread().tau();
        DoubleUnaryOperator above = t -> search.atSpread(t).surface().value() - lowest;
        double lower = fit.commonLogLik() >= lowest ? 0 : Root.between(above, 0, tau);
        double upper = limit(above, tau, Math.max(0.1, tau / 4));
        return new Interval(lower * lower, upper * upper);
    }

    /// The root of a falling function beyond the estimate, in the direction of `step`.
    private static double limit(DoubleUnaryOperator above, double estimate, double step) {
        double near = estimate;
        double far = estimate + step;
        for (double steps = 1; above.applyAsDouble(far) > 0; steps *= 1.5) {
            if (steps > FAR) {
                return step > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            }
            near = far;
            far = estimate + 1.5 * steps * step;
        }
        return Root.between(above, Math.min(near, far), Math.max(near, far));
    }
}
