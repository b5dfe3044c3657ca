package org.hedgerow.model.exact;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hedgerow.effect.Proportion;
import org.hedgerow.numeric.LogBinomial;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// The log-likelihood of a sample at coefficients b and spread τ, all constants included, with slopes and
/// curvatures by (b, τ). It is the same at −τ, so that τ needs no limit: τ = 0 is a place like any other.
///
/// Remembers where each arm's integrand had its mode: of one thread.
final class MarginalLikelihood {
    private final int k;
    private final int p;
    private final double[] x;
    private final double[] n;
    private final double[] sign;
    private final double[] offset;
    private final double[][] rows;
    private final double[] modes;
    private final double constants;
    private ArmIntegral integral;
    private int points;

    MarginalLikelihood(BinomialSample sample, ArmIntegral integral) {
        k = sample.k();
        p = sample.p();
        x = new double[k];
        n = new double[k];
        sign = new double[k];
        offset = sample.offset().toArray();
        rows = new double[k][p];
        modes = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            Proportion arm = sample.arms().get(i);
            // the rarer of event and no event is counted, so that no logarithm is of a number near 1
            sign[i] = 2 * arm.x() > arm.n() ? -1 : 1;
            x[i] = sign[i] > 0 ? arm.x() : arm.n() - arm.x();
            n[i] = arm.n();
            sum += LogBinomial.coefficient(arm.n(), arm.x());
            for (int j = 0; j < p; j++) {
                rows[i][j] = sample.design().columns().get(j).get(i);
            }
        }
        constants = sum;
        this.integral = integral;
    }

    void use(ArmIntegral other) {
        integral = other;
    }

    /// The most points an arm's integral took when the likelihood was last computed.
    int points() {
        return points;
    }

    /// Of all p + 1 parameters, τ last.
    Function<Vec, Surface> ofAll() {
        return at -> at(at.toArray());
    }

    /// Of the coefficients, at a given spread.
    Function<Vec, Surface> ofCoefficients(double tau) {
        List<Integer> coefficients = IntStream.range(0, p).boxed().toList();
        return of(coefficients, Vec.constant(p + 1, tau));
    }

    /// Of the parameters in some places, τ's being p, the others as they are in `all`.
    Function<Vec, Surface> of(List<Integer> free, Vec all) {
        return at -> {
            double[] parameters = all.toArray();
            for (int i = 0; i < free.size(); i++) {
                parameters[free.get(i)] = at.get(i);
            }
            return part(at(parameters), free);
        };
    }

    private static Surface part(Surface whole, List<Integer> free) {
        double[][] hessian = new double[free.size()][free.size()];
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j <= i; j++) {
                hessian[i][j] = whole.hessian().get(free.get(i), free.get(j));
            }
        }
        return new Surface(
                whole.value(),
                Vec.tabulate(free.size(), i -> whole.gradient().get(free.get(i))),
                Symmetric.of(hessian));
    }

    private Surface at(double[] parameters) {
        double[] gradient = new double[p + 1];
        double[][] hessian = new double[p + 1][p + 1];
        double tau = parameters[p];
        double sum = constants;
        points = 0;
        for (int i = 0; i < k; i++) {
            double eta = offset[i];
            for (int j = 0; j < p; j++) {
                eta += rows[i][j] * parameters[j];
            }
            modes[i] = integral.integrate(x[i], n[i], sign[i] * eta, tau, modes[i]);
            points = Math.max(points, integral.points);
            sum += integral.value;
            add(rows[i], sign[i], gradient, hessian);
        }
        return new Surface(sum, Vec.of(gradient), Symmetric.of(hessian));
    }

    private void add(double[] row, double s, double[] gradient, double[][] hessian) {
        for (int j = 0; j < p; j++) {
            gradient[j] += s * integral.byEta * row[j];
            for (int m = 0; m <= j; m++) {
                hessian[j][m] += integral.byEtaEta * row[j] * row[m];
            }
            hessian[p][j] += s * integral.byEtaTau * row[j];
        }
        gradient[p] += integral.byTau;
        hessian[p][p] += integral.byTauTau;
    }
}
