package org.hedgerow.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.influence.Refitting;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;
import org.hedgerow.sensitivity.Gosh;

/// `gosh`: equal effects of all subsets of two studies or more.
final class GoshOperation implements Operation {
    private static final List<Double> SHARES = List.of(0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0);

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        var fit = TwoStep.fit(Samples.of(c), Settings.DEFAULTS.with(Method.CommonEffect.EE));
        Gosh gosh = Gosh.of(Refitting.of(fit), 1_000_000, 1);
        int[] several = IntStream.range(0, gosh.done())
                .filter(number -> gosh.sizeOf(number) > 1)
                .toArray();
        double[] estimates =
                Arrays.stream(several).mapToDouble(gosh.estimates()::get).toArray();
        double[] i2 = Arrays.stream(several).mapToDouble(gosh.i2()::get).toArray();
        Vec all = Vec.of(estimates);
        double squares = all.map(e -> (e - all.mean()) * (e - all.mean())).sum();
        return new Answer()
                .put("n_sets", several.length)
                .put("est_quantiles", quantiles(estimates))
                .put("est_mean", all.mean())
                .put("est_sd", Math.sqrt(squares / (several.length - 1)))
                .put("I2_quantiles", quantiles(i2))
                .put("I2_mean", Vec.of(i2).mean());
    }

    /// R's type 7.
    private static Vec quantiles(double[] values) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        return Vec.of(SHARES.stream()
                .map(share -> {
                    double at = share * (rising.length - 1);
                    int below = (int) at;
                    int above = Math.min(below + 1, rising.length - 1);
                    return rising[below] + (at - below) * (rising[above] - rising[below]);
                })
                .toList());
    }
}
