package org.hedgerow.bias;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.GroupMeans;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Tests for funnel plot asymmetry by the name of who proposed them, as `metabias` of R's meta computes them.
/// The regressions are of yᵢ on xᵢ with weights wᵢ known but for a factor, unless said otherwise.
public enum FunnelTest {
    /// Rank correlation of effect and variance, [RankTest], with the normal distribution. Begg & Mazumdar 1994,
    /// Biometrics 50:1088.
    BEGG("Begg & Mazumdar 1994") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            return FunnelAsymmetry.of(this, RankTest.of(Sample.of(effects.yi(), effects.vi())));
        }
    },
    /// xᵢ = √vᵢ, wᵢ = 1/vᵢ. Egger et al. 1997, BMJ 315:629.
    EGGER("Egger et al. 1997") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            return line(effects.vi().map(Math::sqrt), effects.yi(), effects.vi().map(v -> 1 / v));
        }
    },
    /// xᵢ = √vᵢ in a mixed-effects model with τ², t on k − 2 degrees of freedom. Thompson & Sharp 1999, Stat Med
    /// 18:2693, method 3a.
    THOMPSON("Thompson & Sharp 1999") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            return FunnelAsymmetry.mixed(this, effects.vi().map(Math::sqrt), effects, estimator);
        }
    },
    /// yᵢ = Zᵢ/Vᵢ, xᵢ = 1/√Vᵢ, wᵢ = Vᵢ, Z and V the efficient score of the odds ratio (or the risk ratio) and
    /// its variance. Harbord et al. 2006, Stat Med 25:3443; 2009, Stata J 9:197.
    HARBORD("Harbord et al. 2006") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            List<TwoByTwo> tables = tables(effects);
            boolean ratioOfRisks = effects.measure() == TwoProportions.RR;
            Vec z = column(tables, t -> ratioOfRisks ? riskScore(t) : oddsScore(t));
            Vec v = column(tables, t -> ratioOfRisks ? riskInformation(t) : oddsInformation(t));
            return line(v.map(each -> 1 / Math.sqrt(each)), Vec.tabulate(v.size(), i -> z.get(i) / v.get(i)), v);
        }
    },
    /// xᵢ = nᵢ, wᵢ = 1/vᵢ. Macaskill et al. 2001, Stat Med 20:641.
    MACASKILL("Macaskill et al. 2001") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            return line(sizes(effects, this), effects.yi(), effects.vi().map(v -> 1 / v));
        }
    },
    /// xᵢ = 1/nᵢ, wᵢ = m(n − m)/n, m the events of all groups: weights that do not depend on the effect. For
    /// tables and for single proportions. Peters et al. 2006, JAMA 295:676.
    PETERS("Peters et al. 2006") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            Vec n = sizes(effects, this);
            Vec events = column(data(effects), FunnelTest::events);
            return line(
                    n.map(each -> 1 / each),
                    effects.yi(),
                    Vec.tabulate(n.size(), i -> events.get(i) * (n.get(i) - events.get(i)) / n.get(i)));
        }
    },
    /// Rank correlation of counts: (aᵢ − E aᵢ)/√Var aᵢ with 1/Var aᵢ, under one odds ratio for all, Mantel and
    /// Haenszel's. Schwarzer et al. 2007, Stat Med 26:721.
    SCHWARZER("Schwarzer et al. 2007") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            return FunnelAsymmetry.of(this, CountRanks.of(tables(effects)));
        }
    },
    /// xᵢ = 1/√Eᵢ, wᵢ = Eᵢ, Eᵢ = 4 n₁n₂/(n₁ + n₂) the effective sample size: for diagnostic odds ratios. Deeks et
    /// al. 2005, J Clin Epidemiol 58:882.
    DEEKS("Deeks et al. 2005") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            Vec effective = column(tables(effects), t -> 4 * t.n1() * t.n2() / (t.n1() + t.n2()));
            return line(effective.map(e -> 1 / Math.sqrt(e)), effects.yi(), effective);
        }
    },
    /// xᵢ = √(1/n₁ + 1/n₂), wᵢ = 1/vᵢ: for standardized mean differences, whose variance depends on themselves.
    /// Pustejovsky & Rodgers 2019, Res Synth Methods 10:57.
    PUSTEJOVSKY("Pustejovsky & Rodgers 2019") {
        @Override
        FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator) {
            return line(
                    column(data(effects), FunnelTest::pooledInverse),
                    effects.yi(),
                    effects.vi().map(v -> 1 / v));
        }
    };

    private final String source;

    FunnelTest(String source) {
        this.source = source;
    }

    /// Who proposed it.
    public String source() {
        return source;
    }

    /// Runs it.
    ///
    /// @param estimator of τ² in [#THOMPSON]
    public FunnelAsymmetry of(EffectSizes effects, Tau2Estimator estimator) {
        if (effects.estimable().size() < 3) {
            throw new ProblemException(
                    "a test for asymmetry needs three studies or more, not "
                            + effects.estimable().size(),
                    "With so few studies nothing can be said of small-study effects.");
        }
        return found(effects, estimator);
    }

    abstract FunnelAsymmetry found(EffectSizes effects, Tau2Estimator estimator);

    FunnelAsymmetry line(Vec x, Vec y, Vec w) {
        return FunnelAsymmetry.of(this, WeightedLine.of(x, y, w, 95));
    }

    private static List<StudyData> data(EffectSizes effects) {
        return effects.estimable().stream().map(each -> each.data()).toList();
    }

    List<TwoByTwo> tables(EffectSizes effects) {
        List<StudyData> data = data(effects);
        if (!data.stream().allMatch(TwoByTwo.class::isInstance)) {
            throw new ProblemException(
                    this + " is a test of two groups' events, which " + effects.outcome() + " does not have",
                    "Use " + instead(data.getFirst()) + ": metabias(" + instead(data.getFirst()) + ").");
        }
        return data.stream().map(TwoByTwo.class::cast).toList();
    }

    private static FunnelTest instead(StudyData data) {
        return switch (data) {
            case Proportion _, TwoByTwo _ -> PETERS;
            case GroupMeans _ -> PUSTEJOVSKY;
            default -> EGGER;
        };
    }

    private static Vec sizes(EffectSizes effects, FunnelTest test) {
        Vec sizes = effects.sizes();
        if (!(sizes.min() > 0)) {
            throw new ProblemException(
                    test + " needs every study's size, and not all are known", "Give escalc the sizes, or use EGGER.");
        }
        return sizes;
    }

    private static double events(StudyData data) {
        return switch (data) {
            case Proportion arm -> arm.x();
            case TwoByTwo table -> table.a() + table.c();
            default ->
                throw new ProblemException(
                        "PETERS weighs studies by their events, and these data have none",
                        "Use " + instead(data) + ": metabias(" + instead(data) + ").");
        };
    }

    private static double pooledInverse(StudyData data) {
        return switch (data) {
            case GroupMeans means -> Math.sqrt(1 / means.n1() + 1 / means.n2());
            case TwoByTwo table -> Math.sqrt(1 / table.n1() + 1 / table.n2());
            default ->
                throw new ProblemException(
                        "PUSTEJOVSKY takes the sizes of two groups, and these data have none",
                        "Use " + instead(data) + ": metabias(" + instead(data) + ").");
        };
    }

    private static double oddsScore(TwoByTwo t) {
        return t.a() - (t.a() + t.c()) * t.n1() / (t.n1() + t.n2());
    }

    private static double oddsInformation(TwoByTwo t) {
        double n = t.n1() + t.n2();
        return t.n1() * t.n2() * (t.a() + t.c()) * (t.b() + t.d()) / (n * n * (n - 1));
    }

    private static double riskScore(TwoByTwo t) {
        double n = t.n1() + t.n2();
        return (t.a() * n - (t.a() + t.c()) * t.n1()) / (t.b() + t.d());
    }

    private static double riskInformation(TwoByTwo t) {
        double n = t.n1() + t.n2();
        return n / 4 * (t.a() + t.c()) / (t.b() + t.d());
    }

    private static <D> Vec column(List<D> data, ToDoubleFunction<D> part) {
        return Vec.of(data.stream().map(part::applyAsDouble).toList());
    }
}
