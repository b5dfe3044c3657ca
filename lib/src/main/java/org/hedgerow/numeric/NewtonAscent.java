package org.hedgerow.numeric;

import java.util.function.Function;

/// The maximum of a smooth function of a few variables by Newton's method, kept safe: where the function is not
/// concave or a step does not raise it, the step is shortened towards steepest ascent (Levenberg-Marquardt),
/// so the search never goes down and always ends.
public final class NewtonAscent {
    private static final int MOST_STEPS = 500;
    private static final double NOTHING = 1e-15;
    private static final double LEAST_DAMPING = 1e-12;
    private static final double MOST_DAMPING = 1e12;

    private final Function<Vec, Surface> function;
    private final double longest;

    /// @param longest no variable moves further than this in one step
    public NewtonAscent(Function<Vec, Surface> function, double longest) {
        this.function = function;
        this.longest = longest;
    }

    /// The function near a point.
    ///
    /// @param gradient its slopes
    /// @param hessian its second derivatives
    public record Surface(double value, Vec gradient, Symmetric hessian) {}

    /// Where the search ended.
    ///
    /// @param at the highest point found
    /// @param surface the function there
    /// @param steps how many steps it took
    public record Top(Vec at, Surface surface, int steps) {}

    /// The top that is reached from a start.
    public Top from(Vec start) {
        Vec at = start;
        Surface here = function.apply(at);
        double damping = LEAST_DAMPING;
        int steps = 0;
        while (steps < MOST_STEPS) {
            steps++;
            Vec step = step(here, damping);
            double promised = here.gradient().dot(step);
            Vec next = plus(at, step);
            Surface there = function.apply(next);
            if (there.value() >= here.value()) {
                at = next;
                here = there;
                damping = Math.max(LEAST_DAMPING, damping / 10);
                if (promised <= NOTHING * (1 + Math.abs(here.value()))) {
                    break;
                }
            } else if (damping >= MOST_DAMPING || promised <= NOTHING * (1 + Math.abs(here.value()))) {
                break;
            } else {
                damping = damping * 100;
            }
        }
        return new Top(at, here, steps);
    }

    /// (λD − H)⁻¹g, with D the size of H's diagonal and λ at least the damping, larger where that is not
    /// positive definite.
    private Vec step(Surface here, double damping) {
        for (double lambda = damping; ; lambda = Math.max(1e-6, lambda * 10)) {
            Symmetric curvature = damped(here.hessian(), lambda);
            if (Cholesky.isPositiveDefinite(curvature)) {
                return shortened(Cholesky.of(curvature).solve(here.gradient()));
            }
        }
    }

    private static Symmetric damped(Symmetric hessian, double lambda) {
        int p = hessian.size();
        double[][] entries = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                entries[i][j] = -hessian.get(i, j);
            }
            entries[i][i] += lambda * Math.max(1e-8, Math.abs(hessian.get(i, i)));
        }
        return Symmetric.of(entries);
    }

    private Vec shortened(Vec step) {
        double most = step.map(Math::abs).max();
        return most > longest ? step.map(s -> s * longest / most) : step;
    }

    private static Vec plus(Vec a, Vec b) {
        return Vec.tabulate(a.size(), i -> a.get(i) + b.get(i));
    }
}
