package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.model.MantelHaenszel;
import org.hedgerow.model.MantelHaenszelTables;
import org.hedgerow.model.Peto;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.StratifiedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must hold of Mantel and Haenszel's and of Peto's method, on a thousand random reviews of 2 to 20
/// trials, many with zero cells.
class StratifiedPropertiesTest {
    private static final TwoByTwo NOBODY = new TwoByTwo(0, 12, 0, 17);

    @ParameterizedTest
    @EnumSource
    void the_order_of_trials_does_not_matter(Kind kind) {
        Arms.trials().forEach(trials -> {
            List<Integer> order = Reviews.order(trials.size(), 11);
            same(kind.fit(order.stream().map(trials::get).toList()), kind.fit(trials), 1);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "RR", mode = EnumSource.Mode.EXCLUDE)
    void the_other_outcome_turns_the_sign(Kind kind) {
        Arms.trials()
                .forEach(trials -> same(
                        kind.fit(trials.stream()
                                .map(t -> new TwoByTwo(t.b(), t.a(), t.d(), t.c()))
                                .toList()),
                        kind.fit(trials),
                        -1));
    }

    @ParameterizedTest
    @EnumSource
    void swapping_the_groups_turns_the_sign(Kind kind) {
        Arms.trials()
                .forEach(trials -> same(
                        kind.fit(trials.stream()
                                .map(t -> new TwoByTwo(t.c(), t.d(), t.a(), t.b()))
                                .toList()),
                        kind.fit(trials),
                        -1));
    }

    @ParameterizedTest
    @EnumSource(names = "RD", mode = EnumSource.Mode.EXCLUDE)
    void a_trial_in_which_nobody_had_the_event_says_nothing_about_a_ratio(Kind kind) {
        Arms.trials().forEach(trials -> {
            List<TwoByTwo> more = new ArrayList<>(trials);
            more.add(NOBODY);
            same(kind.fit(more), kind.fit(trials), 1);
        });
    }

    @Test
    void one_trial_has_its_own_odds_ratio() {
        Arms.trials()
                .map(trials -> trials.getFirst())
                .filter(t -> !t.hasZeroCell())
                .forEach(t -> {
                    var pooled = Kind.OR.fit(List.of(t)).pooled();
                    assertThat(pooled.estimate())
                            .isCloseTo(Math.log(t.a() * t.d() / (t.b() * t.c())), near(pooled.estimate()));
                    assertThat(pooled.standardError())
                            .isCloseTo(
                                    Math.sqrt(1 / t.a() + 1 / t.b() + 1 / t.c() + 1 / t.d()),
                                    near(pooled.standardError()));
                });
    }

    private static void same(StratifiedFit got, StratifiedFit expected, int sign) {
        var a = got.pooled();
        var b = expected.pooled();
        assertThat(a.estimate()).isCloseTo(sign * b.estimate(), near(b.estimate()));
        assertThat(a.standardError()).isCloseTo(b.standardError(), near(b.standardError()));
        assertThat(a.lower()).isCloseTo(sign * (sign > 0 ? b.lower() : b.upper()), near(b.upper()));
        assertThat(got.heterogeneity().q())
                .isCloseTo(
                        expected.heterogeneity().q(),
                        near(expected.heterogeneity().q()));
    }

    private static Offset<Double> near(double value) {
        return within(1e-9 * Math.max(1, Math.abs(value)));
    }

    /// The methods and measures of 2 × 2 tables.
    enum Kind {
        OR,
        RR,
        RD,
        PETO;

        StratifiedFit fit(List<TwoByTwo> tables) {
            return this == PETO
                    ? Peto.fit(tables, StratifiedSettings.DEFAULTS)
                    : MantelHaenszel.fit(tables, MantelHaenszelTables.valueOf(name()), StratifiedSettings.DEFAULTS);
        }
    }
}
