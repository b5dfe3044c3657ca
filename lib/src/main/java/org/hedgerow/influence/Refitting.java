package org.hedgerow.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.model.Fit;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.problem.ProblemException;

/// A model that can be fitted again, with the same settings, to some of its studies.
///
/// @param k how many studies there are
/// @param p how many coefficients it has
/// @param model the fit to the studies with these numbers, counted from 0
public record Refitting(int k, int p, Function<List<Integer>, Refit> model) {

    public static Refitting of(Fit fit) {
        return new Refitting(
                fit.k(),
                fit.sample().p(),
                rows -> new Refit.TwoStep(
                        TwoStep.fit(fit.sample().only(rows), fit.settings().only(rows), fit.terms())));
    }

    public static Refitting of(BinomialFit fit) {
        return new Refitting(
                fit.k(),
                fit.sample().p(),
                rows -> new Refit.Exact(BinomialNormal.fit(fit.sample().only(rows), fit.settings())));
    }

    /// @param k how many studies there are, those included that have no effect size of their own
    /// @param method the pooling of some of them
    public static Refitting of(int k, Function<List<Integer>, StratifiedFit> method) {
        return new Refitting(k, 1, rows -> new Refit.Stratified(method.apply(rows)));
    }

    /// The fit to some of the studies; empty where so few, or these, allow none.
    public Optional<Refit> to(List<Integer> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(model.apply(rows));
        } catch (ProblemException e) {
            // the answer for these studies: what is left of the data does not carry the model
            return Optional.empty();
        }
    }

    /// The fit to all studies but these.
    public Optional<Refit> without(List<Integer> rows) {
        boolean[] out = new boolean[k];
        rows.forEach(i -> out[i] = true);
        List<Integer> others = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            if (!out[i]) {
                others.add(i);
            }
        }
        return to(others);
    }
}
