package org.hedgerow.model.exact;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// Finds samples whose likelihood has no maximum, and says why. Albert & Anderson 1984, Biometrika 71:1.
final class Separation {
    /// A fitted logit whose standard error exceeds this has run away: with one event it would be about 1.
    private static final double RUN_AWAY = 50;

    private Separation() {}

    /// Before the fit: more coefficients than arms, columns that say the same, no events at all or nothing
    /// else.
    static void check(BinomialSample sample) {
        if (sample.k() < sample.p()) {
            throw new ProblemException(
                    "%s arms cannot carry %s coefficients".formatted(sample.k(), sample.p()),
                    "Take moderators out of the model.");
        }
        try {
            LeastSquares.of(sample.design(), Vec.constant(sample.k(), 0), Vec.constant(sample.k(), 1));
        } catch (LeastSquares.CollinearException e) {
            throw new ProblemException(
                    "'" + sample.terms().get(e.column()) + "' says nothing that the terms before it do not say",
                    "Take it out of the model, or one of those.");
        }
        double events = sample.arms().stream().mapToDouble(Proportion::x).sum();
        double patients = sample.arms().stream().mapToDouble(Proportion::n).sum();
        if (events == 0 || events == patients) {
            throw allOrNone(events, patients);
        }
    }

    private static ProblemException allOrNone(double events, double patients) {
        Interval exact = ProportionInterval.CLOPPER_PEARSON.interval((int) events, (int) patients, 95);
        return new ProblemException(
                (events == 0 ? "no arm has an event" : "no arm has a patient without an event")
                        + ", so the likelihood rises for ever as the pooled logit goes to "
                        + (events == 0 ? "-" : "+") + "infinity: there is no estimate",
                "What the data say is an interval: all %s patients together, 95%% exact, %s to %s%%."
                        .formatted((long) patients, percent(exact.lower()), percent(exact.upper())));
    }

    /// After a fit without spread: a fitted logit that ran away.
    ///
    /// @param covariance of the coefficients there
    static void check(BinomialSample sample, Symmetric covariance) {
        List<Integer> away = IntStream.range(0, sample.k())
                .filter(i -> !(Math.sqrt(covariance.quadraticForm(row(sample, i))) < RUN_AWAY))
                .boxed()
                .toList();
        if (!away.isEmpty()) {
            throw separated(sample, away, covariance);
        }
    }

    static ProblemException separated(BinomialSample sample, List<Integer> arms, Symmetric covariance) {
        String terms = String.join(
                ", ",
                IntStream.range(0, sample.p())
                        .filter(j -> !(Math.sqrt(covariance.get(j, j)) * size(sample, j) < RUN_AWAY))
                        .mapToObj(j -> "'" + sample.terms().get(j) + "'")
                        .toList());
        boolean none = arms.stream().allMatch(i -> sample.arms().get(i).x() == 0);
        return new ProblemException(
                "%s %s among them no event%s, and %s moderators can tell them apart: the likelihood rises for ever as %s"
                                .formatted(
                                        arms.size() == 1 ? "1 arm" : arms.size() + " arms",
                                        arms.size() == 1 ? "has" : "have",
                                        none ? "" : ", or nothing else",
                                        "the",
                                        terms)
                        + " goes to infinity (separation)",
                "Merge that level with another, leave the moderator out, or pool corrected effect sizes,"
                        + " rma(escalc(PLO, …)), knowing that half an event was made up.");
    }

    /// After the fit: τ without bound.
    static ProblemException unbounded() {
        return new ProblemException(
                "the likelihood rises for ever with the spread of the arms' logits: nearly every arm has either no"
                        + " event or nothing but events",
                "Such arms say that they differ and not by how much. Show their exact intervals side by side instead"
                        + " of a pooled value.");
    }

    private static Vec row(BinomialSample sample, int i) {
        return Vec.of(sample.design().columns().stream().map(c -> c.get(i)).toList());
    }

    private static double size(BinomialSample sample, int j) {
        return sample.design().columns().get(j).map(Math::abs).max();
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(share * 10_000) / 100.0);
    }
}
