package org.hedgerow.dsl;

import java.util.List;
import java.util.Optional;
import org.hedgerow.effect.Correlation;
import org.hedgerow.effect.GivenEffect;
import org.hedgerow.effect.GroupMean;
import org.hedgerow.effect.GroupMeans;
import org.hedgerow.effect.PairedMeans;
import org.hedgerow.effect.PairedTable;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Rate;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.table.Wanted;

/// Which columns each kind of measure reads.
final class EscalcColumns {
    private EscalcColumns() {}

    static Wanted<Proportion> proportion(GivenColumns given) {
        given.needing("the events and which the patients", "xi", "ni");
        return Wanted.proportion(given.of("xi"), given.of("ni"));
    }

    static Wanted<Rate> rate(GivenColumns given) {
        given.needing("the events and which the person-time", "xi", "ti");
        return Wanted.rate(given.of("xi"), given.of("ti"));
    }

    /// All four cells, or the events and sizes of both groups.
    static Wanted<TwoByTwo> table(GivenColumns given) {
        given.not("bi", "n1i").not("di", "n2i");
        if (given.has("n1i") || given.has("n2i")) {
            given.needing("the events and which the size of each group", "ai", "n1i", "ci", "n2i");
            return Wanted.groups(given.of("ai"), given.of("n1i"), given.of("ci"), given.of("n2i"));
        }
        given.needing("the events and which the others of each group", "ai", "bi", "ci", "di");
        return Wanted.cells(given.of("ai"), given.of("bi"), given.of("ci"), given.of("di"));
    }

    static Wanted<PairedTable> pairs(GivenColumns given) {
        given.needing(
                "the pairs with both events, which those with one, which those with none", "ai", "bi", "ci", "di");
        return Wanted.pairs(given.of("ai"), given.of("bi"), given.of("ci"), given.of("di"));
    }

    static Wanted<TwoRateCounts> twoRates(GivenColumns given) {
        given.needing("the events and which the person-time of each group", "x1i", "t1i", "x2i", "t2i");
        return Wanted.twoRates(given.of("x1i"), given.of("t1i"), given.of("x2i"), given.of("t2i"));
    }

    static Wanted<GroupMean> mean(GivenColumns given) {
        given.needing("the mean, which the standard deviation and which the size", "mi", "sdi", "ni");
        return Wanted.mean(given.of("mi"), given.of("sdi"), given.of("ni"));
    }

    static Wanted<GroupMeans> twoMeans(GivenColumns given) {
        given.needing(
                "the mean, which the standard deviation and which the size of each group",
                "m1i",
                "sd1i",
                "n1i",
                "m2i",
                "sd2i",
                "n2i");
        return Wanted.twoMeans(
                given.of("m1i"), given.of("sd1i"), given.of("n1i"), given.of("m2i"), given.of("sd2i"), given.of("n2i"));
    }

    static Wanted<PairedMeans> change(GivenColumns given) {
        given.needing(
                "the mean and which the standard deviation of each measurement, which the size and which the correlation"
                        + " of the two",
                "m1i",
                "sd1i",
                "m2i",
                "sd2i",
                "ni",
                "ri");
        return Wanted.change(
                given.of("m1i"), given.of("sd1i"), given.of("m2i"), given.of("sd2i"), given.of("ni"), given.of("ri"));
    }

    static Wanted<Correlation> correlation(GivenColumns given) {
        given.needing("the correlation and which the number of pairs", "ri", "ni");
        return Wanted.correlation(given.of("ri"), given.of("ni"));
    }

    /// An estimate, as it is or as a ratio, with one of three ways of saying how exact it is.
    static Wanted<GivenEffect> effect(GivenColumns given, Optional<GenericOption.Limits> limits) {
        given.not("yi", "ratio").not("vi", "sei");
        boolean ratio = given.has("ratio");
        if (!ratio) {
            given.needing("the effect (yi, or ratio for ratios) and which its sampling variance", "yi");
        }
        String estimate = given.of(ratio ? "ratio" : "yi");
        if (limits.isPresent()) {
            if (given.has("vi") || given.has("sei")) {
                throw new ProblemException(
                        "escalc was told both %s and a variance".formatted(limits.get()), "Keep one of the two.");
            }
            var interval = limits.get();
            return Wanted.effectWithInterval(estimate, ratio, interval.lower(), interval.upper(), interval.level());
        }
        if (given.has("sei")) {
            return Wanted.effectWithError(estimate, ratio, given.of("sei"));
        }
        if (!given.has("vi")) {
            throw given.lacking(
                    List.of(ratio ? "ratio" : "yi", "vi"),
                    "the sampling variance: vi, or sei for standard errors, or interval for confidence limits");
        }
        return Wanted.effect(estimate, ratio, given.of("vi"));
    }
}
