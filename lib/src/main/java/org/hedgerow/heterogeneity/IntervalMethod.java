package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.Vec;

/// Ways to an interval for τ², each with its source; the short names are metafor's.
public sealed interface IntervalMethod {

    /// metafor's word for it, e.g. `QP`.
    String name();

    /// Q-profile: the τ² at which the generalised Q statistic with weights 1/(vᵢ + τ²) is no unusual value of
    /// its distribution, a χ² on k − p degrees of freedom.
    ///
    /// Viechtbauer 2007, Stat Med 26:37; with moderators Jackson et al. 2014, BMC Med Res Methodol 14:103.
    record QProfile() implements IntervalMethod {
        @Override
        public String name() {
            return "QP";
        }
    }

    /// The τ² under which the generalised Q statistic with fixed weights is no unusual value of its exact
    /// distribution.
    ///
    /// With weights 1/vᵢ Biggerstaff & Jackson 2008, Stat Med 27:6093; with any Jackson 2013, Res Synth Methods
    /// 4:220.
    ///
    /// @param weights k numbers from 0 on
    record GeneralisedQ(Vec weights) implements IntervalMethod {
        @Override
        public String name() {
            return "GENQ";
        }
    }

    /// Profile likelihood: the τ² about the highest point of the likelihood at which it is less than ½ χ²₁
    /// lower.
    ///
    /// Hardy & Thompson 1996, Stat Med 15:619.
    record ProfileLikelihood(LikelihoodKind kind) implements IntervalMethod {
        @Override
        public String name() {
            return "PL";
        }
    }
}
