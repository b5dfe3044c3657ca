package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.design.Design;
import org.hedgerow.design.Term;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.model.Method;
import org.hedgerow.model.exact.ArmEstimate;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.ProfileLikelihood;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The cards of binomial-normal models beyond a pooled proportion.
public final class GlmmCards {
    private GlmmCards() {}

    /// Coefficients of a model with moderators.
    public static Listing of(EffectSizes arms, BinomialFit fit, Design design, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add("Moderators: " + words(fit.test(design.moderators()), "QM"));
        lines.add("Residual heterogeneity: " + ModelWords.heterogeneity(fit));
        lines.add("Marginal log-likelihood %s, AIC %s"
                .formatted(
                        Figures.fixed(fit.likelihood().logLik(), 3),
                        Figures.fixed(fit.likelihood().aic(), 2)));
        return new Listing(
                arms.outcome() + ": binomial-normal model with moderators",
                fit.k() + " arms, exact likelihood of the counts, on the logit scale",
                CoefficientList.fields(fit.coefficients(), statistic(fit), level(fit)),
                lines,
                notes);
    }

    /// One line for each term, and one for all together.
    public static Listing tests(EffectSizes arms, BinomialFit fit, Design design) {
        List<String> names = new ArrayList<>();
        List<ChiSquaredTest> tests = new ArrayList<>();
        for (Term term : design.terms()) {
            names.add(term.name());
            tests.add(fit.test(design.columnsOf(term)));
        }
        names.add("all moderators");
        tests.add(fit.test(design.moderators()));
        return new Listing(
                arms.outcome() + ": is there more than chance in each term, given the others?",
                "Wald tests of coefficients",
                List.of(
                        new Listing.Words("term", "", names),
                        numbers("statistic", "QM", tests, ChiSquaredTest::statistic, 2),
                        numbers("df", "df", tests, ChiSquaredTest::df, 0),
                        new Listing.Numbers("p_value", "p", column(tests, ChiSquaredTest::p), CoefficientList::p)),
                List.of(),
                List.of());
    }

    /// Two nested models of the same arms.
    ///
    /// @throws ProblemException if they are not nested, or not of the same arms
    public static Listing likelihoodRatio(BinomialFit full, BinomialFit reduced) {
        int difference = parameters(full) - parameters(reduced);
        if (!full.sample().arms().equals(reduced.sample().arms()) || difference <= 0) {
            throw new ProblemException(
                    "the two models must be of the same arms, the second with fewer parameters (here "
                            + parameters(full) + " and " + parameters(reduced) + ")",
                    "Fit both to the arms that have every moderator, and name the larger model first.");
        }
        double statistic = Math.max(
                0, 2 * (full.likelihood().logLik() - reduced.likelihood().logLik()));
        ChiSquaredTest test = ChiSquaredTest.of(statistic, difference);
        return new Listing(
                "Likelihood ratio test",
                parameters(full) + " against " + parameters(reduced) + " parameters",
                List.of(
                        numbers("statistic", "χ²", List.of(test), ChiSquaredTest::statistic, 3),
                        numbers("df", "df", List.of(test), ChiSquaredTest::df, 0),
                        new Listing.Numbers("p_value", "p", Vec.of(test.p()), CoefficientList::p)),
                List.of(),
                List.of());
    }

    /// Profile-likelihood intervals beside Wald's.
    public static Listing profile(EffectSizes arms, BinomialFit fit) {
        ProfileLikelihood profile = ProfileLikelihood.of(fit);
        List<String> names = new ArrayList<>();
        List<Double> estimates = new ArrayList<>();
        List<Interval> wald = new ArrayList<>();
        List<Interval> exact = new ArrayList<>();
        boolean pooled = fit.sample().p() == 1;
        for (int j = 0; j < fit.sample().p(); j++) {
            var c = fit.coefficients().get(j);
            names.add(pooled ? "logit proportion" : c.term());
            estimates.add(c.estimate());
            wald.add(new Interval(c.lower(), c.upper()));
            exact.add(profile.coefficient(j));
        }
        if (pooled) {
            Interval logit = exact.getFirst();
            names.add("proportion, %");
            estimates.add(percent(estimates.getFirst()));
            wald.add(new Interval(
                    percent(wald.getFirst().lower()), percent(wald.getFirst().upper())));
            exact.add(new Interval(percent(logit.lower()), percent(logit.upper())));
        }
        if (fit.settings().method() instanceof Method.RandomEffects) {
            names.add("τ²");
            estimates.add(fit.spread().tau2());
            wald.add(new Interval(Double.NaN, Double.NaN));
            exact.add(profile.tau2());
        }
        return new Listing(
                arms.outcome() + ": profile-likelihood intervals",
                level(fit) + " intervals: all values whose likelihood is not significantly below the highest",
                List.of(
                        new Listing.Words("parameter", "", names),
                        new Listing.Numbers("estimate", "estimate", Vec.of(estimates), Figures::significant),
                        limits("conf", "profile likelihood", exact),
                        limits("wald", "Wald", wald)),
                List.of(),
                List.of());
    }

    /// What each arm's true proportion probably is.
    public static Listing arms(EffectSizes arms, BinomialFit fit) {
        List<ArmEstimate> estimates = ArmEstimate.of(fit);
        double z = Normal.quantile(0.5 + fit.settings().level() / 200);
        List<StudyEffect> studies = arms.studies();
        return new Listing(
                "True proportions of the arms, " + arms.outcome(),
                "Each arm's counts drawn towards what the model expects of it (empirical Bayes)",
                List.of(
                        new Listing.Words(
                                "slab",
                                "",
                                studies.stream().map(StudyEffect::label).toList()),
                        new Listing.Numbers(
                                "observed",
                                "observed, %",
                                column(studies, s -> 100 * ((Proportion) s.data()).value()),
                                x -> Figures.fixed(x, 1)),
                        new Listing.Numbers(
                                "natural",
                                "predicted, %",
                                column(estimates, e -> percent(e.logit())),
                                x -> Figures.fixed(x, 1)),
                        new Listing.Limits(
                                "pred",
                                level(fit) + " interval",
                                column(estimates, e -> percent(e.logit() - z * e.standardError())),
                                column(estimates, e -> percent(e.logit() + z * e.standardError())),
                                x -> Figures.fixed(x, 1)),
                        numbers("blup", "logit", estimates, ArmEstimate::logit, 3),
                        numbers("std_error", "SE", estimates, ArmEstimate::standardError, 3)),
                List.of(),
                List.of("The standard errors take the coefficients and τ² as known"));
    }

    private static int parameters(BinomialFit fit) {
        return fit.sample().p() + (fit.settings().method() instanceof Method.RandomEffects ? 1 : 0);
    }

    private static double percent(double logit) {
        return 100 * Inverse.INVERSE_LOGIT.applyAsDouble(logit);
    }

    private static String words(ChiSquaredTest test, String name) {
        return "%s(%s) = %s, p %s"
                .formatted(name, test.df(), Figures.fixed(test.statistic(), 2), Figures.pValue(test.p()));
    }

    private static String statistic(BinomialFit fit) {
        return fit.settings().inference().usesT() ? "t(" + fit.df() + ")" : "z";
    }

    private static String level(BinomialFit fit) {
        return Figures.plain(fit.settings().level()) + "%";
    }

    private static Listing.Limits limits(String prefix, String header, List<Interval> intervals) {
        return new Listing.Limits(
                prefix,
                header,
                column(intervals, Interval::lower),
                column(intervals, Interval::upper),
                Figures::significant);
    }

    private static <T> Listing.Numbers numbers(
            String name, String header, List<T> rows, ToDoubleFunction<T> part, int decimals) {
        return new Listing.Numbers(name, header, column(rows, part), x -> Figures.fixed(x, decimals));
    }

    private static <T> Vec column(List<T> rows, ToDoubleFunction<T> part) {
        return Vec.tabulate(rows.size(), i -> part.applyAsDouble(rows.get(i)));
    }
}
