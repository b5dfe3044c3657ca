package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.problem.ProblemException;

/// The pooled effect as studies were added one by one. Lau et al. 1992, N Engl J Med 327:248.
///
/// @param order the studies in the order they were added, counted from 0
/// @param steps for each study, the model of it and those before it
public record Cumulative(List<Integer> order, List<Fit> steps) {
    public Cumulative {
        order = List.copyOf(order);
        steps = List.copyOf(steps);
    }

    /// A single study has no degrees of freedom for t: the first step is then Wald's.
    ///
    /// @param sample studies with an intercept only
    /// @param order every study once
    /// @throws ProblemException if the model has moderators
    public static Cumulative of(Sample sample, Settings settings, List<Integer> order) {
        if (sample.p() > 1) {
            throw new ProblemException(
                    "a cumulative meta-analysis has no moderators", "Take them out of the model: rma(es, REML).");
        }
        List<Fit> steps = new ArrayList<>();
        for (int m = 1; m <= order.size(); m++) {
            List<Integer> in = order.subList(0, m);
            Settings here = settings.only(in);
            steps.add(TwoStep.fit(sample.only(in), m > 1 ? here : here.with(Inference.WALD)));
        }
        return new Cumulative(order, steps);
    }
}
