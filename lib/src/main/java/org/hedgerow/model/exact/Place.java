package org.hedgerow.model.exact;

import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// A place on the likelihood's surface, and how far from a top it is.
record Place(Vec at, Surface surface) {
    /// What a Newton step promises to gain at a top, as a part of the value: the place is then known to a
    /// billionth of its standard error once the step is taken.
    private static final double NOTHING = 1e-16;

    /// From here a Newton step leads to the top of a finer rule's surface.
    private static final double CLOSE = 1e-6;

    /// From here another step is worth more than a damped search.
    private static final double LITTLE = 1e-4;

    boolean isTop() {
        return promised() <= NOTHING * (1 + Math.abs(surface.value()));
    }

    boolean isCloseToTop() {
        return promised() <= CLOSE;
    }

    boolean isNearTop() {
        return promised() <= LITTLE;
    }

    /// Where Newton's step leads; here, where the surface is not concave.
    Vec next() {
        if (!isConcave()) {
            return at;
        }
        Vec step = Cholesky.of(information()).solve(surface.gradient());
        return Vec.tabulate(at.size(), i -> at.get(i) + step.get(i));
    }

    /// What Newton's step promises to gain, g'(−H)⁻¹g/2.
    private double promised() {
        return isConcave() && Double.isFinite(surface.value())
                ? 0.5 * Cholesky.of(information()).inverseQuadraticForm(surface.gradient())
                : Double.POSITIVE_INFINITY;
    }

    private boolean isConcave() {
        return Cholesky.isPositiveDefinite(information());
    }

    private Symmetric information() {
        return surface.hessian().times(-1);
    }
}
