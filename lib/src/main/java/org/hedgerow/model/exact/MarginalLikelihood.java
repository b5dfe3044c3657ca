package org.hedgerow.model.exact;

import java.util.function.Function;
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
        return at -> without(p, tau, at);
    }

    /// Of all parameters but the one in place `fixed`, which has the value `value`.
    Function<Vec, Surface> without(int fixed, double value) {
        return at -> without(fixed, value, at);
    }

    private Surface without(int fixed, double value, Vec others) {
        double[] all = new double[p + 1];
        for (int j = 0; j < p; j++) {
            all[j < fixed ? j : j + 1] = others.get(j);
        }
        all[fixed] = value;
        Surface local = at(all);
        double[][] hessian = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                hessian[i][j] = local.hessian().get(i < fixed ? i : i + 1, j < fixed ? j : j + 1);
            }
        }
        return new Surface(
                local.value(),
                Vec.tabulate(p, i -> local.gradient().get(i < fixed ? i : i + 1)),
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
