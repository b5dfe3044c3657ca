package org.hedgerow.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.OneCorrelation;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.ProportionEffects;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.numeric.Vec;

/// Effect sizes of a reference file's raw columns.
final class Effects {
    private static final List<String> MEASURES =
            List.of("PR", "PLN", "PLO", "PRZ", "PAS", "PFT", "RR", "OR", "IRR", "MD", "ZCOR");

    private Effects() {}

    static boolean implemented(String measure) {
        return MEASURES.contains(measure);
    }

    static List<Effect> of(Case c, String measure) {
        return switch (measure) {
            case "PR", "PLN", "PLO", "PRZ", "PAS", "PFT" -> proportions(c, OneProportion.valueOf(measure));
            case "RR", "OR" -> TwoProportions.valueOf(measure).effects(tables(c), correction(c, Correction.HALF_ONLY0));
            case "IRR" -> TwoRates.IRR.effects(rates(c), correction(c, Correction.HALF_ONLY0));
            case "MD" -> means(c);
            case "ZCOR" -> correlations(c);
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static List<Effect> proportions(Case c, OneProportion measure) {
        var variance = VarianceType.valueOf(c.text("vtype", "LS"));
        return ProportionEffects.of(measure)
                .with(correction(c, measure.defaultCorrection()))
                .with(variance)
                .effects(arms(c));
    }

    /// x and n: given, or under one of the names the data sets use; where a file has several outcomes, the id
    /// says which.
    static List<Proportion> arms(Case c) {
        if (c.has("x")) {
            return arms(c.numbers("x"), c.numbers("n"));
        }
        if (c.hasColumns("xi", "ni")) {
            return arms(c.column("xi"), c.column("ni"));
        }
        if (c.hasColumns("cases", "total")) {
            return arms(c.column("cases"), c.column("total"));
        }
        String outcome = c.id().substring(0, c.id().indexOf('.'));
        return arms(c.column(outcome), c.column("n"));
    }

    private static List<Proportion> arms(Vec x, Vec n) {
        return rows(x).mapToObj(i -> new Proportion(x.get(i), n.get(i))).toList();
    }

    static List<TwoByTwo> tables(Case c) {
        if (c.hasColumns("tpos", "tneg", "cpos", "cneg")) {
            return tables(c.column("tpos"), c.column("tneg"), c.column("cpos"), c.column("cneg"));
        }
        String suffix = c.hasColumns("pre.xti") ? "pre." : "";
        Vec a = c.column(suffix.isEmpty() ? "ai" : "pre.xti");
        Vec n1 = c.column(suffix.isEmpty() ? "n1i" : "pre.nti");
        Vec b = c.column(suffix.isEmpty() ? "ci" : "pre.xci");
        Vec n2 = c.column(suffix.isEmpty() ? "n2i" : "pre.nci");
        return tables(a, minus(n1, a), b, minus(n2, b));
    }

    private static List<TwoByTwo> tables(Vec a, Vec b, Vec c, Vec d) {
        return rows(a).mapToObj(i -> new TwoByTwo(a.get(i), b.get(i), c.get(i), d.get(i)))
                .toList();
    }

    static List<TwoRates.Events> rates(Case c) {
        Vec x1 = c.column("x1i");
        return rows(x1).mapToObj(i -> new TwoRates.Events(
                        x1.get(i),
                        c.column("t1i").get(i),
                        c.column("x2i").get(i),
                        c.column("t2i").get(i)))
                .toList();
    }

    private static List<Effect> means(Case c) {
        var variances = c.text("vtype", "LS").equals("HO") ? TwoMeans.Variances.POOLED : TwoMeans.Variances.OWN;
        return rows(c.column("m1i"))
                .mapToObj(i -> TwoMeans.MD.effect(
                        new TwoMeans.Groups(
                                c.column("m1i").get(i),
                                c.column("sd1i").get(i),
                                c.column("n1i").get(i),
                                c.column("m2i").get(i),
                                c.column("sd2i").get(i),
                                c.column("n2i").get(i)),
                        variances))
                .toList();
    }

    private static List<Effect> correlations(Case c) {
        return rows(c.column("ri"))
                .mapToObj(i -> OneCorrelation.ZCOR.effect(
                        c.column("ri").get(i), c.column("ni").get(i)))
                .toList();
    }

    private static Correction correction(Case c, Correction byDefault) {
        double add = c.number("add", byDefault.add() > 0 ? byDefault.add() : 0);
        var to = Optional.of(c.text("to", ""))
                .filter(t -> !t.isEmpty())
                .map(t -> Correction.To.valueOf(t.toUpperCase(Locale.ROOT)))
                .orElse(byDefault.to());
        return new Correction(add, to, Correction.Scope.ESTIMATE_AND_VARIANCE);
    }

    private static Vec minus(Vec a, Vec b) {
        return Vec.tabulate(a.size(), i -> a.get(i) - b.get(i));
    }

    private static IntStream rows(Vec v) {
        return IntStream.range(0, v.size());
    }
}
