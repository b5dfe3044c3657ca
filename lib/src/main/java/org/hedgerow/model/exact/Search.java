package org.hedgerow.model.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.effect.Proportion;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.NewtonAscent;
import org.hedgerow.numeric.NewtonAscent.Surface;
import org.hedgerow.numeric.Vec;

/// Looks for the likelihood's maximum, coarsely first, then with integrals made finer until it no longer moves.
final class Search {
    /// Distances of the trapezoidal rule's points in widths of the integrand: the first gives five figures.
    private static final double[] WIDTHS = {1.25, 0.75, 0.5, 0.33, 0.22, 0.15, 0.1, 0.066, 0.044, 0.03};

    /// The log-likelihood has settled when a finer rule moves it by less than this part of itself. The error's
    /// logarithm is as 1/width, so that the finer rule's own error is less than this to the power of 3/2.
    private static final double SETTLED = 1e-10;

    /// As much of the log-likelihood is lost in the sums of it.
    private static final double NOISE = 1e-9;

    /// A spread of logits beyond this is none that data could tell from an infinite one.
    private static final double MOST = 50;

    private static final int MOST_STEPS = 5;

    private static final int FREE_STEPS = 25;

    /// τ below this is 0: the likelihood does not know the difference.
    private static final double NONE = 1e-7;

    private final MarginalLikelihood likelihood;
    private final List<ArmIntegral> rules;
    private final BinomialSample sample;
    private final Vec start;
    private final int p;
    private int evaluations;

    /// A maximum.
    ///
    /// @param surface the likelihood there, by (b, τ)
    record Found(Vec coefficients, double tau, Surface surface, int points) {}

    Search(BinomialSample sample, Quadrature quadrature) {
        this.sample = sample;
        p = sample.p();
        start = start(sample);
        rules = switch (quadrature) {
            case Quadrature.Refined _ -> refined();
            case Quadrature.GaussHermite(int nodes) -> List.of(new GaussHermiteIntegral(nodes));
        };
        likelihood = new MarginalLikelihood(sample, rules.getFirst());
    }

    private static List<ArmIntegral> refined() {
        List<ArmIntegral> finer = new ArrayList<>();
        for (double width : WIDTHS) {
            finer.add(new TrapezoidalIntegral(width));
        }
        return finer;
    }

    int evaluations() {
        return evaluations;
    }

    /// The maximum over the coefficients at a given spread.
    Found atSpread(double tau) {
        Function<Vec, Surface> f = likelihood.ofCoefficients(tau);
        likelihood.use(rules.getFirst());
        Place near = climb(f, start);
        Place best = tau > 0 ? refined(f, near) : polished(f, near);
        Vec b = best.next();
        Surface surface = likelihood.ofAll().apply(Vec.tabulate(p + 1, j -> j < p ? b.get(j) : tau));
        return new Found(b, tau, surface, likelihood.points());
    }

    /// The maximum over coefficients and spread.
    ///
    /// @param common that without a spread, which is the answer where none is higher
    Found everywhere(Found common) {
        return from(common, firstSpread(common)).or(() -> from(common, 1)).orElse(common);
    }

    /// The maximum found from a first spread; empty where it is that without one.
    private Optional<Found> from(Found common, double tau) {
        likelihood.use(rules.getFirst());
        Vec first = Vec.tabulate(p + 1, j -> j < p ? common.coefficients().get(j) : tau);
        Place best = refined(this::bounded, climb(this::bounded, first));
        double found = Math.abs(best.at().get(p));
        if (found > MOST / 2) {
            throw Separation.unbounded();
        }
        double noise = NOISE * (1 + Math.abs(common.surface().value()));
        if (found < NONE || best.surface().value() <= common.surface().value() + noise) {
            return Optional.empty();
        }
        if (!best.isNearTop()) {
            throw Separation.unbounded();
        }
        Vec top = best.next();
        return Optional.of(
                new Found(Vec.tabulate(p, j -> top.get(j)), Math.abs(top.get(p)), best.surface(), likelihood.points()));
    }

    /// With finer and finer rules, each some Newton steps further, until the likelihood has settled.
    private Place refined(Function<Vec, Surface> f, Place coarse) {
        Place best = coarse;
        for (ArmIntegral finer : rules.subList(1, rules.size())) {
            likelihood.use(finer);
            double expected = best.surface().value() + best.promised();
            Place next = place(best.next(), f);
            double change = Math.abs(next.surface().value() + next.promised() - expected);
            best = next.isNearTop() ? nearer(next, f) : climb(f, best.at());
            if (change <= SETTLED * (1 + Math.abs(next.surface().value()))) {
                return polished(f, best);
            }
        }
        return polished(f, best);
    }

    /// From where the next rule's first step leads to its top.
    private Place nearer(Place near, Function<Vec, Surface> f) {
        return near.isAlmostTop() ? near : place(near.next(), f);
    }

    /// A few more steps with the last rule, to the top.
    private Place polished(Function<Vec, Surface> f, Place best) {
        Place polished = best;
        for (int i = 0; i < MOST_STEPS && !polished.isTop(); i++) {
            Place next = place(polished.next(), f);
            if (!next.isNearTop()) {
                return polished;
            }
            polished = next;
        }
        return polished;
    }

    /// By Newton's steps while they lead upwards, and safely where one does not.
    private Place climb(Function<Vec, Surface> f, Vec from) {
        Place here = place(from, f);
        for (int i = 0; i < FREE_STEPS && !here.isCloseToTop(); i++) {
            Place next = place(here.next(), f);
            if (!(next.surface().value() > here.surface().value())) {
                return safely(f, here.at());
            }
            here = next;
        }
        return here.isCloseToTop() ? here : safely(f, here.at());
    }

    private Place safely(Function<Vec, Surface> f, Vec from) {
        var top = new NewtonAscent(f, Double.POSITIVE_INFINITY).from(from);
        evaluations += top.steps() + 1;
        return Place.of(top.at(), top.surface());
    }

    private Place place(Vec at, Function<Vec, Surface> f) {
        evaluations++;
        return Place.of(at, f.apply(at));
    }

    private Surface bounded(Vec at) {
        Surface surface = likelihood.ofAll().apply(at);
        return Math.abs(at.get(p)) <= MOST
                ? surface
                : new Surface(Double.NEGATIVE_INFINITY, surface.gradient(), surface.hessian());
    }

    /// The highest likelihood with only some parameters free, τ's place being p, the others as they are in
    /// `all`, where the search begins.
    double highest(List<Integer> free, Vec all) {
        Function<Vec, Surface> f = likelihood.of(free, all);
        likelihood.use(rules.getFirst());
        Vec first = Vec.tabulate(free.size(), i -> all.get(free.get(i)));
        return refined(f, climb(f, first)).surface().value();
    }

    /// What squared residuals have more than their binomial variance w, Σ(r² − w)/Σw², as a variance of logits.
    private double firstSpread(Found common) {
        double excess = common.surface().hessian().get(p, p);
        double weights = 0;
        for (int i = 0; i < sample.k(); i++) {
            double eta = sample.offset().get(i);
            for (int j = 0; j < p; j++) {
                eta += sample.design().columns().get(j).get(i)
                        * common.coefficients().get(j);
            }
            double e = Math.exp(-Math.abs(eta));
            double w = sample.arms().get(i).n() * e / ((1 + e) * (1 + e));
            weights += w * w;
        }
        return Math.clamp(Math.sqrt(Math.max(0, excess / weights)), 0.05, 3);
    }

    /// Coefficients from least squares on the arms' logits, half an event added: near enough to start from.
    private static Vec start(BinomialSample sample) {
        Vec logits = Vec.tabulate(sample.k(), i -> {
            Proportion arm = sample.arms().get(i);
            return Math.log((arm.x() + 0.5) / (arm.n() - arm.x() + 0.5))
                    - sample.offset().get(i);
        });
        Vec weights = Vec.tabulate(sample.k(), i -> {
            Proportion arm = sample.arms().get(i);
            return (arm.x() + 0.5) * (arm.n() - arm.x() + 0.5) / (arm.n() + 1);
        });
        return LeastSquares.of(sample.design(), logits, weights).coefficients();
    }
}
