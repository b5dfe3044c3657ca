package org.hedgerow.heterogeneity;

/// The generalised Q statistic Q(τ²) = y'Py with weights 1/(vᵢ + τ²), which falls from Cochran's Q to 0, and
/// the τ² at which it has a given value.
///
/// Q is Σ zⱼ²/(δⱼ + τ²) for some δⱼ > 0, so 1/Q is a concave, rising function of τ². Newton's method on it,
/// started to the left of the solution, therefore goes up step by step and never beyond: it cannot fail. It
/// needs one step where all vᵢ are equal and a few otherwise.
final class QProfile {
    /// Once a step is this small beside τ², its square no longer counts.
    private static final double SQUARED_TO_NOTHING = 1e-9;

    private final Sums.At sums;
    private int steps;

    QProfile(Sample sample) {
        this.sums = Sums.of(sample);
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
            Sums s = sums.at(tau2);
            double step = (s.yPy() / target - 1) * s.yPy() / s.yPPy();
            if (!(step > 0)) {
                return tau2;
            }
            tau2 += step;
            if (step <= SQUARED_TO_NOTHING * tau2) {
                return tau2;
            }
        }
    }

    /// Q(τ²).
    double at(double tau2) {
        return sums.at(tau2).yPy();
    }

    /// How often a τ² was looked at.
    int steps() {
        return steps;
    }
}
