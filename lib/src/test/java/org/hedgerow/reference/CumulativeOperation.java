package org.hedgerow.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;
import org.hedgerow.sensitivity.Cumulative;

/// `cumul`: studies added in the data's order or from the most precise on.
final class CumulativeOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    @Override
    public Answer answer(Case c) {
        Sample sample = Samples.of(c);
        var rows = IntStream.range(0, sample.k()).boxed();
        List<Integer> order = c.text("order", "").startsWith("ascending vi")
                ? rows.sorted(Comparator.comparingDouble(sample.vi()::get)).toList()
                : rows.toList();
        List<Fit> steps = Cumulative.of(sample, RmaOperation.settings(c), order).steps();
        return new Answer()
                .put("estimate", column(steps, f -> f.pooled().estimate()))
                .put("se", column(steps, f -> f.pooled().standardError()))
                .put("zval", column(steps, f -> f.pooled().statistic()))
                .put("tval", column(steps, f -> f.pooled().statistic()))
                .put("pval", column(steps, f -> f.pooled().pValue()))
                .put("ci_lb", column(steps, f -> f.pooled().lower()))
                .put("ci_ub", column(steps, f -> f.pooled().upper()))
                .put("Q", column(steps, f -> f.heterogeneity().q()))
                .put("Qp", column(steps, f -> f.heterogeneity().p()))
                .put("tau2", column(steps, f -> f.tau2().value()))
                .put("I2", column(steps, f -> f.heterogeneity().i2()))
                .put("H2", column(steps, f -> f.heterogeneity().h2()));
    }

    private static Vec column(List<Fit> steps, ToDoubleFunction<Fit> part) {
        return Vec.of(steps.stream().map(part::applyAsDouble).toList());
    }
}
