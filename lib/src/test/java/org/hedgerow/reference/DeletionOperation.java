package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.Effect;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.influence.Baujat;
import org.hedgerow.influence.Deletion;
import org.hedgerow.influence.Influence;
import org.hedgerow.influence.LeaveOneOut;
import org.hedgerow.influence.NormalQuantiles;
import org.hedgerow.influence.Refit;
import org.hedgerow.influence.Refitting;
import org.hedgerow.influence.Residuals;
import org.hedgerow.model.Fit;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// metafor's `leave1out`, `influence`, `baujat` and `qqnorm`.
sealed interface DeletionOperation extends Operation {

    @Override
    default Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    /// `leave1out`, row by row or by the groups in a column.
    record One() implements DeletionOperation {
        @Override
        public Answer answer(Case c) {
            return c.has("cluster") ? byGroup(c) : byRow(RmaOperation.fit(c));
        }

        static Answer byRow(Fit fit) {
            List<String> numbers = IntStream.range(0, fit.k())
                    .mapToObj(i -> "study " + (i + 1))
                    .toList();
            LeaveOneOut found = LeaveOneOut.rows(Refitting.of(fit), numbers);
            return new Answer()
                    .put("estimate", column(found, r -> r.pooled().estimate()))
                    .put("se", column(found, r -> r.pooled().standardError()))
                    .put("zval", column(found, r -> r.pooled().statistic()))
                    .put("tval", column(found, r -> r.pooled().statistic()))
                    .put("pval", column(found, r -> r.pooled().pValue()))
                    .put("ci_lb", column(found, r -> r.pooled().lower()))
                    .put("ci_ub", column(found, r -> r.pooled().upper()))
                    .put("Q", column(found, r -> r.heterogeneity().q()))
                    .put("Qp", column(found, r -> r.heterogeneity().p()))
                    .put("tau2", column(found, Refit::tau2))
                    .put("I2", column(found, r -> r.heterogeneity().i2()))
                    .put("H2", column(found, r -> r.heterogeneity().h2()));
        }

        /// The reference's own loop over logits of the outcome in the id.
        private static Answer byGroup(Case c) {
            List<String> groups = new ArrayList<>();
            for (JsonElement group : c.data().get(c.text("cluster", "")).getAsJsonArray()) {
                groups.add(group.getAsString());
            }
            LeaveOneOut found =
                    LeaveOneOut.groups(Refitting.of(TwoStep.fit(logits(c), RmaOperation.settings(c))), groups);
            JsonArray names = new JsonArray();
            found.omissions().forEach(omission -> names.add(omission.group()));
            return new Answer()
                    .put("study", names)
                    .put("b", column(found, r -> r.pooled().estimate()))
                    .put("se", column(found, r -> r.pooled().standardError()))
                    .put("tau2", column(found, Refit::tau2));
        }

        private static Sample logits(Case c) {
            List<Effect.Estimated> effects = Effects.of(c, "PLO").stream()
                    .map(Effect.Estimated.class::cast)
                    .toList();
            return Sample.of(
                    Vec.of(effects.stream().map(Effect.Estimated::yi).toList()),
                    Vec.of(effects.stream().map(Effect.Estimated::vi).toList()));
        }

        private static Vec column(LeaveOneOut found, ToDoubleFunction<Refit> part) {
            return Vec.of(found.omissions().stream()
                    .map(o -> o.without().map(part::applyAsDouble).orElse(Double.NaN))
                    .toList());
        }
    }

    /// `influence`.
    record Measures() implements DeletionOperation {
        @Override
        public Answer answer(Case c) {
            return answer(Influence.of(RmaOperation.fit(c)));
        }

        static Answer answer(Influence found) {
            JsonArray influential = new JsonArray();
            found.influential().forEach(influential::add);
            return new Answer()
                    .put("rstudent", found.rstudent())
                    .put("dffits", found.dffits())
                    .put("cook_d", found.cooks())
                    .put("cov_r", found.covarianceRatio())
                    .put("tau2_del", found.tau2())
                    .put("QE_del", found.q())
                    .put("hat", found.hat())
                    .put("weight", found.weight())
                    .put("dfbs", dfbetas(found))
                    .put("influential", influential);
        }

        /// R's `unlist` leaves the studies' numbers and nine settings of 4 digits behind them.
        private static Vec dfbetas(Influence found) {
            List<Double> all = new ArrayList<>();
            found.dfbetas().forEach(column -> column.stream().forEach(all::add));
            IntStream.rangeClosed(1, found.hat().size()).forEach(i -> all.add((double) i));
            IntStream.range(0, 9).forEach(_ -> all.add(4.0));
            return Vec.of(all);
        }
    }

    /// The numbers `baujat` draws.
    record Contributions() implements DeletionOperation {
        @Override
        public Answer answer(Case c) {
            Baujat found = Baujat.of(RmaOperation.fit(c));
            return new Answer().put("x", found.x()).put("y", found.y());
        }
    }

    /// The numbers `qqnorm` draws.
    record Quantiles() implements DeletionOperation {
        @Override
        public Answer answer(Case c) {
            Fit fit = RmaOperation.fit(c);
            Residuals residuals = c.text("type", "rstandard").equals("rstudent")
                    ? Deletion.of(fit).studentised()
                    : Residuals.standardised(fit);
            NormalQuantiles found = NormalQuantiles.of(fit, residuals);
            return new Answer().put("x", found.x()).put("y", found.y());
        }
    }
}
