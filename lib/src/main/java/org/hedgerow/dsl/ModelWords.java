package org.hedgerow.dsl;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.design.Factor;
import org.hedgerow.design.Interaction;
import org.hedgerow.design.Numeric;
import org.hedgerow.design.Polynomial;
import org.hedgerow.design.Spline;
import org.hedgerow.design.Term;
import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.LikelihoodKind;
import org.hedgerow.model.StratifiedSettings;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.IntervalCards;
import org.hedgerow.report.Listing;

/// The words of models with moderators and of their tests.
public abstract sealed class ModelWords extends EscalcWords permits CheckWords {
    /// A model without an intercept: the first factor gets a coefficient for every level.
    public static final RmaOption.Intercept NO_INTERCEPT = RmaOption.Intercept.NO_INTERCEPT;
    /// Each subgroup with a τ² of its own.
    public static final Subgroups.Variance SEPARATE = Subgroups.Variance.SEPARATE;
    /// One τ² for all subgroups.
    public static final Subgroups.Variance COMMON = Subgroups.Variance.COMMON;
    /// Interval for τ² by the Q-profile.
    public static final IntervalMethod QP = new IntervalMethod.QProfile();
    /// Interval for τ² by the profile of the full likelihood.
    public static final IntervalMethod PL = new IntervalMethod.ProfileLikelihood(LikelihoodKind.ML);

    /// The test of association without the correction for counts being whole numbers.
    public static final StratifiedOption.Test UNCORRECTED =
            new StratifiedOption.Test(StratifiedSettings.Continuity.NONE);

    ModelWords() {}

    /// What is to explain the effects: `mods(num("year"), factor("modality"))`.
    public static RmaOption.Moderators mods(Term... terms) {
        if (terms.length == 0) {
            throw new ProblemException("mods() names no moderator", "Type mods(num(\"year\")), say.");
        }
        return new RmaOption.Moderators(Arrays.asList(terms));
    }

    /// What τ² depends on, in `locscale`: `scale(factor("dose_class"))`.
    public static ScaleOption.Scale scale(Term... terms) {
        return new ScaleOption.Scale(Arrays.asList(terms));
    }

    /// A moderator that is a number; `num("year").centered(1994)` puts the intercept at 1994.
    public static Numeric num(String column) {
        return new Numeric(column);
    }

    /// A moderator that is a word; `factor("modality").ref("il2_alone")` says what the others are compared
    /// with.
    public static Factor factor(String column) {
        return new Factor(column);
    }

    /// Powers of a number up to `degree`, about its mean.
    public static Polynomial poly(String column, int degree) {
        return new Polynomial(column, degree);
    }

    /// A restricted cubic spline of a number with 3 to 7 knots.
    public static Spline spline(String column, int knots) {
        return new Spline(column, knots);
    }

    /// How the effect of one term changes with the other; name both in `mods` as well.
    public static Interaction interaction(Term first, Term second) {
        return new Interaction(first, second);
    }

    /// Values of a moderator to predict at: `at("year", 1990, 2000)`.
    public static At at(String column, double... values) {
        return new At(column, Arrays.stream(values).boxed().toList(), List.of());
    }

    /// Levels of a moderator to predict at: `at("modality", "il2_alone")`.
    public static At at(String column, String... values) {
        return new At(column, List.of(), Arrays.asList(values));
    }

    /// The column of weights of your own choice.
    public static RmaOption.WeightColumn weights(String column) {
        return new RmaOption.WeightColumn(column);
    }

    /// How many permutations at most; how many simulated reviews.
    public static PermutationOption.Iterations iterations(int atMost) {
        if (atMost < 1) {
            throw new ProblemException("iterations(" + atMost + ") tries nothing", "Type iterations(10_000), say.");
        }
        return new PermutationOption.Iterations(atMost);
    }

    /// How many subsets `gosh` fits at most.
    public static GoshOption.Subsets subsets(int atMost) {
        return new GoshOption.Subsets(atMost);
    }

    /// Where random numbers begin: the same seed gives the same answer.
    public static PermutationOption.Seed seed(long value) {
        return new PermutationOption.Seed(value);
    }

    /// Pools single proportions by their exact likelihood: binomial counts, normal logits, nothing added to
    /// any count. It is what the field recommends for response rates.
    ///
    /// ```java
    /// glmm(es)
    /// glmm(es, mods(num("year").centered(1994)), T)
    /// ```
    public static Glmm glmm(Escalc effects, GlmmOption... options) {
        return Glmm.of(effects, List.of(options));
    }

    /// Adaptive Gauss-Hermite nodes as metafor's `nAGQ`, in place of an integral that no longer moves.
    public static GlmmOption.Nodes nAGQ(int nodes) {
        if (nodes < 1) {
            throw new ProblemException("an integral takes 1 node or more, not " + nodes, "Leave nAGQ out.");
        }
        return new GlmmOption.Nodes(nodes);
    }

    /// Pools two groups' tables or rates by Mantel and Haenszel's method: `mh(escalc(OR, …))`, RR, RD, IRR or
    /// IRD.
    public static Stratified mh(Escalc effects, StratifiedOption... options) {
        return Stratified.mantelHaenszel(effects, List.of(options));
    }

    /// Pools two groups' tables by Peto's method, for rare events and groups of like size.
    public static Stratified peto(Escalc effects, StratifiedOption... options) {
        return Stratified.peto(effects, List.of(options));
    }

    /// One p-value from all studies: Stouffer's, Fisher's and Tippett's.
    public static Listing combinep(Escalc effects) {
        return IntervalCards.combined(effects.effects());
    }

    /// A location-scale model: moderators of the effect and of τ².
    ///
    /// ```java
    /// locscale(es, scale(factor("dose_class")), mods(num("year")), REML)
    /// ```
    public static LocScale locscale(Escalc effects, ScaleOption... options) {
        return LocScale.of(effects, List.of(options));
    }
}
