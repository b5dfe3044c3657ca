package org.hedgerow.model.exact;

import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// A place on the likelihood's surface, and how far from a top it is.
///
/// @param next where Newton's step leads; here, where the surface is not concave
/// @param promised what that step promises to gain, g'(−H)⁻¹g/2; infinite where the surface is not concave
record Place(Vec at, Surface surface, Vec next, double promised) {
    /// What is promised at a top, as a part of the value: a billionth of a standard error away from it.
    private static final double NOTHING = 1e-18;

    /// From here a Newton step leads to the top.
    private static final double ALMOST = 1e-9;

    /// From here a step or two lead to the top of a finer rule's surface.
    private static final double CLOSE = 1e-5;

    /// From here another step is worth more than a damped search.
    private static final double LITTLE = 1e-4;

    static Place of(Vec at, Surface surface) {
        Symmetric information = surface.hessian().times(-1);
        if (!Double.isFinite(surface.value()) || !Cholesky.isPositiveDefinite(information)) {
            return new Place(at, surface, at, Double.POSITIVE_INFINITY);
        }
        Vec step = Cholesky.of(information).solve(surface.gradient());
        double gain = 0;
        for (int i = 0; i < at.size(); i++) {
            gain += 0.5 * step.get(i) * surface.gradient().get(i);
        }
        return new Place(at, surface, Vec.tabulate(at.size(), i -> at.get(i) + step.get(i)), gain);
    }

    boolean isTop() {
        return promised <= NOTHING * (1 + Math.abs(surface.value()));
    }

    boolean isAlmostTop() {
        return promised <= ALMOST;
    }

    boolean isCloseToTop() {
        return promised <= CLOSE;
    }

    boolean isNearTop() {
        return promised <= LITTLE;
    }
}
