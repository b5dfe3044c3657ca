package org.hedgerow.influence;

import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.numeric.Vec;

/// What every model says, whichever it is, once it has been fitted again to some of its studies. Nothing is
/// computed before it is asked for.
public sealed interface Refit {

    /// How many studies (or arms) it was fitted to.
    int k();

    /// The coefficients, on the model's scale.
    Vec b();

    /// The first of them, with its interval and test.
    Coefficient pooled();

    /// The variance of true effects; NaN of a method that has none.
    double tau2();

    /// Q, I², H².
    Heterogeneity heterogeneity();

    /// Of the two-step model.
    record TwoStep(Fit fit) implements Refit {
        @Override
        public int k() {
            return fit.k();
        }

        @Override
        public Vec b() {
            return fit.b();
        }

        @Override
        public Coefficient pooled() {
            return fit.pooled();
        }

        @Override
        public double tau2() {
            return fit.tau2().value();
        }

        @Override
        public Heterogeneity heterogeneity() {
            return fit.heterogeneity();
        }
    }

    /// Of Mantel and Haenszel's or Peto's method.
    record Stratified(StratifiedFit fit) implements Refit {
        @Override
        public int k() {
            return fit.k();
        }

        @Override
        public Vec b() {
            return Vec.of(fit.pooled().estimate());
        }

        @Override
        public Coefficient pooled() {
            return fit.pooled();
        }

        @Override
        public double tau2() {
            return Double.NaN;
        }

        @Override
        public Heterogeneity heterogeneity() {
            return fit.heterogeneity();
        }
    }

    /// Of the binomial-normal model; Q is the likelihood ratio against the saturated model.
    record Exact(BinomialFit fit) implements Refit {
        @Override
        public int k() {
            return fit.k();
        }

        @Override
        public Vec b() {
            return Vec.of(fit.coefficients().stream().map(Coefficient::estimate).toList());
        }

        @Override
        public Coefficient pooled() {
            return fit.pooled();
        }

        @Override
        public double tau2() {
            return fit.spread().tau2();
        }

        @Override
        public Heterogeneity heterogeneity() {
            var q = fit.heterogeneity().likelihoodRatio();
            return new Heterogeneity(
                    q.statistic(),
                    q.df(),
                    q.p(),
                    fit.heterogeneity().i2(),
                    fit.heterogeneity().h2());
        }
    }
}
