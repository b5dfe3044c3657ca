package org.hedgerow.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.bias.ExcessSignificance;
import org.hedgerow.bias.FailSafe;
import org.hedgerow.bias.MissingStudies;
import org.hedgerow.bias.RankTest;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;

/// metafor's `regtest`, `ranktest`, `trimfill`, `fsn` and `tes`.
sealed interface SmallStudyOperation extends Operation {

    @Override
    default Optional<String> missing(Case c) {
        return Optional.empty();
    }

    /// `regtest`.
    record Regression() implements SmallStudyOperation {
        @Override
        public Answer answer(Case c) {
            var model = RegTest.Model.valueOf(c.text("model", "").toUpperCase(Locale.ROOT));
            var predictor = SizePredictor.valueOf(c.text("predictor", "").toUpperCase(Locale.ROOT));
            Sample sample = Samples.of(c);
            Fit fit = TwoStep.fit(sample, Settings.DEFAULTS);
            return answer(RegTest.of(fit, model, predictor, Sizes.of(c, sample.k())));
        }

        static Answer answer(RegTest test) {
            Answer answer = new Answer()
                    .put("stat", test.slope().statistic())
                    .put("pval", test.slope().pValue());
            if (Double.isFinite(test.df())) {
                answer.put("df", test.df());
            }
            test.limit()
                    .ifPresent(limit -> answer.put("limit_est", limit.estimate())
                            .put("limit_lb", limit.lower())
                            .put("limit_ub", limit.upper()));
            return answer;
        }
    }

    /// `ranktest`.
    record Ranks() implements SmallStudyOperation {
        @Override
        public Answer answer(Case c) {
            RankTest test = RankTest.of(Samples.of(c));
            return new Answer().put("tau", test.tau()).put("pval", test.pValue());
        }
    }

    /// `trimfill`.
    record Filling() implements SmallStudyOperation {
        @Override
        public Answer answer(Case c) {
            return answer(of(c));
        }

        static TrimFill of(Case c) {
            var side = Optional.of(c.text("side", "auto"))
                    .filter(s -> !s.equals("auto"))
                    .map(s -> TrimFill.Side.valueOf(s.toUpperCase(Locale.ROOT)));
            return TrimFill.of(RmaOperation.fit(c), MissingStudies.valueOf(c.text("estimator", "L0")), side);
        }

        static Answer answer(TrimFill found) {
            Coefficient pooled = found.filled().pooled();
            return new Answer()
                    .put("k0", found.missing())
                    .put("se_k0", found.standardError())
                    .put("p_k0", found.p().orElse(Double.NaN))
                    .put("side", found.side().name().toLowerCase(Locale.ROOT))
                    .put("b", Vec.of(pooled.estimate()))
                    .put("se", Vec.of(pooled.standardError()))
                    .put("pval", Vec.of(pooled.pValue()))
                    .put("ci_lb", Vec.of(pooled.lower()))
                    .put("ci_ub", Vec.of(pooled.upper()))
                    .put("tau2", found.filled().tau2().value())
                    .put("Q", found.filled().heterogeneity().q())
                    .put("I2", found.filled().heterogeneity().i2())
                    .put("yi_filled", found.filledYi())
                    .put("vi_filled", found.filledVi());
        }
    }

    /// `fsn`.
    record FileDrawer() implements SmallStudyOperation {
        @Override
        public Answer answer(Case c) {
            FailSafe found = of(c);
            Answer answer = new Answer()
                    .put("fsnum", found.studies())
                    .put("meanes", found.estimate().orElse(Double.NaN))
                    .put("target", found.target().orElse(Double.NaN))
                    .put("pval", found.pValue().orElse(Double.NaN));
            found.diluted().ifPresent(d -> diluted(answer, RmaOperation.fit(c), d));
            return answer;
        }

        static FailSafe of(Case c) {
            Sample sample = Samples.of(c);
            return switch (c.text("type", "Rosenthal")) {
                case "Orwin" -> FailSafe.orwin(sample, OptionalDouble.empty());
                case "Rosenberg" -> FailSafe.rosenberg(sample, 0.05);
                case "General" -> FailSafe.general(RmaOperation.fit(c), 0.05);
                default -> FailSafe.rosenthal(sample, 0.05);
            };
        }

        static Answer diluted(Answer answer, Fit fit, FailSafe.Diluted left) {
            return answer.put("est", fit.pooled().estimate())
                    .put("tau2", fit.tau2().value())
                    .put("est_fsn", left.estimate())
                    .put("tau2_fsn", left.tau2())
                    .put("pval_fsn", left.pValue());
        }
    }

    /// `tes`: metafor counts all sets of studies where these are no more than a million, and takes χ² beyond.
    record Excess() implements SmallStudyOperation {
        private static final double MOST_SETS = 1e6;

        @Override
        public Answer answer(Case c) {
            Sample sample = Samples.of(c);
            double theta = ExcessSignificance.commonEffect(sample);
            var exact = ExcessSignificance.of(sample, theta, 0, 0.05, ExcessSignificance.Test.EXACT);
            var found = sets(sample.k(), exact.observed()) <= MOST_SETS
                    ? exact
                    : ExcessSignificance.of(sample, theta, 0, 0.05, ExcessSignificance.Test.CHI2);
            return new Answer()
                    .put("O", found.observed())
                    .put("E", found.expected())
                    .put("OEratio", found.observed() / found.expected())
                    .put("X2", found.statistic())
                    .put("pval", found.pValue())
                    .put("theta", found.theta())
                    .put("power", found.powers());
        }

        private static double sets(int k, int observed) {
            double choose = 1;
            double total = observed == 0 ? 1 : 0;
            for (int j = 1; j <= k; j++) {
                choose = choose * (k - j + 1) / j;
                total += j >= observed ? choose : 0;
            }
            return total;
        }
    }

    /// The studies' sizes, where the reference had them.
    final class Sizes {
        private Sizes() {}

        static Optional<Vec> of(Case c, int k) {
            return columns(c).filter(n -> n.size() == k);
        }

        private static Optional<Vec> columns(Case c) {
            if (c.hasColumns("tpos")) {
                return sum(c, "tpos", "tneg", "cpos", "cneg");
            }
            for (String[] names : new String[][] {{"ni"}, {"pre.nti", "pre.nci"}, {"n1i", "n2i"}, {"total"}, {"n"}}) {
                if (c.hasColumns(names)) {
                    return sum(c, names);
                }
            }
            return Optional.empty();
        }

        private static Optional<Vec> sum(Case c, String... names) {
            Vec first = c.column(names[0]);
            return Optional.of(Vec.tabulate(
                    first.size(),
                    i -> Arrays.stream(names)
                            .mapToDouble(name -> c.column(name).get(i))
                            .sum()));
        }
    }
}
