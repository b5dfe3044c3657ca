package org.hedgerow.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.LikelihoodKind;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.junit.jupiter.api.Test;

/// What must hold of intervals for τ², on a thousand random reviews.
class Tau2IntervalPropertiesTest {
    private static final double SMALL = 1e-7;

    @Test
    void a_q_profile_holds_the_estimate_of_paule_and_mandel() {
        Reviews.all().forEach(review -> holds(review, new IntervalMethod.QProfile(), Tau2Estimator.PM));
    }

    @Test
    void a_likelihood_profile_holds_the_estimate_of_its_likelihood() {
        Reviews.all().forEach(review -> {
            holds(review, new IntervalMethod.ProfileLikelihood(LikelihoodKind.ML), Tau2Estimator.ML);
            holds(review, new IntervalMethod.ProfileLikelihood(LikelihoodKind.REML), Tau2Estimator.REML);
        });
    }

    @Test
    void a_higher_level_is_wider() {
        Reviews.all().forEach(review -> {
            Tau2Interval narrow = Tau2Interval.of(review, new IntervalMethod.QProfile(), 80);
            Tau2Interval wide = Tau2Interval.of(review, new IntervalMethod.QProfile(), 99);
            assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower() * (1 + SMALL));
            assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper() * (1 - SMALL));
        });
    }

    @Test
    void the_order_of_studies_does_not_matter() {
        Reviews.all().forEach(review -> {
            Sample other = Reviews.reordered(review, Reviews.order(review.k(), 2));
            Tau2Interval a = Tau2Interval.of(review, new IntervalMethod.QProfile(), 95);
            Tau2Interval b = Tau2Interval.of(other, new IntervalMethod.QProfile(), 95);
            assertThat(b.lower()).isCloseTo(a.lower(), within(SMALL * Math.max(1, a.lower())));
            assertThat(b.upper()).isCloseTo(a.upper(), within(SMALL * Math.max(1, a.upper())));
        });
    }

    private static void holds(Sample review, IntervalMethod method, Tau2Estimator estimator) {
        double tau2 = estimator.estimate(review).value();
        Tau2Interval interval = Tau2Interval.of(review, method, 95);
        assertThat(interval.lower()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(interval.upper());
        assertThat(interval.upper()).isFinite();
        if (!interval.empty()) {
            assertThat(tau2).isBetween(interval.lower() - SMALL, interval.upper() + SMALL);
        }
        assertThat(interval.i2().lower()).isBetween(0.0, 100.0);
        assertThat(interval.i2().upper()).isBetween(interval.i2().lower(), 100.0);
    }
}
