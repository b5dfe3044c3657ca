package org.hedgerow.reference;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.heterogeneity.HigginsThompson;
import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.hedgerow.model.Fit;
import org.hedgerow.model.MeanDistribution;
import org.hedgerow.model.Method;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.PredictiveDistribution;

/// What R meta makes otherwise than metafor. Its file names the data in the id, and they are in other files.
abstract sealed class MetaOperation implements Operation {
    private static final Map<String, String> FILES = Map.of("bcg", "bcg", "pritz", "pritz1997");
    private static final Map<String, String> MEASURES = Map.of("bcg", "RR", "pritz", "PLO");

    @Override
    public Optional<String> missing(Case c) {
        String data = dataOf(c);
        return c.has("yi") || FILES.containsKey(data) ? Optional.empty() : Optional.of("data " + data);
    }

    private static String dataOf(Case c) {
        return c.id().substring(0, Math.max(0, c.id().indexOf('.')));
    }

    static Sample sample(Case c) {
        if (c.has("yi")) {
            return Samples.of(c);
        }
        String data = dataOf(c);
        String id = MEASURES.get(data) + ".meta";
        return Samples.of(new Case(data, columns(FILES.get(data)), id, c.op(), c.args(), c.tol(), c.expect()));
    }

    private static JsonObject columns(String file) {
        try (var stream = MetaOperation.class.getResourceAsStream("/reference/" + file + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file);
            }
            return JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fit fit(Case c, String argument) {
        var estimator = Tau2Estimator.valueOf(c.text(argument, "REML"));
        return TwoStep.fit(
                sample(c),
                Settings.DEFAULTS.with(new Method.RandomEffects(estimator)).withLevel(c.number("level", 95)));
    }

    /// `meta_gen`: both models; I² and H from Q, as a fraction and a root.
    static final class Pooled extends MetaOperation {
        @Override
        public Answer answer(Case c) {
            Fit random = fit(c, "method_tau");
            Sample sample = random.sample();
            Fit common = TwoStep.fit(sample, Settings.DEFAULTS.with(Method.CommonEffect.CE));
            double q = random.heterogeneity().q();
            var fromQ = HigginsThompson.of(q, sample.k() - 1, 95);
            double tau2 = random.tau2().value();
            return new Answer()
                    .put("TE_common", common.pooled().estimate())
                    .put("se_common", common.pooled().standardError())
                    .put("TE_random", random.pooled().estimate())
                    .put("se_random", random.pooled().standardError())
                    .put("lower", random.pooled().lower())
                    .put("upper", random.pooled().upper())
                    .put("tau2", tau2)
                    .put("Q", q)
                    .put("Q_p", random.heterogeneity().p())
                    .put("I2_from_Q", fromQ.i2() / 100)
                    .put("I2_lower", fromQ.i2Limits().lower() / 100)
                    .put("I2_upper", fromQ.i2Limits().upper() / 100)
                    .put("H", fromQ.h())
                    .put("H_lower", fromQ.hLimits().lower())
                    .put("H_upper", fromQ.hLimits().upper())
                    .put("w_random", sample.vi().map(v -> 1 / (v + tau2)))
                    .put("w_common", sample.vi().map(v -> 1 / v));
        }
    }

    /// `meta_ci`: intervals of the pooled effect.
    static final class MeanInterval extends MetaOperation {
        @Override
        public Answer answer(Case c) {
            Fit fit = fit(c, "tau");
            var mean = MeanDistribution.of(fit, kind(c.text("method_random_ci", "classic"), c.text("adhoc", "")));
            var interval = mean.interval(fit.settings().level());
            return new Answer()
                    .put("lower", interval.lower())
                    .put("upper", interval.upper())
                    .put("p", mean.pValue())
                    .put("se", mean.standardError())
                    .put("df", mean.df());
        }

        private static MeanDistribution.Kind kind(String method, String adhoc) {
            return switch (method + adhoc) {
                case "classic" -> MeanDistribution.Kind.CLASSIC;
                case "HK" -> MeanDistribution.Kind.HK;
                case "HKse" -> MeanDistribution.Kind.HK_SE;
                case "HKci" -> MeanDistribution.Kind.HK_CI;
                case "HKIQWiG6" -> MeanDistribution.Kind.HK_IQWIG6;
                case "KR" -> MeanDistribution.Kind.KR;
                default -> throw new IllegalArgumentException(method + adhoc);
            };
        }
    }

    /// `meta_pi`: prediction intervals.
    static final class Prediction extends MetaOperation {
        @Override
        public Answer answer(Case c) {
            Fit fit = fit(c, "tau");
            var kind = PredictiveDistribution.Kind.valueOf(
                    c.text("method_predict", "V").replace('-', '_'));
            var predictive = PredictiveDistribution.of(fit, kind);
            var interval = predictive.interval(fit.settings().level());
            return new Answer()
                    .put("lower", interval.lower())
                    .put("upper", interval.upper())
                    .put("df", predictive.df())
                    .put("se", predictive.standardError());
        }
    }

    /// `meta_tau_ci`. R meta takes PL for its name only: it hands it to metafor without saying so, and metafor
    /// answers with its default, the Q-profile.
    static final class Tau2Limits extends MetaOperation {
        @Override
        public Answer answer(Case c) {
            Sample sample = sample(c);
            Vec vi = sample.vi();
            IntervalMethod method = switch (c.text("method_tau_ci", "QP")) {
                case "J" -> new IntervalMethod.GeneralisedQ(vi.map(v -> 1 / Math.sqrt(v)));
                case "BJ" -> new IntervalMethod.GeneralisedQ(vi.map(v -> 1 / v));
                default -> new IntervalMethod.QProfile();
            };
            var interval = Tau2Interval.of(sample, method, 95);
            return new Answer().put("lower", interval.lower()).put("upper", interval.upper());
        }
    }

    /// `meta_p_below`: the value is part of what is expected. R meta takes it with either sign.
    static final class Proportions extends MetaOperation {
        @Override
        public Answer answer(Case c) {
            var predictive = PredictiveDistribution.of(fit(c, "tau"), PredictiveDistribution.Kind.V);
            double value = c.expect().get("cid").getAsDouble();
            return new Answer()
                    .put("cid", value)
                    .put("prop_below", predictive.below(-Math.abs(value)))
                    .put("prop_above", predictive.above(Math.abs(value)));
        }
    }
}
