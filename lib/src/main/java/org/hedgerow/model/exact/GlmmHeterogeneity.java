package org.hedgerow.model.exact;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.effect.Proportion;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.numeric.Vec;

/// Whether arms differ beyond chance and by how much, as `rma.glmm` of metafor has it.
///
/// @param wald Q of the saturated model's logits, Σ nᵢpᵢ(1 − pᵢ) (yᵢ − ŷᵢ)², in which arms with no or only
/// events
///     have no weight: prefer the other where there are such
/// @param likelihoodRatio 2 (saturated − common-effect log-likelihood), on k − p degrees of freedom like the
///     other
/// @param i2 I² in percent, with the typical sampling variance of logits, ½ added where a cell is zero
/// @param h2 H² with the same
public record GlmmHeterogeneity(ChiSquaredTest wald, ChiSquaredTest likelihoodRatio, double i2, double h2) {

    /// @param common the log-likelihood without a spread
    static GlmmHeterogeneity of(BinomialSample sample, double tau2, double common) {
        int df = sample.k() - sample.p();
        double saturated = sample.arms().stream()
                .mapToDouble(arm -> Saturated.logLik(arm.x(), arm.n()))
                .sum();
        double ratio = df == 0 ? 0 : tau2 / typicalVariance(sample);
        return new GlmmHeterogeneity(
                ChiSquaredTest.of(df == 0 ? 0 : waldQ(sample), df),
                ChiSquaredTest.of(df == 0 ? 0 : Math.max(0, 2 * (saturated - common)), df),
                100 * ratio / (1 + ratio),
                1 + ratio);
    }

    private static double typicalVariance(BinomialSample sample) {
        Vec variances = Vec.tabulate(sample.k(), i -> {
            Proportion arm = sample.arms().get(i);
            Proportion corrected = arm.hasZeroCell() ? arm.plus(0.5) : arm;
            return 1 / corrected.x() + 1 / (corrected.n() - corrected.x());
        });
        return Heterogeneity.typicalVariance(new Sample(variances, variances, sample.design()));
    }

    private static double waldQ(BinomialSample sample) {
        List<Integer> telling = new ArrayList<>();
        for (int i = 0; i < sample.k(); i++) {
            if (!sample.arms().get(i).hasZeroCell()) {
                telling.add(i);
            }
        }
        if (telling.isEmpty()) {
            return 0;
        }
        List<Vec> columns = sample.design().columns().stream()
                .map(column -> Vec.of(telling.stream().map(column::get).toList()))
                .toList();
        Vec logits = Vec.of(telling.stream()
                .map(i -> logit(sample.arms().get(i)) - sample.offset().get(i))
                .toList());
        Vec weights = Vec.of(telling.stream()
                .map(i -> sample.arms().get(i))
                .map(arm -> arm.x() * (arm.n() - arm.x()) / arm.n())
                .toList());
        return Saturated.residual(columns, logits, weights);
    }

    private static double logit(Proportion arm) {
        return Math.log(arm.x() / (arm.n() - arm.x()));
    }
}
