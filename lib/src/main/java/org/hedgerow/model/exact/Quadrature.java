package org.hedgerow.model.exact;

import org.hedgerow.problem.ProblemException;

/// How the integral over an arm's own deviation is computed.
public sealed interface Quadrature {

    /// The trapezoidal rule about the integrand's mode, whose error falls exponentially with the number of
    /// points (Trefethen & Weideman 2014, SIAM Rev 56:385), made finer until the maximum of the log-likelihood
    /// moves by less than 10⁻¹⁰ of itself: the exact model. `EXACT` is the default.
    enum Refined implements Quadrature {
        EXACT
    }

    /// Adaptive Gauss-Hermite quadrature with a given number of nodes, 1 being Laplace's approximation: what
    /// other programs fit, metafor with 7 (`nAGQ`). Pinheiro & Bates 1995, J Comput Graph Stat 4:12.
    record GaussHermite(int nodes) implements Quadrature {
        public GaussHermite {
            if (nodes < 1 || nodes > 200) {
                throw new ProblemException(
                        "Gauss-Hermite quadrature has 1 to 200 nodes, not " + nodes,
                        "Leave the number out: the" + " integral is then computed until it no longer moves.");
            }
        }
    }
}
