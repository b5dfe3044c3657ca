package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.Projection;

/// The generalised Q statistic Q(τ²) = y'Py with weights 1/(vᵢ + τ²), which falls from Cochran's Q to 0, and
/// the τ² at which it has a given value.
///
/// Q is Σ zⱼ²/(δⱼ + τ²) for some δⱼ > 0, so 1/Q is a concave, rising function of τ². Newton's method on it,
/// started to the left of the solution, therefore goes up step by step and never beyond: it cannot fail. It
/// needs one step where all vᵢ are equal and a few otherwise.
final class QProfile {
    private static final double LAST_FIGURE = 4e-16;

    private final Sample sample;
    private final Projection projection;
    private int steps;

    QProfile(Sample sample) {
        this.sample = sample;
        this.projection = sample.projection();
    }

    /// The τ² ≥ 0 with Q(τ²) = target; 0 if Q is not above the target even there.
    ///
    /// @param target greater than 0
    double tau2At(double target) {
        return tau2At(target, 0);
    }

    /// The same, known not to lie below `from`.
    double tau2At(double target, double from) {
        double tau2 = from;
        while (true) {
            steps++;
            projection.weigh(sample.vi(), tau2);
            double q = projection.yPy();
            double step = (q / target - 1) * q / projection.yPPy();
            if (!(step > LAST_FIGURE * tau2)) {
                return tau2;
            }
            tau2 += step;
        }
    }

    /// Q(τ²).
    double at(double tau2) {
        return projection.weigh(sample.vi(), tau2).yPy();
    }

    /// How often a τ² was looked at.
    int steps() {
        return steps;
    }
}
