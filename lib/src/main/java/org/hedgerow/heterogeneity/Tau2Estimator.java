package org.hedgerow.heterogeneity;

import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Vec;

/// Estimators of τ², each with its source; names as in metafor.
public enum Tau2Estimator {

    /// DerSimonian-Laird: the value at which Cochran's Q equals its expectation,
    /// τ² = max(0, (Q − (k − p)) / tr P) with P taken at weights 1/vᵢ.
    ///
    /// DerSimonian & Laird 1986, Controlled Clinical Trials 7:177; with moderators Raudenbush 2009, in
    /// Cooper et al., Handbook of Research Synthesis, ch. 16.
    DL {
        @Override
        Tau2 found(Sample sample) {
            Sums common = Sums.of(sample).at(0);
            double raw = (common.yPy() - (sample.k() - sample.p())) / common.traceP();
            return ofCochransQ(sample, common, raw, 1 / common.traceP());
        }
    },

    /// Hedges, also called Cochran's ANOVA or variance component: as DL, with equal weights.
    ///
    /// Hedges & Olkin 1985, Statistical Methods for Meta-Analysis, p. 194.
    HE {
        @Override
        Tau2 found(Sample sample) {
            return new Moments(sample, sample.weighted(Vec.constant(sample.k(), 1))).equated();
        }
    },

    /// Hunter-Schmidt: max(0, (Q − k)/Σwᵢ) with wᵢ = 1/vᵢ; biased downwards.
    ///
    /// Hunter & Schmidt 1990, Methods of Meta-Analysis; Viechtbauer 2005, J Educ Behav Stat 30:261.
    HS {
        @Override
        Tau2 found(Sample sample) {
            return hunterSchmidt(sample, 1);
        }
    },

    /// Hunter-Schmidt with the small-sample factor k/(k − p) on Q. Brannick et al. 2019,
    /// Organ Res Methods 22:490.
    HSk {
        @Override
        Tau2 found(Sample sample) {
            return hunterSchmidt(sample, (double) sample.k() / (sample.k() - sample.p()));
        }
    },

    /// Sidik-Jonkman: τ₀² y'Py/(k − p), with P taken at the crude τ₀² = Σ(yᵢ − ȳ)²/k; never 0 where effects
    /// differ.
    ///
    /// Sidik & Jonkman 2005, J R Stat Soc C 54:367.
    SJ {
        @Override
        Tau2 found(Sample sample) {
            double mean = sample.yi().mean();
            double crude = sample.yi().map(y -> (y - mean) * (y - mean)).sum() / sample.k();
            var fit = sample.at(crude);
            double factor = crude / (sample.k() - sample.p());
            return new Moments(sample, fit).scaled(factor * fit.weightedRss(), factor);
        }
    },

    /// Sidik-Jonkman repeated until τ² no longer moves, which is where y'Py = k − p: the value of PM.
    SJIT {
        @Override
        Tau2 found(Sample sample) {
            return generalisedQ(sample, sample.k() - sample.p());
        }
    },

    /// Maximum likelihood: the τ² ≥ 0 of the highest likelihood, see [LogLikelihood]; standard error √(2/Σwᵢ²).
    ///
    /// Hardy & Thompson 1996, Stat Med 15:619.
    ML {
        @Override
        Tau2 found(Sample sample) {
            var search = new HighestLikelihood(sample, LikelihoodKind.ML);
            double information = 0;
            for (int i = 0; i < sample.k(); i++) {
                double variance = sample.vi().get(i) + search.tau2();
                information += 1 / (variance * variance);
            }
            return new Tau2(search.tau2(), Math.sqrt(2 / information), search.tau2() == 0, search.looks());
        }
    },

    /// Restricted maximum likelihood; standard error √(2 / tr PP), from the expected information.
    ///
    /// Viechtbauer 2005, J Educ Behav Stat 30:261.
    REML {
        @Override
        Tau2 found(Sample sample) {
            var search = new HighestLikelihood(sample, LikelihoodKind.REML);
            double tau2 = search.tau2();
            return new Tau2(tau2, Math.sqrt(2 / Sums.of(sample).at(tau2).tracePP()), tau2 == 0, search.looks());
        }
    },

    /// Empirical Bayes: k y'Py/(k − p) = k, the same value as PM. Morris 1983, J Am Stat Assoc 78:47.
    EB {
        @Override
        Tau2 found(Sample sample) {
            return generalisedQ(sample, sample.k() - sample.p());
        }
    },

    /// Paule-Mandel: the τ² at which y'Py, with weights 1/(vᵢ + τ²), equals its expectation k − p.
    ///
    /// Paule & Mandel 1982, J Res Natl Bur Stand 87:377.
    PM {
        @Override
        Tau2 found(Sample sample) {
            return generalisedQ(sample, sample.k() - sample.p());
        }
    },

    /// Paule-Mandel at the median of χ² on k − p degrees of freedom, so that it errs to both
    /// sides about alike.
    ///
    /// Viechtbauer 2021, talk at the European Congress of Methodology, Valencia.
    PMM {
        @Override
        Tau2 found(Sample sample) {
            int df = sample.k() - sample.p();
            return generalisedQ(sample, ChiSquared.quantile(0.5, df));
        }
    },

    /// DerSimonian-Laird repeated with weights 1/(vᵢ + τ²) until τ² no longer moves, τ² tr P = y'Py − tr PV,
    /// which again is where y'Py = k − p: the value of PM.
    DLIT {
        @Override
        Tau2 found(Sample sample) {
            return generalisedQ(sample, sample.k() - sample.p());
        }
    },

    /// The value at which the generalised Q statistic, with any fixed weights, equals its expectation:
    /// τ² = max(0, (Q − tr PV)/tr P). Weights 1/vᵢ give DL, equal ones HE; 1/√vᵢ lie between the two and are
    /// taken where none are given.
    ///
    /// DerSimonian & Kacker 2007, Contemp Clin Trials 28:105; the weights 1/√vᵢ: Jackson 2013, Res Synth
    /// Methods 4:220.
    GENQ {
        @Override
        Tau2 found(Sample sample, Vec weights) {
            return new Moments(sample, sample.weighted(weights)).equated();
        }
    },

    /// As GENQ, at the median of the statistic instead of its expectation, so that it errs to both sides about
    /// alike.
    ///
    /// Viechtbauer 2021, talk at the European Congress of Methodology, Valencia.
    GENQM {
        @Override
        Tau2 found(Sample sample, Vec weights) {
            var q = new GeneralisedQ(sample, weights);
            double raw = q.tau2At(0.5);
            var fit = sample.weighted(weights);
            Tau2 tau2 = new Moments(sample, fit).scaled(raw, 1 / fit.traceP());
            return new Tau2(tau2.value(), tau2.standardError(), tau2.atBoundary(), q.steps());
        }
    };

    /// The estimate; 0 without a standard error where there are no more studies than coefficients.
    public Tau2 estimate(Sample sample) {
        return sample.k() > sample.p() ? found(sample) : none();
    }

    /// The estimate with given weights in the Q statistic of GENQ and GENQM; the others have none to give.
    ///
    /// @param weights k numbers from 0 on
    public Tau2 estimate(Sample sample, Vec weights) {
        return sample.k() > sample.p() ? found(sample, weights) : none();
    }

    private static Tau2 none() {
        return new Tau2(0, Double.NaN, true);
    }

    /// Whether it takes weights of its own.
    public boolean isGeneralisedQ() {
        return this == GENQ || this == GENQM;
    }

    /// From more studies than coefficients, with the weights of no one's choice.
    Tau2 found(Sample sample) {
        return found(sample, sample.vi().map(v -> 1 / Math.sqrt(v)));
    }

    /// From more studies than coefficients, with weights that only GENQ and GENQM heed.
    Tau2 found(Sample sample, Vec weights) {
        return found(sample);
    }

    private static Tau2 hunterSchmidt(Sample sample, double factor) {
        Sums common = Sums.of(sample).at(0);
        double raw = (factor * common.yPy() - sample.k()) / common.w();
        return ofCochransQ(sample, common, raw, factor / common.w());
    }

    /// `raw` cut at 0, with the standard error `factor` √Var(Q) at that τ². With weights 1/vᵢ, PVP = P, so the
    /// variance of Q is 2 (k − p) + 4 τ² tr P + 2 τ⁴ tr PP.
    private static Tau2 ofCochransQ(Sample sample, Sums common, double raw, double factor) {
        double tau2 = Math.max(0, raw);
        double variance =
                2 * (sample.k() - sample.p()) + 4 * tau2 * common.traceP() + 2 * tau2 * tau2 * common.tracePP();
        return new Tau2(tau2, factor * Math.sqrt(variance), raw <= 0);
    }

    /// y'Py = target; standard error √(2k²/(k − p))/Σwᵢ.
    private static Tau2 generalisedQ(Sample sample, double target) {
        double df = sample.k() - sample.p();
        var profile = new QProfile(sample);
        double tau2 = profile.tau2At(target);
        double weights = 0;
        for (int i = 0; i < sample.k(); i++) {
            weights += 1 / (sample.vi().get(i) + tau2);
        }
        return new Tau2(tau2, sample.k() * Math.sqrt(2 / df) / weights, tau2 == 0, profile.steps());
    }
}
