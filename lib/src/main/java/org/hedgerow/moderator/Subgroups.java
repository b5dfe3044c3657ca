package org.hedgerow.moderator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Factor;
import org.hedgerow.design.Term;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;
import org.hedgerow.problem.ProblemException;

/// The pooled effect in each subgroup, and the test that it is the same in all.
///
/// @param variable what tells the subgroups apart
/// @param settings what was asked; a subgroup of one study is its own effect whatever was
/// @param variance whether each has a τ² of its own
/// @param groups in the order of their levels
/// @param between the test that the pooled effects are equal
/// @param common the model with one τ², where that was asked for
public record Subgroups(
        String variable,
        Settings settings,
        Variance variance,
        List<Subgroup> groups,
        WaldTest between,
        Optional<Fit> common) {
    public Subgroups {
        groups = List.copyOf(groups);
    }

    /// Where the subgroups' τ² come from; it changes the test between them.
    public enum Variance {
        /// Each subgroup is pooled by itself.
        SEPARATE,
        /// One τ² for all, from the model with the subgroup as a factor: steadier where subgroups are small.
        COMMON
    }

    /// One subgroup.
    ///
    /// @param fit the model of its studies alone; its Q and I² are theirs also where τ² is common
    /// @param effect the pooled effect
    public record Subgroup(String level, Fit fit, Coefficient effect, double tau2) {
        public int k() {
            return fit.k();
        }
    }

    /// @param levels for each study, its subgroup
    /// @throws ProblemException if there is only one subgroup
    public static Subgroups of(
            String variable, Sample sample, List<String> levels, Settings settings, Variance variance) {
        Covariates covariates = new Covariates(sample.k(), Map.of(variable, new Covariates.Words(levels)));
        List<String> different = covariates.levels(variable);
        if (different.size() < 2) {
            throw new ProblemException(
                    "all studies have " + variable + " = '" + String.join("", different) + "': there are no subgroups",
                    "Name a column that tells studies apart.");
        }
        List<Fit> fits = different.stream()
                .map(level -> alone(sample, levels, level, settings))
                .toList();
        return switch (variance) {
            case SEPARATE -> separate(variable, settings, different, fits);
            case COMMON -> common(variable, sample, covariates, different, fits, settings);
        };
    }

    /// Where a new study of this subgroup is expected.
    public Prediction prediction(int group, PredictionType type) {
        return common.map(fit -> Predictor.predict(fit, Vec.tabulate(groups.size(), j -> j == group ? 1 : 0), type))
                .orElseGet(() -> Predictor.predict(groups.get(group).fit(), type));
    }

    /// Q between = Σ wⱼ (bⱼ − b̄)² with wⱼ = 1/seⱼ², χ² on one less than the number of subgroups. Borenstein &
    /// Higgins 2013, Prev Sci 14:134.
    private static Subgroups separate(String variable, Settings settings, List<String> levels, List<Fit> fits) {
        List<Subgroup> groups = new ArrayList<>();
        double weights = 0;
        double weighted = 0;
        for (int j = 0; j < levels.size(); j++) {
            Coefficient b = fits.get(j).pooled();
            groups.add(new Subgroup(
                    levels.get(j), fits.get(j), b, fits.get(j).tau2().value()));
            double w = 1 / (b.standardError() * b.standardError());
            weights += w;
            weighted += w * b.estimate();
        }
        double mean = weighted / weights;
        double q = groups.stream()
                .map(Subgroup::effect)
                .mapToDouble(b -> Math.pow((b.estimate() - mean) / b.standardError(), 2))
                .sum();
        int df = levels.size() - 1;
        WaldTest between = new WaldTest(q, df, OptionalInt.empty(), ChiSquared.upperTail(q, df));
        return new Subgroups(variable, settings, Variance.SEPARATE, groups, between, Optional.empty());
    }

    private static Subgroups common(
            String variable,
            Sample sample,
            Covariates covariates,
            List<String> levels,
            List<Fit> fits,
            Settings settings) {
        var factor = List.<Term>of(new Factor(variable));
        Fit means = fit(sample, Design.withoutIntercept(factor, covariates), settings);
        Design contrasts = Design.of(factor, covariates);
        WaldTest between = WaldTest.of(fit(sample, contrasts, settings), contrasts.moderators());
        List<Subgroup> groups = IntStream.range(0, levels.size())
                .mapToObj(j -> new Subgroup(
                        levels.get(j),
                        fits.get(j),
                        means.coefficients().get(j),
                        means.tau2().value()))
                .toList();
        return new Subgroups(variable, settings, Variance.COMMON, groups, between, Optional.of(means));
    }

    private static Fit fit(Sample sample, Design design, Settings settings) {
        return TwoStep.fit(new Sample(sample.yi(), sample.vi(), design.x()), settings, design.names());
    }

    /// A subgroup of one study has no τ² and no degrees of freedom: its effect is the study's own.
    private static Fit alone(Sample sample, List<String> levels, String level, Settings settings) {
        List<Integer> rows = IntStream.range(0, sample.k())
                .filter(i -> levels.get(i).equals(level))
                .boxed()
                .toList();
        Settings here = settings.only(rows);
        Settings used =
                rows.size() > 1 ? here : here.with(Method.CommonEffect.EE).with(Inference.WALD);
        return TwoStep.fit(sample.only(rows), used);
    }
}
