package org.hedgerow.bias;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Normal;
import org.hedgerow.problem.ProblemException;

/// The worst that selection could have done: studies that are significant in the liked direction (two-sided p < α) are
/// published η times as often as the others, and η may be as large as it likes. Then only the others count.
///
/// Mathur & VanderWeele 2020, J R Stat Soc C 69:1091. The S-value is the η at which the common effect, every other
/// study counting η times, falls to 0: η = Σ_A wᵢ |yᵢ| / |Σ_N wᵢ yᵢ| over affirmative A and other studies N, wᵢ = 1/vᵢ,
/// where the others point the other way; where they do not, no η suffices.
///
/// @param worst the pooled effect of the studies that are not affirmative
/// @param sValue η at which the common effect is 0; empty where none suffices
/// @param affirmative how many studies are
public record WorstCase(Coefficient worst, OptionalDouble sValue, int affirmative, int others) {

    /// @param fit a model without moderators
    /// @param likesLarge whether large effects are liked
    /// @param alpha the two-sided level
    public static WorstCase of(Fit fit, boolean likesLarge, double alpha) {
        Sample sample = fit.sample();
        if (!sample.isInterceptOnly()) {
            throw LimitMeta.withoutModerators();
        }
        double sign = likesLarge ? 1 : -1;
        double critical = -Normal.quantile(alpha / 2);
        List<Integer> others = IntStream.range(0, sample.k())
                .filter(i -> !(sign * sample.yi().get(i) / Math.sqrt(sample.vi().get(i)) > critical))
                .boxed()
                .toList();
        if (others.isEmpty()) {
            throw new ProblemException(
                    "every study is significant in the liked direction, so nothing is known of the others",
                    "The worst case has no bound. Look at fsn().");
        }
        double affirmative = 0;
        double rest = 0;
        for (int i = 0; i < sample.k(); i++) {
            double term = sign * sample.yi().get(i) / sample.vi().get(i);
            if (others.contains(i)) {
                rest += term;
            } else {
                affirmative += term;
            }
        }
        return new WorstCase(
                TwoStep.fit(sample.only(others), settings(fit, others)).pooled(),
                rest < 0 && affirmative > -rest ? OptionalDouble.of(-affirmative / rest) : OptionalDouble.empty(),
                sample.k() - others.size(),
                others.size());
    }

    private static Settings settings(Fit fit, List<Integer> others) {
        Settings few = fit.settings().only(others);
        return others.size() == 1
                ? Settings.DEFAULTS.with(Method.CommonEffect.CE).withLevel(few.level())
                : few;
    }
}
