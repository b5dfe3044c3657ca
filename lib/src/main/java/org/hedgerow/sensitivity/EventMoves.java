package org.hedgerow.sensitivity;

import java.util.Optional;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.TwoByTwo;

/// Which events of a study could have been otherwise: a patient's event that did not happen, or one that did.
///
/// @param <D> the counts of one study
public interface EventMoves<D> {

    /// How many groups of patients a study has.
    int groups();

    /// The study with this many events more in a group, the group's size as it was; empty where it has not
    /// the patients for that.
    ///
    /// @param group counted from 0
    /// @param by negative for fewer
    Optional<D> moved(D study, int group, int by);

    /// One arm.
    EventMoves<Proportion> ONE_ARM = new EventMoves<>() {
        @Override
        public int groups() {
            return 1;
        }

        @Override
        public Optional<Proportion> moved(Proportion arm, int group, int by) {
            double x = arm.x() + by;
            return x >= 0 && x <= arm.n() ? Optional.of(new Proportion(x, arm.n())) : Optional.empty();
        }
    };

    /// Two groups.
    EventMoves<TwoByTwo> TWO_GROUPS = new EventMoves<>() {
        @Override
        public int groups() {
            return 2;
        }

        @Override
        public Optional<TwoByTwo> moved(TwoByTwo t, int group, int by) {
            double a = t.a() + (group == 0 ? by : 0);
            double c = t.c() + (group == 0 ? 0 : by);
            return a >= 0 && a <= t.n1() && c >= 0 && c <= t.n2()
                    ? Optional.of(new TwoByTwo(a, t.n1() - a, c, t.n2() - c))
                    : Optional.empty();
        }
    };
}
