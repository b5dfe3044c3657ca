package org.hedgerow.model.exact;

import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// A place on the likelihood's surface, and how far from a top it is.
record Place(Vec at, Surface surface) {
    /// What a Newton step promises to gain at a top, as a part of the value: the place is then known to a
    /// billionth of its standard error once the step is taken.
    private static final double NOTHING = 1e-18;

    /// From here a Newton step leads to the top.
    private static final double LITTLE = 1e-4;

    boolean isTop() {
        return promised() <= NOTHING * (1 + Math.abs(surface.value()));
    }

    boolean isNearTop() {
        return promised() <= LITTLE;
    }

    /// Where Newton's step leads; here, where the surface is not concave.
    Vec next() {
        return isConcave() ? Vec.tabulate(at.size(), i -> at.get(i) + step().get(i)) : at;
    }

    /// What Newton's step promises to gain, g'(−H)⁻¹g/2.
    private double promised() {
        return isConcave()
                ? 0.5 * Cholesky.of(information()).inverseQuadraticForm(surface.gradient())
                : Double.POSITIVE_INFINITY;
    }

    private Vec step() {
        return Cholesky.of(information()).solve(surface.gradient());
    }

    private boolean isConcave() {
        return Cholesky.isPositiveDefinite(information());
    }

    private Symmetric information() {
        return surface.hessian().times(-1);
    }
}
