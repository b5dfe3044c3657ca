package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hedgerow.bias.ExcessSignificance;
import org.hedgerow.bias.FailSafe;
import org.hedgerow.bias.FunnelAsymmetry;
import org.hedgerow.bias.FunnelTest;
import org.hedgerow.bias.LimitMeta;
import org.hedgerow.bias.PetPeese;
import org.hedgerow.bias.RankTest;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.bias.WorstCase;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;

/// The cards of small-study effects and selection.
public final class BiasCards {
    /// With fewer studies these tests find next to nothing. Sterne et al. 2011, BMJ 343:d4002.
    private static final int FEW = 10;

    private BiasCards() {}

    /// The regression test.
    public static Listing regression(EffectSizes effects, RegTest test) {
        List<String> lines = test.limit()
                .map(limit -> List.of("Limit estimate, of an infinitely large study: " + estimate(limit)))
                .orElse(List.of());
        return new Listing(
                effects.outcome() + ": regression test for funnel plot asymmetry",
                capital(test.model().words()) + " on " + test.predictor().words(),
                List.of(
                        number("slope", "slope", test.slope().estimate()),
                        number("std_error", "SE", test.slope().standardError()),
                        number(
                                "statistic",
                                Double.isFinite(test.df()) ? "t(" + Figures.plain(test.df()) + ")" : "z",
                                test.slope().statistic()),
                        p(test.slope().pValue())),
                lines,
                notes(effects, test.k(), true));
    }

    /// The rank correlation test.
    public static Listing ranks(EffectSizes effects, RankTest test) {
        String how = test.exact()
                ? "p exact: nothing is tied"
                : "p from the normal distribution"
                        + (test.tiedPairs() > 0 ? ", as " + Figures.count(test.tiedPairs(), "pair") + " are tied" : "");
        return new Listing(
                effects.outcome() + ": rank correlation test for funnel plot asymmetry",
                "Kendall's τ of standardised effects and sampling variances (Begg & Mazumdar 1994)",
                List.of(number("tau", "Kendall's τ", test.tau()), number("z", "z", test.z()), p(test.pValue())),
                List.of(how),
                notes(effects, test.k(), true));
    }

    /// A test by the name of who proposed it.
    public static Listing named(EffectSizes effects, FunnelAsymmetry found) {
        boolean ranks = found.test() == FunnelTest.BEGG || found.test() == FunnelTest.SCHWARZER;
        return new Listing(
                effects.outcome() + ": test for funnel plot asymmetry",
                found.test().source(),
                List.of(
                        number("bias", ranks ? "Kendall's S" : "slope", found.bias()),
                        number("std_error", "SE", found.standardError()),
                        number(
                                "statistic",
                                Double.isFinite(found.df()) ? "t(" + Figures.plain(found.df()) + ")" : "z",
                                found.statistic()),
                        p(found.pValue())),
                List.of(),
                notes(effects, found.k(), found.test() != FunnelTest.PETERS));
    }

    /// The pooled effect before and after studies were filled in.
    public static Listing trimFill(EffectSizes effects, TrimFill found) {
        List<Fit> fits = List.of(found.original(), found.filled());
        List<Coefficient> pooled = fits.stream().map(Fit::pooled).toList();
        List<String> lines = new ArrayList<>();
        lines.add("%s missing on the %s (%s, SE %s)%s"
                .formatted(
                        Figures.count(found.missing(), "study"),
                        found.side().name().toLowerCase(Locale.ROOT),
                        found.estimator(),
                        Figures.fixed(found.standardError(), 2),
                        found.p().isPresent()
                                ? "; that none is missing: p "
                                        + Figures.pValue(found.p().getAsDouble())
                                : ""));
        if (found.missing() > 0) {
            lines.add("Filled in as mirror images of: "
                    + String.join(
                            "; ",
                            found.mirrored().stream()
                                    .map(i -> effects.estimable().get(i).label())
                                    .toList()));
        }
        List<String> notes = new ArrayList<>(notes(effects, found.original().k(), true));
        notes.add("Trim and fill asks what if, it does not correct: asymmetry has other causes than selection");
        return new Listing(
                effects.outcome() + ": trim and fill",
                "On the scale of the " + effects.measure().words(),
                List.of(
                        new Listing.Words("studies", "", List.of("observed", "with those filled in")),
                        new Listing.Numbers(
                                "k",
                                "k",
                                Vec.of(fits.stream().map(f -> (double) f.k()).toList()),
                                x -> Figures.fixed(x, 0)),
                        new Listing.Numbers(
                                "estimate",
                                "estimate",
                                CoefficientList.column(pooled, Coefficient::estimate),
                                x -> Figures.fixed(x, 4)),
                        limits(pooled, found.original()),
                        new Listing.Numbers(
                                "tau2",
                                "τ²",
                                Vec.of(fits.stream().map(f -> f.tau2().value()).toList()),
                                Figures::significant)),
                lines,
                notes);
    }

    /// Four answers to how many unpublished studies it would take.
    public static Listing failSafe(EffectSizes effects, List<FailSafe> found) {
        return new Listing(
                effects.outcome() + ": fail-safe N",
                "How many unpublished studies without an effect would undo the result",
                List.of(
                        new Listing.Words(
                                "type",
                                "",
                                found.stream()
                                        .map(f -> capital(f.kind().name().toLowerCase(Locale.ROOT)))
                                        .toList()),
                        new Listing.Numbers(
                                "fsnum",
                                "N",
                                Vec.of(found.stream().map(FailSafe::studies).toList()),
                                x -> Figures.fixed(x, 0)),
                        new Listing.Numbers(
                                "estimate",
                                "average",
                                Vec.of(found.stream()
                                        .map(f -> f.estimate().orElse(Double.NaN))
                                        .toList()),
                                x -> Figures.fixed(x, 4)),
                        new Listing.Numbers(
                                "p_value",
                                "p observed",
                                Vec.of(found.stream()
                                        .map(f -> f.pValue().orElse(Double.NaN))
                                        .toList()),
                                CoefficientList::p)),
                List.of("Undone: p reaches 0.05; for Orwin the average falls to half"),
                notes(effects, effects.estimable().size(), false));
    }

    /// Significant studies, seen and expected.
    public static Listing excess(EffectSizes effects, ExcessSignificance found) {
        return new Listing(
                effects.outcome() + ": test of excess significance",
                "Ioannidis & Trikalinos 2007; the power of each study for the pooled effect "
                        + Figures.fixed(found.theta(), 4),
                List.of(
                        new Listing.Numbers(
                                "observed", "significant", Vec.of(found.observed()), x -> Figures.fixed(x, 0)),
                        number("expected", "expected", found.expected()),
                        number("ratio", "ratio", found.observed() / found.expected()),
                        p(found.pValue())),
                List.of("p of as many or more"),
                notes(effects, effects.estimable().size(), false));
    }

    /// The pooled effect with and without selection, and the parameters of selection.
    public static Listing selection(EffectSizes effects, SelectionModel model) {
        Coefficient plain = model.unselected().pooled();
        List<Coefficient> both = List.of(plain, model.coefficients().getFirst());
        List<String> lines = new ArrayList<>();
        IntStream.range(0, model.delta().size())
                .mapToObj(j -> "δ%s = %s%s"
                        .formatted(
                                j + 1,
                                Figures.significant(model.delta().get(j)),
                                Double.isNaN(model.deltaStandardErrors().get(j))
                                        ? ""
                                        : " (SE "
                                                + Figures.significant(model.deltaStandardErrors()
                                                        .get(j)) + ")"))
                .forEach(lines::add);
        lines.add("Likelihood ratio test that there is no selection: χ²(%s) = %s, p %s"
                .formatted(
                        model.selection().df(),
                        Figures.fixed(model.selection().statistic(), 2),
                        Figures.pValue(model.selection().p())));
        List<String> notes = new ArrayList<>(model.notes());
        notes.addAll(notes(effects, effects.estimable().size(), false));
        return new Listing(
                effects.outcome() + ": selection model (" + model.type().word() + ")",
                "Maximum likelihood, p-values of the alternative "
                        + model.alternative().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                List.of(
                        new Listing.Words("model", "", List.of("without selection (ML)", "with selection")),
                        new Listing.Numbers(
                                "estimate",
                                "estimate",
                                CoefficientList.column(both, Coefficient::estimate),
                                x -> Figures.fixed(x, 4)),
                        limits(both, model.unselected()),
                        new Listing.Numbers(
                                "tau2",
                                "τ²",
                                Vec.of(model.unselected().tau2().value(), model.tau2()),
                                Figures::significant)),
                lines,
                notes);
    }

    /// What studies without small-study effects would find, by three ways.
    public static Listing adjusted(EffectSizes effects, Fit fit, PetPeese pet, LimitMeta limit) {
        List<Coefficient> lines = List.of(fit.pooled(), pet.pet(), pet.peese(), limit.adjusted());
        return new Listing(
                effects.outcome() + ": adjusted for small-study effects",
                "What an infinitely precise study is expected to find, on the scale of the "
                        + effects.measure().words(),
                List.of(
                        new Listing.Words("method", "", List.of("as pooled", "PET", "PEESE", "limit meta-analysis")),
                        new Listing.Numbers(
                                "estimate",
                                "estimate",
                                CoefficientList.column(lines, Coefficient::estimate),
                                x -> Figures.fixed(x, 4)),
                        limits(lines, fit)),
                List.of("PET-PEESE takes " + (pet.takesPeese() ? "PEESE" : "PET") + ": PET's intercept has one-sided p "
                        + Figures.pValue(pet.pOneSided())),
                notes(effects, fit.k(), true));
    }

    /// The bound that selection by significance cannot pass.
    public static Listing worstCase(EffectSizes effects, Fit fit, WorstCase found) {
        List<Coefficient> lines = List.of(fit.pooled(), found.worst());
        return new Listing(
                effects.outcome() + ": the worst that selection could have done",
                found.affirmative() + " significant studies in the liked direction, " + found.others() + " others",
                List.of(
                        new Listing.Words("studies", "", List.of("all", "the others only")),
                        new Listing.Numbers(
                                "estimate",
                                "estimate",
                                CoefficientList.column(lines, Coefficient::estimate),
                                x -> Figures.fixed(x, 4)),
                        limits(lines, fit)),
                List.of(
                        found.sValue().isPresent()
                                ? "S-value: the common effect is 0 if significant studies are published "
                                        + Figures.significant(found.sValue().getAsDouble()) + " times as often"
                                : "No selection by significance takes the common effect to 0"),
                notes(effects, fit.k(), false));
    }

    private static List<String> notes(EffectSizes effects, int k, boolean bySize) {
        List<String> notes = new ArrayList<>();
        if (k < FEW) {
            notes.add("With " + k + " studies the test finds only the grossest asymmetry");
        }
        if (effects.studies().stream().allMatch(s -> s.data() instanceof Proportion)) {
            notes.add(
                    bySize
                            ? "The variance of a single proportion depends on the proportion itself, so the funnel is"
                                    + " skewed without any bias and this test does not suit it; regression on 1/n does:"
                                    + " metabias(PETERS) (Hunter et al. 2014, J Clin Epidemiol 67:897)"
                            : "A single proportion is not tested against 0, so none is unpublished for want of"
                                    + " significance; metabias(PETERS) asks whether small arms differ from large ones");
        }
        return notes;
    }

    private static Listing.Limits limits(List<Coefficient> lines, Fit fit) {
        return new Listing.Limits(
                "conf",
                ModelWords.level(fit) + " CI",
                CoefficientList.column(lines, Coefficient::lower),
                CoefficientList.column(lines, Coefficient::upper),
                x -> Figures.fixed(x, 4));
    }

    private static String estimate(Coefficient line) {
        return Figures.fixed(line.estimate(), 4) + " " + Figures.interval(line.lower(), line.upper(), 4);
    }

    private static Listing.Numbers number(String name, String header, double value) {
        return new Listing.Numbers(name, header, Vec.of(value), Figures::significant);
    }

    private static Listing.Numbers p(double value) {
        return new Listing.Numbers("p_value", "p", Vec.of(value), CoefficientList::p);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
