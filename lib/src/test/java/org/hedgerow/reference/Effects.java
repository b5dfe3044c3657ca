package org.hedgerow.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Correlation;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Generic;
import org.hedgerow.effect.GroupMean;
import org.hedgerow.effect.GroupMeans;
import org.hedgerow.effect.MeanChange;
import org.hedgerow.effect.Measure;
import org.hedgerow.effect.MeasureOf;
import org.hedgerow.effect.OneCorrelation;
import org.hedgerow.effect.OneMean;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.OneRate;
import org.hedgerow.effect.PairedMeans;
import org.hedgerow.effect.PairedProportions;
import org.hedgerow.effect.PairedTable;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Rate;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.numeric.Vec;

/// Effect sizes of a reference file's raw columns.
final class Effects {

    private Effects() {}

    static boolean implemented(String measure) {
        return measure(measure).isPresent();
    }

    /// The measure with metafor's name.
    static Optional<Measure> measure(String name) {
        return Stream.<Measure[]>of(
                        OneProportion.values(),
                        OneRate.values(),
                        TwoProportions.values(),
                        PairedProportions.values(),
                        TwoRates.values(),
                        OneMean.values(),
                        TwoMeans.values(),
                        MeanChange.values(),
                        OneCorrelation.values())
                .flatMap(Arrays::stream)
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }

    static List<Effect> of(Case c, String name) {
        return switch (measure(name).orElseThrow()) {
            case OneProportion measure -> effects(c, measure, arms(c));
            case OneRate measure -> effects(c, measure, rates(c));
            case TwoProportions measure -> effects(c, measure, tables(c));
            case PairedProportions measure -> effects(c, measure, pairs(c));
            case TwoRates measure -> effects(c, measure, twoRates(c));
            case OneMean measure -> effects(c, measure, means(c));
            case TwoMeans measure -> effects(c, measure, twoMeans(c));
            case MeanChange measure -> effects(c, measure, changes(c));
            case OneCorrelation measure -> effects(c, measure, correlations(c));
            case Generic _ -> throw new IllegalArgumentException(name);
        };
    }

    private static <D extends StudyData> List<Effect> effects(Case c, MeasureOf<D> measure, List<D> data) {
        return Computation.of(measure)
                .with(correction(c, measure.defaultCorrection()))
                .with(VarianceType.valueOf(c.text("vtype", "LS")))
                .effects(data);
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
        return rows(x, i -> new Proportion(x.get(i), n.get(i)));
    }

    /// One group of two, where the case names it: `group` 1 or 2.
    private static List<Rate> rates(Case c) {
        Vec x = ofGroup(c, "x", "i");
        Vec t = ofGroup(c, "t", "i");
        return rows(x, i -> new Rate(x.get(i), t.get(i)));
    }

    private static List<GroupMean> means(Case c) {
        Vec m = ofGroup(c, "m", "i");
        Vec sd = ofGroup(c, "sd", "i");
        Vec n = ofGroup(c, "n", "i");
        return rows(m, i -> new GroupMean(m.get(i), sd.get(i), n.get(i)));
    }

    private static Vec ofGroup(Case c, String before, String after) {
        String group = c.has("group") ? Long.toString((long) c.number("group", 1)) : "";
        return values(c, before + group + after);
    }

    static List<TwoByTwo> tables(Case c) {
        if (c.hasColumns("tpos", "tneg", "cpos", "cneg")) {
            return tables(c.column("tpos"), c.column("tneg"), c.column("cpos"), c.column("cneg"));
        }
        if (c.hasColumns("pre.xti")) {
            return groups(c.column("pre.xti"), c.column("pre.nti"), c.column("pre.xci"), c.column("pre.nci"));
        }
        if (has(c, "bi") && has(c, "di")) {
            return tables(values(c, "ai"), values(c, "bi"), values(c, "ci"), values(c, "di"));
        }
        return groups(values(c, "ai"), values(c, "n1i"), values(c, "ci"), values(c, "n2i"));
    }

    private static List<TwoByTwo> groups(Vec x1, Vec n1, Vec x2, Vec n2) {
        return tables(x1, minus(n1, x1), x2, minus(n2, x2));
    }

    private static List<TwoByTwo> tables(Vec a, Vec b, Vec c, Vec d) {
        return rows(a, i -> new TwoByTwo(a.get(i), b.get(i), c.get(i), d.get(i)));
    }

    private static List<PairedTable> pairs(Case c) {
        Vec a = values(c, "ai");
        Vec b = values(c, "bi");
        Vec second = values(c, "ci");
        Vec d = values(c, "di");
        return rows(a, i -> new PairedTable(a.get(i), b.get(i), second.get(i), d.get(i)));
    }

    static List<TwoRateCounts> twoRates(Case c) {
        Vec x1 = values(c, "x1i");
        Vec t1 = values(c, "t1i");
        Vec x2 = values(c, "x2i");
        Vec t2 = values(c, "t2i");
        return rows(x1, i -> new TwoRateCounts(x1.get(i), t1.get(i), x2.get(i), t2.get(i)));
    }

    private static List<GroupMeans> twoMeans(Case c) {
        List<Vec> v = Stream.of("m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i")
                .map(name -> values(c, name))
                .toList();
        return rows(
                v.getFirst(),
                i -> new GroupMeans(
                        v.get(0).get(i),
                        v.get(1).get(i),
                        v.get(2).get(i),
                        v.get(3).get(i),
                        v.get(4).get(i),
                        v.get(5).get(i)));
    }

    private static List<PairedMeans> changes(Case c) {
        List<Vec> v = Stream.of("m1i", "sd1i", "m2i", "sd2i", "ni", "ri")
                .map(name -> values(c, name))
                .toList();
        return rows(
                v.getFirst(),
                i -> new PairedMeans(
                        v.get(0).get(i),
                        v.get(1).get(i),
                        v.get(2).get(i),
                        v.get(3).get(i),
                        v.get(4).get(i),
                        v.get(5).get(i)));
    }

    private static List<Correlation> correlations(Case c) {
        Vec r = values(c, "ri");
        Vec n = values(c, "ni");
        return rows(r, i -> new Correlation(r.get(i), n.get(i)));
    }

    private static Correction correction(Case c, Correction byDefault) {
        double add = c.number("add", byDefault.add());
        var to = Optional.of(c.text("to", ""))
                .filter(t -> !t.isEmpty())
                .map(t -> Correction.To.valueOf(t.toUpperCase(Locale.ROOT)))
                .orElse(byDefault.to());
        var correction = new Correction(add, to, Correction.Scope.ESTIMATE_AND_VARIANCE);
        return c.flag("drop00") ? correction.with(Correction.DoubleZeros.DROP) : correction;
    }

    private static boolean has(Case c, String name) {
        return c.has(name) || c.hasColumns(name);
    }

    /// A column, given with the case or of the file.
    private static Vec values(Case c, String name) {
        return c.has(name) ? c.numbers(name) : c.column(name);
    }

    private static Vec minus(Vec a, Vec b) {
        return Vec.tabulate(a.size(), i -> a.get(i) - b.get(i));
    }

    private static <D> List<D> rows(Vec first, IntFunction<D> row) {
        return IntStream.range(0, first.size()).mapToObj(row).toList();
    }
}
