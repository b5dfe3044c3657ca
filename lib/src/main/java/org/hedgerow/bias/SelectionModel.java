package org.hedgerow.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.LikelihoodKind;
import org.hedgerow.heterogeneity.LogLikelihood;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.NewtonAscent;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// A selection model: studies are published with a chance that depends on their p-value, and the effects are
/// pooled as they were before that, by maximum likelihood; as `selmodel` of metafor.
///
/// Iyengar & Greenhouse 1988, Stat Sci 3:109; Vevea & Hedges 1995, Psychometrika 60:419; Vevea & Woods 2005,
/// Psychol Methods 10:428.
///
/// @param unselected the model without selection, by maximum likelihood
/// @param coefficients of the effects
/// @param tau2 the variance of true effects
/// @param tau2StandardError NaN where τ² is 0 or not estimated
/// @param delta the parameters of selection, for steps the first of them 1
/// @param deltaStandardErrors NaN where one is fixed or at its bound
/// @param logLik the log-likelihood
/// @param selection the likelihood ratio test that there is no selection
/// @param notes what must be known of the fit: parameters at a bound, directions without curvature
public record SelectionModel(
        Selection type,
        Alternative alternative,
        Fit unselected,
        List<Coefficient> coefficients,
        double tau2,
        double tau2StandardError,
        Vec delta,
        Vec deltaStandardErrors,
        double logLik,
        ChiSquaredTest selection,
        List<String> notes) {
    /// The largest δ looked for, as in metafor.
    private static final double MOST = 100;

    private static final double NONE = 1e-8;

    public SelectionModel {
        coefficients = List.copyOf(coefficients);
        notes = List.copyOf(notes);
    }

    /// Which results are liked.
    public enum Alternative {
        /// Large effects: p = P(Z ≥ z).
        GREATER,
        /// Small effects: p = P(Z ≤ z).
        LESS,
        /// Either: p = P(|Z| ≥ |z|).
        TWO_SIDED
    }

    /// Fits it beside a model of the same moderators.
    ///
    /// @throws ProblemException if weights are not inverse variances, or an interval between cutpoints has no study
    public static SelectionModel of(Fit fit, Selection type, Alternative alternative) {
        if (!fit.settings().weighting().equals(Weighting.INVERSE_VARIANCE)) {
            throw new ProblemException(
                    "a selection model takes inverse-variance weights only", "Leave other weights out of rma.");
        }
        boolean random = fit.settings().method() instanceof Method.RandomEffects;
        Fit plain = random
                ? TwoStep.fit(
                        fit.sample(), fit.settings().with(new Method.RandomEffects(Tau2Estimator.ML)), fit.terms())
                : fit;
        return new Search(plain, type, alternative, random).best();
    }

    /// The search for one model's maximum.
    private static final class Search {
        private final Fit plain;
        private final Selection type;
        private final Alternative alternative;
        private final boolean random;
        private final SelectionLikelihood likelihood;
        private final int p;

        Search(Fit plain, Selection type, Alternative alternative, boolean random) {
            this.plain = plain;
            this.type = type;
            this.alternative = alternative;
            this.random = random;
            Sample sample = plain.sample();
            p = sample.p();
            double sign = alternative == Alternative.LESS ? -1 : 1;
            boolean twoSided = alternative == Alternative.TWO_SIDED;
            double[] pValues = IntStream.range(0, sample.k())
                    .mapToDouble(i ->
                            sign * sample.yi().get(i) / Math.sqrt(sample.vi().get(i)))
                    .map(z -> twoSided ? Normal.twoSided(z) : Normal.cdf(-z))
                    .toArray();
            Weights weights = switch (type) {
                case Selection.Steps steps -> new StepWeights(steps, pValues, twoSided);
                case Selection.Smooth smooth -> new SmoothWeights(smooth, pValues, twoSided);
            };
            likelihood = new SelectionLikelihood(sample, sign, weights, type.parameters());
        }

        SelectionModel best() {
            boolean[] fixed = new boolean[likelihood.size()];
            fixed[p] = !random;
            Vec top = climb(fixed);
            for (int j = p + 1; j < fixed.length; j++) {
                if (top.get(j) * top.get(j) > MOST) {
                    fixed[j] = true;
                    int at = j;
                    Vec cut = top;
                    top = Vec.tabulate(cut.size(), a -> a == at ? Math.sqrt(MOST) : cut.get(a));
                }
            }
            Vec polished =
                    new NewtonAscent(likelihood.rooted(fixed), 1).from(top).at();
            return result(likelihood.squared(polished), fixed);
        }

        /// From several starts, the highest.
        private Vec climb(boolean[] fixed) {
            NewtonAscent ascent = new NewtonAscent(likelihood.rooted(fixed), 1);
            double tau = Math.sqrt(plain.tau2().value());
            double typical = Math.sqrt(plain.sample().vi().mean());
            return DoubleStream.of(1, 0.25, 3)
                    .boxed()
                    .flatMap(delta -> DoubleStream.of(random ? Math.max(tau, 0.1 * typical) : tau)
                            .mapToObj(t -> start(t, Math.sqrt(delta))))
                    .map(ascent::from)
                    .filter(top -> Double.isFinite(top.surface().value()))
                    .max(Comparator.comparingDouble(top -> top.surface().value()))
                    .map(NewtonAscent.Top::at)
                    .orElseThrow(() -> new ProblemException(
                            "the likelihood of this selection model is not finite where it was looked for",
                            "Leave out a cutpoint, or take another type."));
        }

        private Vec start(double tau, double root) {
            return Vec.tabulate(likelihood.size(), a -> a < p ? plain.b().get(a) : a == p ? tau : root);
        }

        private SelectionModel result(Vec theta, boolean[] fixed) {
            NewtonAscent.Surface surface = likelihood.at(theta);
            List<String> notes = new ArrayList<>();
            boolean[] inner = new boolean[fixed.length];
            for (int a = 0; a < inner.length; a++) {
                boolean zero = a >= p && theta.get(a) < NONE;
                inner[a] = !fixed[a] && !zero;
                if (a == p && random && zero) {
                    notes.add("τ² is at its bound 0, so it has no standard error, and the others take it as known");
                }
                if (a > p && !inner[a]) {
                    notes.add(
                            "δ%s is at its bound %s: the data would let it go further, so read the estimates with care"
                                    .formatted(number(a - p - 1), zero ? "0" : "100"));
                }
            }
            Vec se = standardErrors(surface, inner, notes);
            double logLik0 = new LogLikelihood(plain.sample(), LikelihoodKind.ML)
                    .at(plain.tau2().value(), plain.b());
            double statistic = Math.max(0, 2 * (surface.value() - logLik0));
            boolean steps = type instanceof Selection.Steps;
            return new SelectionModel(
                    type,
                    alternative,
                    plain,
                    coefficients(theta, se),
                    theta.get(p),
                    se.get(p),
                    deltas(theta, steps, 1),
                    deltas(se, steps, Double.NaN),
                    surface.value(),
                    ChiSquaredTest.of(statistic, type.parameters()),
                    notes);
        }

        private int number(int j) {
            return type instanceof Selection.Steps ? j + 2 : j + 1;
        }

        private Vec deltas(Vec of, boolean steps, double first) {
            int before = steps ? 1 : 0;
            return Vec.tabulate(type.parameters() + before, j -> j < before ? first : of.get(p + 1 + j - before));
        }

        private List<Coefficient> coefficients(Vec theta, Vec se) {
            double critical = Normal.quantile(0.5 + plain.settings().level() / 200);
            return IntStream.range(0, p)
                    .mapToObj(j -> new Coefficient(
                            plain.terms().get(j),
                            theta.get(j),
                            se.get(j),
                            theta.get(j) / se.get(j),
                            Normal.twoSided(theta.get(j) / se.get(j)),
                            theta.get(j) - critical * se.get(j),
                            theta.get(j) + critical * se.get(j)))
                    .toList();
        }

        /// From the observed information about what lies within its bounds.
        private static Vec standardErrors(NewtonAscent.Surface surface, boolean[] inner, List<String> notes) {
            int[] rows = IntStream.range(0, inner.length).filter(a -> inner[a]).toArray();
            double[][] block = new double[rows.length][rows.length];
            for (int a = 0; a < rows.length; a++) {
                for (int b = 0; b < rows.length; b++) {
                    block[a][b] = -surface.hessian().get(rows[a], rows[b]);
                }
            }
            Symmetric information = Symmetric.of(block);
            double[] se = new double[inner.length];
            Arrays.fill(se, Double.NaN);
            if (!Cholesky.isPositiveDefinite(information)) {
                notes.add("The likelihood is flat in some direction, so there are no standard errors");
                return Vec.of(se);
            }
            Symmetric covariance = Cholesky.of(information).inverse();
            for (int a = 0; a < rows.length; a++) {
                se[rows[a]] = Math.sqrt(covariance.get(a, a));
            }
            return Vec.of(se);
        }
    }
}
