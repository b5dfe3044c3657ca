package org.hedgerow.model;

import static org.hedgerow.model.MantelHaenszel.sum;

import java.util.List;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.TwoByTwo;

/// Measures of 2 × 2 tables that can be pooled after Mantel & Haenszel. With N = a + b + c + d, n1 = a + b,
/// n2 = c + d:
public enum MantelHaenszelTables {
    /// log(R/S), R = Σ ad/N, S = Σ bc/N. Variance of Robins, Breslow & Greenland 1986, Biometrics 42:311:
    /// ½ (ΣPR/R² + Σ(PS + QR)/(RS) + ΣQS/S²), P = (a + d)/N, Q = (b + c)/N.
    OR("odds ratio") {
        @Override
        StratifiedFit.Estimate estimate(List<TwoByTwo> tables) {
            double r = sum(tables, t -> t.a() / n(t) * t.d());
            double s = sum(tables, t -> t.b() / n(t) * t.c());
            double pr = sum(tables, t -> (t.a() + t.d()) / n(t) * (t.a() / n(t) * t.d()));
            double qs = sum(tables, t -> (t.b() + t.c()) / n(t) * (t.b() / n(t) * t.c()));
            double mixed = sum(
                    tables,
                    t -> (t.a() + t.d()) / n(t) * (t.b() / n(t) * t.c())
                            + (t.b() + t.c()) / n(t) * (t.a() / n(t) * t.d()));
            return new StratifiedFit.Estimate(
                    Math.log(r / s), Math.sqrt(0.5 * (pr / (r * r) + mixed / (r * s) + qs / (s * s))));
        }

        @Override
        Effect effect(TwoByTwo t, double added) {
            return Effect.of(
                    Math.log(t.a() * t.d() / (t.b() * t.c())),
                    1 / t.a() + 1 / t.b() + 1 / t.c() + 1 / t.d(),
                    added,
                    "a zero cell, and nothing was added to it");
        }
    },
    /// log(R/S), R = Σ a n2/N, S = Σ c n1/N. Variance of Greenland & Robins 1985, Biometrics 41:55:
    /// Σ(n1 n2 (a + c)/N² − ac/N) / (RS).
    RR("risk ratio") {
        @Override
        StratifiedFit.Estimate estimate(List<TwoByTwo> tables) {
            double r = sum(tables, t -> t.a() * (n2(t) / n(t)));
            double s = sum(tables, t -> t.c() * (n1(t) / n(t)));
            double d = sum(tables, t -> n1(t) / n(t) * (n2(t) / n(t)) * (t.a() + t.c()) - t.a() / n(t) * t.c());
            return new StratifiedFit.Estimate(Math.log(r / s), Math.sqrt(d / (r * s)));
        }

        @Override
        Effect effect(TwoByTwo t, double added) {
            return Effect.of(
                    Math.log(t.a() / n1(t)) - Math.log(t.c() / n2(t)),
                    1 / t.a() - 1 / n1(t) + 1 / t.c() - 1 / n2(t),
                    added,
                    "a zero cell, and nothing was added to it");
        }
    },
    /// Σ(a n2 − c n1)/N divided by W = Σ n1 n2/N. Variance of Sato, Greenland & Robins 1989, Biometrics
    /// 45:1323, consistent for many small as for few large studies: (D Σ(c n1²/N² − a n2²/N² +
    /// n1 n2 (n2 − n1)/(2N²)) + ½ Σ(a (n2 − c) + c (n1 − a))/N) / W², D the difference.
    RD("risk difference") {
        @Override
        StratifiedFit.Estimate estimate(List<TwoByTwo> tables) {
            double weight = sum(tables, t -> n1(t) * (n2(t) / n(t)));
            double difference = sum(tables, t -> t.a() * (n2(t) / n(t)) - t.c() * (n1(t) / n(t))) / weight;
            double tilt = sum(tables, t -> {
                double u = n1(t) / n(t);
                double v = n2(t) / n(t);
                return t.c() * u * u - t.a() * v * v + u * v * (n2(t) - n1(t)) / 2;
            });
            double spread = sum(tables, t -> t.a() * (n2(t) - t.c()) / n(t) + t.c() * (n1(t) - t.a()) / n(t)) / 2;
            return new StratifiedFit.Estimate(difference, Math.sqrt(difference * tilt + spread) / weight);
        }

        @Override
        Effect effect(TwoByTwo t, double added) {
            double p1 = t.a() / n1(t);
            double p2 = t.c() / n2(t);
            return Effect.of(p1 - p2, p1 * (1 - p1) / n1(t) + p2 * (1 - p2) / n2(t), added, "an empty group");
        }
    };

    private final String words;

    MantelHaenszelTables(String words) {
        this.words = words;
    }

    /// The measure in words.
    public String words() {
        return words;
    }

    abstract StratifiedFit.Estimate estimate(List<TwoByTwo> tables);

    /// A table's own effect size; `added` says what its counts hold more than were seen.
    abstract Effect effect(TwoByTwo corrected, double added);

    List<Effect> effects(List<TwoByTwo> tables, StratifiedSettings settings) {
        return Strata.tableEffects(tables, settings, this::effect);
    }

    private static double n1(TwoByTwo t) {
        return t.a() + t.b();
    }

    private static double n2(TwoByTwo t) {
        return t.c() + t.d();
    }

    private static double n(TwoByTwo t) {
        return t.a() + t.b() + t.c() + t.d();
    }
}
