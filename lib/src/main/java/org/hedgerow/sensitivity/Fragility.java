package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hedgerow.problem.ProblemException;

/// How few events would have to be otherwise for a conclusion to be the opposite: the fragility index of a
/// meta-analysis. Atal, Porcher, Boutron & Ravaud 2019, J Clin Epidemiol 111:32.
///
/// The conclusion is a margin that is positive where it holds, as 0.05 − p is for "differ". One event is
/// changed after the other, in whichever study brings the margin nearest to its turn (Atal's greedy walk).
/// The number of changes so found is an upper bound; below it every set of one change, of two, … is
/// refitted as far as the budget goes. Where that is all there are below it, the number is exact.
///
/// @param held whether the conclusion holds with the data as they are
/// @param flipped whether changes were found that turn it
/// @param changes the events changed, those of one group of a study together; where it was not turned, how
///     far the walk
///     went
/// @param before the margin with the data as they are
/// @param after the margin with the changes
/// @param none no set of so few changes turns it: all were refitted
/// @param refits how many models were fitted
public record Fragility(
        boolean held, boolean flipped, List<Change> changes, double before, double after, int none, long refits) {
    /// The walk ends here, lest it never does.
    private static final int FARTHEST = 500;

    public Fragility {
        changes = List.copyOf(changes);
    }

    /// Events changed in one group of a study.
    ///
    /// @param study counted from 0
    /// @param group counted from 0
    /// @param by how many more; negative for fewer
    public record Change(int study, int group, int by) {}

    /// How many events are changed.
    public int events() {
        return changes.stream().mapToInt(c -> Math.abs(c.by())).sum();
    }

    /// Whether no fewer events than these can do it; else they are an upper bound.
    public boolean exact() {
        return flipped && none == events() - 1;
    }

    /// @param margin of the conclusion at these counts: positive where it holds; NaN or a
    ///     [ProblemException] where
    ///     there is no telling, which is no turn
    /// @param budget how many models may be fitted to make sure that nothing less does; the walk is not
    ///     limited
    public static <D> Fragility of(
            List<D> studies, EventMoves<D> moves, ToDoubleFunction<List<D>> margin, long budget) {
        return new Search<>(List.copyOf(studies), moves, margin).fragility(budget);
    }

    /// A change with the margin it leads to.
    private record Reached(List<Change> changes, double margin) {}

    private static final class Search<D> {
        private final List<D> studies;
        private final EventMoves<D> moves;
        private final ToDoubleFunction<List<D>> margin;
        private final double before;
        private long refits = 1;

        Search(List<D> studies, EventMoves<D> moves, ToDoubleFunction<List<D>> margin) {
            this.studies = studies;
            this.moves = moves;
            this.margin = margin;
            this.before = margin.applyAsDouble(studies);
        }

        Fragility fragility(long budget) {
            Reached walked = walk();
            int events = walked.changes().size();
            boolean flipped = turned(walked.margin());
            int none = 0;
            long walk = refits;
            if (flipped && events > 0) {
                List<Change> single = steps();
                for (int size = 1; size < events && refits - walk + sets(single.size(), size) <= budget; size++) {
                    Optional<Reached> fewer = all(single, size);
                    if (fewer.isPresent()) {
                        walked = fewer.get();
                        break;
                    }
                    if (Thread.currentThread().isInterrupted()) {
                        break;
                    }
                    none = size;
                }
            }
            return new Fragility(before > 0, flipped, net(walked.changes()), before, walked.margin(), none, refits);
        }

        /// Each step to the neighbour whose margin is nearest to the turn.
        private Reached walk() {
            Reached at = new Reached(List.of(), before);
            while (!turned(at.margin())
                    && at.changes().size() < FARTHEST
                    && !Thread.currentThread().isInterrupted()) {
                List<Change> single = steps();
                List<Change> so = at.changes();
                List<Reached> next =
                        reached(single.stream().map(step -> with(so, step)).toList());
                if (next.isEmpty()) {
                    return at;
                }
                Reached best = before > 0
                        ? Collections.min(next, (a, b) -> Double.compare(a.margin(), b.margin()))
                        : Collections.max(next, (a, b) -> Double.compare(a.margin(), b.margin()));
                if (before > 0 ? best.margin() >= at.margin() : best.margin() <= at.margin()) {
                    return at;
                }
                at = best;
            }
            return at;
        }

        private boolean turned(double reached) {
            return before > 0 ? reached <= 0 : reached > 0;
        }

        /// One event more or one less, in each group of each study.
        private List<Change> steps() {
            List<Change> steps = new ArrayList<>();
            for (int study = 0; study < studies.size(); study++) {
                for (int group = 0; group < moves.groups(); group++) {
                    steps.add(new Change(study, group, 1));
                    steps.add(new Change(study, group, -1));
                }
            }
            return steps;
        }

        /// The first of all sets of so many steps that turns the conclusion.
        private Optional<Reached> all(List<Change> steps, int size) {
            List<List<Change>> sets = new ArrayList<>();
            gather(steps, 0, size, new ArrayList<>(), sets);
            return reached(sets).stream().filter(r -> turned(r.margin())).findFirst();
        }

        /// A step may be taken twice; one and its opposite are no steps.
        private static void gather(
                List<Change> steps, int from, int left, List<Change> chosen, List<List<Change>> sets) {
            if (left == 0) {
                sets.add(List.copyOf(chosen));
                return;
            }
            for (int i = from; i < steps.size(); i++) {
                Change step = steps.get(i);
                if (!chosen.contains(new Change(step.study(), step.group(), -step.by()))) {
                    chosen.add(step);
                    gather(steps, i, left - 1, chosen, sets);
                    chosen.removeLast();
                }
            }
        }

        /// The margins of sets of changes, of those that can be made and fitted.
        private List<Reached> reached(List<List<Change>> sets) {
            refits += sets.size();
            return Pieces.done("refits", sets.size(), 1, i -> attempted(sets.get(i))).stream()
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Reached> attempted(List<Change> changes) {
            List<D> data = new ArrayList<>(studies);
            for (Change change : net(changes)) {
                Optional<D> moved = moves.moved(data.get(change.study()), change.group(), change.by());
                if (moved.isEmpty()) {
                    return Optional.empty();
                }
                data.set(change.study(), moved.get());
            }
            try {
                double m = margin.applyAsDouble(data);
                return Double.isNaN(m) ? Optional.empty() : Optional.of(new Reached(changes, m));
            } catch (ProblemException _) {
                // such counts have no answer, hence not the opposite one
                return Optional.empty();
            }
        }

        private static List<Change> with(List<Change> changes, Change step) {
            List<Change> more = new ArrayList<>(changes);
            more.add(step);
            return more;
        }

        /// Changes of one group of a study together.
        private static List<Change> net(List<Change> changes) {
            List<Change> net = new ArrayList<>();
            for (Change change : changes) {
                int at = -1;
                for (int i = 0; i < net.size(); i++) {
                    if (net.get(i).study() == change.study() && net.get(i).group() == change.group()) {
                        at = i;
                    }
                }
                if (at < 0) {
                    net.add(change);
                } else {
                    net.set(
                            at,
                            new Change(
                                    change.study(), change.group(), net.get(at).by() + change.by()));
                }
            }
            return net.stream().filter(c -> c.by() != 0).toList();
        }

        /// C(n + size − 1, size), an upper bound of the sets of so many steps.
        private static double sets(int n, int size) {
            double sets = 1;
            for (int i = 0; i < size; i++) {
                sets = sets * (n + i) / (i + 1);
            }
            return sets;
        }
    }
}
