package org.hedgerow.heterogeneity;

/// Estimators of τ², each with its source.
public enum Tau2Estimator {

    /// DerSimonian-Laird: the value at which Cochran's Q equals its expectation,
    /// τ² = max(0, (Q − (k − p)) / tr P) with P taken at weights 1/vᵢ.
    ///
    /// DerSimonian & Laird 1986, Controlled Clinical Trials 7:177, eq. 8; with moderators Raudenbush 2009, eq.
    /// 16.43.
    DL {
        @Override
        public Tau2 estimate(Sample sample) {
            var common = sample.at(0);
            double df = sample.k() - sample.p();
            double traceP = common.traceP();
            double raw = df > 0 ? (common.weightedRss() - df) / traceP : 0;
            double tau2 = Math.max(0, raw);
            double variance = 2 * df + 4 * tau2 * traceP + 2 * tau2 * tau2 * common.tracePP();
            return new Tau2(tau2, Math.sqrt(variance) / traceP, raw <= 0);
        }
    },

    /// Restricted maximum likelihood: the τ² ≥ 0 of the highest restricted likelihood, see
    /// [RestrictedLikelihood].
    ///
    /// Viechtbauer 2005, J Educ Behav Stat 30:261; standard error √(2 / tr PP), from the expected information.
    REML {
        @Override
        public Tau2 estimate(Sample sample) {
            double tau2 = new RestrictedLikelihood(sample).maximum();
            double se = Math.sqrt(2 / sample.at(tau2).tracePP());
            return new Tau2(tau2, se, tau2 == 0);
        }
    };

    public abstract Tau2 estimate(Sample sample);
}
