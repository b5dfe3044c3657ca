package org.hedgerow.effect;

import static org.hedgerow.effect.VarianceType.AV;
import static org.hedgerow.effect.VarianceType.CS;
import static org.hedgerow.effect.VarianceType.LS;
import static org.hedgerow.effect.VarianceType.ST;
import static org.hedgerow.effect.VarianceType.UB;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.hedgerow.numeric.Normal;

/// Measures of two groups' proportions, from 2 × 2 tables, with metafor's names. With p1 = a/n1, p2 = c/n2,
/// S = 1/a + 1/b + 1/c + 1/d:
///
/// | | yi | vi |
/// |---|---|---|
/// | RR | log(p1/p2) | 1/a − 1/n1 + 1/c − 1/n2 |
/// | OR | log(ad/(bc)) | S |
/// | RD | p1 − p2 | p1(1−p1)/n1 + p2(1−p2)/n2; UB with n − 1; AV at the averages of all studies |
/// | AS | arcsin √p1 − arcsin √p2 | 1/(4n1) + 1/(4n2) |
/// | PETO | (a − E)/V | 1/V, E and V of the hypergeometric distribution |
/// | PHI | φ = (ad − bc)/√(n1 n2 (a+c)(b+d)) | see [PhiVariance]; ZPHI is artanh φ |
/// | YUQ | (OR − 1)/(OR + 1) | ¼ (1 − Q²)² S |
/// | YUY | (√OR − 1)/(√OR + 1) | (1 − Y²)² S/16 |
/// | RTET | the tetrachoric correlation | see [Tetrachoric]; ZTET is its artanh |
/// | PBIT | Φ⁻¹(p1) − Φ⁻¹(p2) | Σ 2π p(1 − p) exp(z²)/n |
/// | OR2DL, OR2D | OR·√3/π | S·3/π² |
/// | OR2DN | OR/1.65 | S/1.65² |
///
/// Fleiss & Berlin 2009, in Cooper et al., Handbook of Research Synthesis, ch. 13; AS from Rücker et al.
/// 2009, Stat Med 28:721; PETO from Yusuf et al. 1985, Prog Cardiovasc Dis 27:335; YUQ, YUY from Yule 1912,
/// J R Stat Soc 75:579; the last three from Sánchez-Meca et al. 2003, Psychol Methods 8:448.
@SuppressWarnings("ImmutableEnumChecker") // formulas and lists that nothing can change
public enum TwoProportions implements MeasureOf<TwoByTwo> {
    RR(
            "log risk ratio",
            NaturalScale.ratio("risk ratio"),
            t -> Math.log(t.p1()) - Math.log(t.p2()),
            t -> 1 / t.a() - 1 / t.n1() + 1 / t.c() - 1 / t.n2()),
    OR("log odds ratio", NaturalScale.ratio("odds ratio"), TwoProportions::logOdds, TwoProportions::inverseCells),
    RD(
            "risk difference",
            NaturalScale.of("risk difference", NaturalScale.Kind.PROPORTION_DIFFERENCE, Inverse.IDENTITY),
            t -> t.p1() - t.p2(),
            t -> binomial(t.p1(), t.n1()) + binomial(t.p2(), t.n2())),
    AS(
            "arcsine square-root risk difference",
            NaturalScale.difference("arcsine square-root risk difference"),
            t -> Math.asin(Math.sqrt(t.p1())) - Math.asin(Math.sqrt(t.p2())),
            t -> 1 / (4 * t.n1()) + 1 / (4 * t.n2())),
    PETO(
            "log odds ratio by Peto's method",
            NaturalScale.ratio("odds ratio"),
            t -> (t.a() - t.n1() * (t.a() + t.c()) / t.size()) / hypergeometricVariance(t),
            t -> 1 / hypergeometricVariance(t)),
    PHI(
            "phi coefficient",
            NaturalScale.correlation("phi coefficient", Inverse.IDENTITY),
            PhiVariance::phi,
            PhiVariance::crossSectional),
    ZPHI(
            "Fisher's z of the phi coefficient",
            NaturalScale.correlation("phi coefficient", Inverse.TANH),
            t -> artanh(PhiVariance.phi(t)),
            t -> PhiVariance.crossSectional(t) / squared(1 - squared(PhiVariance.phi(t)))),
    YUQ(
            "Yule's Q",
            NaturalScale.correlation("Yule's Q", Inverse.IDENTITY),
            t -> Math.tanh(logOdds(t) / 2),
            t -> squared(1 - squared(Math.tanh(logOdds(t) / 2))) * inverseCells(t) / 4),
    YUY(
            "Yule's Y",
            NaturalScale.correlation("Yule's Y", Inverse.IDENTITY),
            t -> Math.tanh(logOdds(t) / 4),
            t -> squared(1 - squared(Math.tanh(logOdds(t) / 4))) * inverseCells(t) / 16),
    RTET(
            "tetrachoric correlation",
            NaturalScale.correlation("tetrachoric correlation", Inverse.IDENTITY),
            t -> Tetrachoric.of(t).r(),
            t -> Tetrachoric.of(t).variance()),
    ZTET(
            "Fisher's z of the tetrachoric correlation",
            NaturalScale.correlation("tetrachoric correlation", Inverse.TANH),
            t -> artanh(Tetrachoric.of(t).r()),
            t -> Tetrachoric.of(t).variance()
                    / squared(1 - squared(Tetrachoric.of(t).r()))),
    PBIT(
            "probit-transformed risk difference",
            NaturalScale.difference("standardized mean difference"),
            t -> probit(t.p1()) - probit(t.p2()),
            t -> probitVariance(t.p1(), t.n1()) + probitVariance(t.p2(), t.n2())),
    OR2D("standardized mean difference from an odds ratio", Conversion.LOGISTIC),
    OR2DL("standardized mean difference from an odds ratio", Conversion.LOGISTIC),
    OR2DN("standardized mean difference from an odds ratio", Conversion.NORMAL);

    /// What a log odds ratio is divided by to become a standardized mean difference.
    private enum Conversion {
        LOGISTIC(Math.PI / Math.sqrt(3)),
        NORMAL(1.65);

        private final double divisor;

        Conversion(double divisor) {
            this.divisor = divisor;
        }
    }

    private final String words;
    private final NaturalScale scale;
    private final ToDoubleFunction<TwoByTwo> estimate;
    private final ToDoubleFunction<TwoByTwo> variance;

    TwoProportions(
            String words,
            NaturalScale scale,
            ToDoubleFunction<TwoByTwo> estimate,
            ToDoubleFunction<TwoByTwo> variance) {
        this.words = words;
        this.scale = scale;
        this.estimate = estimate;
        this.variance = variance;
    }

    TwoProportions(String words, Conversion conversion) {
        this(
                words,
                NaturalScale.difference("standardized mean difference"),
                t -> logOdds(t) / conversion.divisor,
                t -> inverseCells(t) / squared(conversion.divisor));
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public NaturalScale scale() {
        return scale;
    }

    @Override
    public List<VarianceType> varianceTypes() {
        return switch (this) {
            case RD -> List.of(LS, UB, AV);
            case PHI -> List.of(LS, ST, CS);
            default -> List.of(LS);
        };
    }

    /// One half to tables with a zero cell; nothing for measures that need nothing.
    @Override
    public Correction defaultCorrection() {
        return switch (this) {
            case AS, PHI, ZPHI, RTET, ZTET -> Correction.NOTHING;
            default -> Correction.HALF_ONLY0;
        };
    }

    @Override
    public List<Effect> effects(List<TwoByTwo> tables, Correction correction, VarianceType type) {
        List<Corrected<TwoByTwo>> all = Corrected.all(tables, correction);
        ToDoubleFunction<TwoByTwo> at = variance(all, type);
        return all.stream().map(table -> effect(table, at)).toList();
    }

    private Effect effect(Corrected<TwoByTwo> table, ToDoubleFunction<TwoByTwo> at) {
        if ((this == RTET || this == ZTET) && table.used().hasZeroCell()) {
            return withoutTetrachoric(table.used());
        }
        return table.effect(estimate, at);
    }

    private ToDoubleFunction<TwoByTwo> variance(List<Corrected<TwoByTwo>> all, VarianceType type) {
        return switch (type) {
            case UB ->
                t -> binomial(t.p1(), t.n1()) * t.n1() / (t.n1() - 1)
                        + binomial(t.p2(), t.n2()) * t.n2() / (t.n2() - 1);
            case AV -> {
                double first = average(all, TwoByTwo::a, TwoByTwo::n1);
                double second = average(all, TwoByTwo::c, TwoByTwo::n2);
                yield t -> binomial(first, t.n1()) + binomial(second, t.n2());
            }
            case ST -> PhiVariance::stratified;
            case LS, LS2, HO, AVHO, CS -> variance;
        };
    }

    private static double average(
            List<Corrected<TwoByTwo>> all, ToDoubleFunction<TwoByTwo> events, ToDoubleFunction<TwoByTwo> size) {
        var kept = all.stream().filter(t -> !t.dropped()).map(Corrected::used).toList();
        return kept.stream().mapToDouble(events).sum()
                / kept.stream().mapToDouble(size).sum();
    }

    /// A zero cell drives the correlation to −1 or 1, where it has no variance; two of them may leave no
    /// margin to cut at.
    private Effect withoutTetrachoric(TwoByTwo t) {
        double sign = Math.signum(t.a() * t.d() - t.b() * t.c());
        return new Effect.NotEstimable(
                "a zero cell drives the tetrachoric correlation to its limit, where it has no variance",
                sign == 0 || this == ZTET ? OptionalDouble.empty() : OptionalDouble.of(sign));
    }

    private static double logOdds(TwoByTwo t) {
        return Math.log(t.a() * t.d() / (t.b() * t.c()));
    }

    private static double inverseCells(TwoByTwo t) {
        return 1 / t.a() + 1 / t.b() + 1 / t.c() + 1 / t.d();
    }

    private static double hypergeometricVariance(TwoByTwo t) {
        double n = t.size();
        return t.n1() * t.n2() * (t.a() + t.c()) * (t.b() + t.d()) / (n * n * (n - 1));
    }

    private static double binomial(double p, double n) {
        return p * (1 - p) / n;
    }

    private static double probit(double p) {
        return p > 0 && p < 1 ? Normal.quantile(p) : Double.NaN;
    }

    private static double probitVariance(double p, double n) {
        return 2 * Math.PI * binomial(p, n) * Math.exp(squared(probit(p)));
    }

    private static double artanh(double r) {
        return 0.5 * (Math.log1p(r) - Math.log1p(-r));
    }

    private static double squared(double x) {
        return x * x;
    }
}
