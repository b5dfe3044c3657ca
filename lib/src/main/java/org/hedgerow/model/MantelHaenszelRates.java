package org.hedgerow.model;

import static org.hedgerow.model.MantelHaenszel.sum;

import java.util.List;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.TwoRateCounts;

/// Measures of two groups' incidence rates that can be pooled after Mantel & Haenszel. With T = t1 + t2:
public enum MantelHaenszelRates {
    /// log(R/S), R = Σ x1 t2/T, S = Σ x2 t1/T, variance Σ(x1 + x2) t1 t2/T² / (RS). Rothman, Greenland & Lash
    /// 2008, Modern Epidemiology, 3rd ed., p. 274.
    IRR("incidence rate ratio") {
        @Override
        StratifiedFit.Estimate estimate(List<TwoRateCounts> studies) {
            double r = sum(studies, s -> s.x1() * (s.t2() / time(s)));
            double s = sum(studies, e -> e.x2() * (e.t1() / time(e)));
            double d = sum(studies, e -> e.t1() / time(e) * (e.t2() / time(e)) * (e.x1() + e.x2()));
            return new StratifiedFit.Estimate(Math.log(r / s), Math.sqrt(d / (r * s)));
        }

        @Override
        Effect effect(TwoRateCounts s, double added) {
            return Effect.of(
                    Math.log(s.x1() / s.t1() / (s.x2() / s.t2())),
                    1 / s.x1() + 1 / s.x2(),
                    added,
                    "a zero cell, and nothing was added to it");
        }
    },
    /// Σ(x1 t2 − x2 t1)/T divided by W = Σ t1 t2/T, variance Σ(t1 t2/T)² (x1/t1² + x2/t2²) / W². Greenland &
    /// Robins 1985, Biometrics 41:55.
    IRD("incidence rate difference") {
        @Override
        StratifiedFit.Estimate estimate(List<TwoRateCounts> studies) {
            double weight = sum(studies, s -> s.t1() / time(s) * s.t2());
            double difference = sum(studies, s -> (s.x1() * s.t2() - s.x2() * s.t1()) / time(s)) / weight;
            double variance = sum(studies, s -> {
                double w = s.t1() / time(s) * s.t2();
                return w * w * (s.x1() / (s.t1() * s.t1()) + s.x2() / (s.t2() * s.t2()));
            });
            return new StratifiedFit.Estimate(difference, Math.sqrt(variance) / weight);
        }

        @Override
        Effect effect(TwoRateCounts s, double added) {
            return Effect.of(
                    s.x1() / s.t1() - s.x2() / s.t2(),
                    s.x1() / (s.t1() * s.t1()) + s.x2() / (s.t2() * s.t2()),
                    added,
                    "no person-time");
        }
    };

    private final String words;

    MantelHaenszelRates(String words) {
        this.words = words;
    }

    /// The measure in words.
    public String words() {
        return words;
    }

    abstract StratifiedFit.Estimate estimate(List<TwoRateCounts> studies);

    /// A study's own effect size; `added` says what its events hold more than were seen.
    abstract Effect effect(TwoRateCounts corrected, double added);

    List<Effect> effects(List<TwoRateCounts> studies, StratifiedSettings settings) {
        return Strata.rateEffects(studies, settings, this::effect);
    }

    private static double time(TwoRateCounts s) {
        return s.t1() + s.t2();
    }
}
