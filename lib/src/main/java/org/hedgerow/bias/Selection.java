package org.hedgerow.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.hedgerow.problem.ProblemException;

/// How likely a study is to be published, by its p-value: the weight w(p) of a selection model, with parameters δ
/// to be estimated; names as in metafor.
public sealed interface Selection permits Selection.Steps, Selection.Smooth {

    /// metafor's word for it.
    String word();

    /// How many δ are estimated.
    int parameters();

    /// The δ that mean no selection.
    double none();

    /// w = δⱼ between one cutpoint of p and the next, δ₁ = 1. Hedges & Vevea 1996, J Educ Behav Stat 21:299; the
    /// three-parameter model has one cutpoint, 0.025.
    ///
    /// @param cutpoints of p, in ascending order, between 0 and 1
    record Steps(List<Double> cutpoints) implements Selection {
        public Steps {
            cutpoints = cutpoints.stream()
                    .sorted()
                    .distinct()
                    .filter(step -> step != 1)
                    .toList();
            if (cutpoints.isEmpty() || cutpoints.stream().anyMatch(step -> !(step > 0 && step < 1))) {
                throw new ProblemException(
                        "cutpoints of a p-value lie between 0 and 1, not " + cutpoints, "Type steps(0.025), say.");
            }
        }

        public static Steps of(double... cutpoints) {
            return new Steps(new ArrayList<>(DoubleStream.of(cutpoints).boxed().toList()));
        }

        @Override
        public String word() {
            return "stepfun";
        }

        @Override
        public int parameters() {
            return cutpoints.size();
        }

        @Override
        public double none() {
            return 1;
        }
    }

    /// Weights that change smoothly with p. Preston et al. 2004, Stat Med 23:1447; Citkowicz & Vevea 2017, Psychol
    /// Methods 22:28.
    enum Smooth implements Selection {
        /// w = p^(δ₁ − 1) (1 − p)^(δ₂ − 1), p kept from 10⁻⁵ to 1 − 10⁻⁵.
        BETA(2, 1, 1e-5) {
            @Override
            double slope(double p, double[] delta, int j) {
                return j == 0 ? Math.log(p) : Math.log1p(-p);
            }

            @Override
            double log(double p, double[] delta) {
                return (delta[0] - 1) * Math.log(p) + (delta[1] - 1) * Math.log1p(-p);
            }
        },
        /// w = exp(−δp²).
        HALFNORM(1, 0, 0) {
            @Override
            double slope(double p, double[] delta, int j) {
                return -p * p;
            }
        },
        /// w = exp(−δp).
        NEGEXP(1, 0, 0) {
            @Override
            double slope(double p, double[] delta, int j) {
                return -p;
            }
        },
        /// w = 2 exp(−δp)/(1 + exp(−δp)).
        LOGISTIC(1, 0, 0) {
            @Override
            double slope(double p, double[] delta, int j) {
                return -p / (1 + Math.exp(-delta[0] * p));
            }

            @Override
            double bend(double p, double[] delta) {
                double e = Math.exp(-delta[0] * p);
                return -p * p * e / ((1 + e) * (1 + e));
            }

            @Override
            double log(double p, double[] delta) {
                return Math.log(2) - delta[0] * p - Math.log1p(Math.exp(-delta[0] * p));
            }
        },
        /// w = (1 − p)^δ, p kept from 10⁻⁵ to 1 − 10⁻⁵.
        POWER(1, 0, 1e-5) {
            @Override
            double slope(double p, double[] delta, int j) {
                return Math.log1p(-p);
            }
        };

        private final int parameters;
        private final double none;
        private final double least;

        Smooth(int parameters, double none, double least) {
            this.parameters = parameters;
            this.none = none;
            this.least = least;
        }

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public int parameters() {
            return parameters;
        }

        @Override
        public double none() {
            return none;
        }

        /// p is kept so far from 0 and 1.
        double least() {
            return least;
        }

        /// log w.
        double log(double p, double[] delta) {
            return delta[0] * slope(p, delta, 0);
        }

        /// ∂ log w/∂δⱼ.
        abstract double slope(double p, double[] delta, int j);

        /// ∂² log w/∂δ₁²; 0 for all that are linear in δ.
        double bend(double p, double[] delta) {
            return 0;
        }
    }
}
