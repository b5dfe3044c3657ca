package org.hedgerow.model;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Effect;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Normal;

/// A common effect pooled over studies by a method of stratified tables: Mantel-Haenszel or Peto.
///
/// @param method what it is called, e.g. `Mantel-Haenszel`
/// @param measure metafor's name of what was pooled, e.g. `OR`; ratios are pooled and given as logarithms
/// @param settings what was asked
/// @param k the studies pooled
/// @param pooled the common effect with its Wald interval
/// @param effects each study's own effect size, in the data's order
/// @param heterogeneity Q about the pooled effect, on one degree of freedom fewer than studies with an effect
///     size
/// @param ml log-likelihood of those effect sizes at the pooled effect
/// @param reml restricted log-likelihood
/// @param association whether the groups differ at all: Cochran-Mantel-Haenszel for odds ratios and rate ratios
/// @param breslowDay whether odds ratios differ between studies
/// @param tarone Breslow-Day with Tarone's correction
public record StratifiedFit(
        String method,
        String measure,
        StratifiedSettings settings,
        int k,
        Coefficient pooled,
        List<Effect> effects,
        Heterogeneity heterogeneity,
        Likelihood ml,
        Likelihood reml,
        Optional<ChiSquaredTest> association,
        Optional<ChiSquaredTest> breslowDay,
        Optional<ChiSquaredTest> tarone) {
    public StratifiedFit {
        effects = List.copyOf(effects);
    }

    /// A fit without tests, Q made from the studies' own effect sizes.
    static StratifiedFit of(
            String method, String measure, StratifiedSettings settings, int k, Estimate at, List<Effect> effects) {
        List<Effect.Estimated> own = estimated(effects);
        double q = squaredDistances(own, at.value());
        return new StratifiedFit(
                method,
                measure,
                settings,
                k,
                at.line(settings.level()),
                effects,
                heterogeneity(q, own.size() - 1, own.size() > 1),
                Likelihood.of(likelihood(own, q), 1, own.size()),
                Likelihood.of(restricted(own, q), 1, own.size() - 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    StratifiedFit withAssociation(Optional<ChiSquaredTest> test) {
        return new StratifiedFit(
                method, measure, settings, k, pooled, effects, heterogeneity, ml, reml, test, breslowDay, tarone);
    }

    StratifiedFit withHomogeneity(OddsHomogeneity tests) {
        return new StratifiedFit(
                method,
                measure,
                settings,
                k,
                pooled,
                effects,
                heterogeneity,
                ml,
                reml,
                association,
                tests.breslowDay(),
                tests.tarone());
    }

    StratifiedFit with(Heterogeneity other) {
        return new StratifiedFit(
                method, measure, settings, k, pooled, effects, other, ml, reml, association, breslowDay, tarone);
    }

    /// How many studies have an effect size of their own.
    public int estimable() {
        return estimated(effects).size();
    }

    /// Q with I² = max(0, 100 (Q − df)/Q) and H² = Q/df; nothing differs where there is nothing to compare.
    static Heterogeneity heterogeneity(double q, int df, boolean several) {
        return several
                ? new Heterogeneity(
                        q, df, ChiSquared.upperTail(q, df), q > 0 ? Math.max(0, 100 * (q - df) / q) : 0, q / df)
                : new Heterogeneity(0, Math.max(0, df), 1, 0, 1);
    }

    private static List<Effect.Estimated> estimated(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Estimated.class::isInstance)
                .map(Effect.Estimated.class::cast)
                .filter(e -> e.vi() > 0)
                .toList();
    }

    private static double squaredDistances(List<Effect.Estimated> own, double pooled) {
        return own.stream()
                .mapToDouble(e -> (e.yi() - pooled) * (e.yi() - pooled) / e.vi())
                .sum();
    }

    private static double likelihood(List<Effect.Estimated> own, double q) {
        double logVariances = own.stream().mapToDouble(e -> Math.log(e.vi())).sum();
        return -0.5 * (own.size() * Math.log(2 * Math.PI) + logVariances + q);
    }

    private static double restricted(List<Effect.Estimated> own, double q) {
        double weights = own.stream().mapToDouble(e -> 1 / e.vi()).sum();
        return likelihood(own, q) + 0.5 * (Math.log(2 * Math.PI) + Math.log(own.size()) - Math.log(weights));
    }

    /// A pooled effect, log ratio or difference, with its standard error.
    record Estimate(double value, double standardError) {

        Coefficient line(double level) {
            double z = value / standardError;
            double half = Normal.quantile(0.5 + level / 200) * standardError;
            return new Coefficient("intrcpt", value, standardError, z, Normal.twoSided(z), value - half, value + half);
        }
    }
}
