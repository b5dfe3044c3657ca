package org.hedgerow.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.Proportion;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.TwoStep;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.numeric.BinomialDraw;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// One simulated review: what its studies observed.
sealed interface Review {

    /// A review of this world.
    static Review drawn(Scenario world, RandomGenerator random) {
        double tau = Math.sqrt(world.tau2());
        int k = world.k();
        return switch (world.sampling()) {
            case Sampling.Known(List<Double> variances) -> {
                double[] yi = new double[k];
                double[] vi = new double[k];
                for (int i = 0; i < k; i++) {
                    vi[i] = variances.get(i % variances.size());
                    double effect = world.mu() + tau * world.shape().draw(random);
                    yi[i] = effect + Math.sqrt(vi[i]) * random.nextGaussian();
                }
                yield new OfEffects(Vec.of(yi), Vec.of(vi));
            }
            case Sampling.Arms(List<Integer> patients) -> {
                List<Proportion> arms = new ArrayList<>(k);
                for (int i = 0; i < k; i++) {
                    int n = patients.get(i % patients.size());
                    double p = world.natural(world.mu() + tau * world.shape().draw(random));
                    arms.add(new Proportion(BinomialDraw.of(n, p, random), n));
                }
                yield new OfArms(arms);
            }
        };
    }

    /// The pooled effect on the natural scale.
    ///
    /// @throws ProblemException where it cannot be fitted
    Answer by(SimulatedMethod method);

    /// The pooled effect and its interval on the natural scale.
    record Answer(double estimate, Interval interval) {
        static Answer of(Coefficient pooled, Inverse inverse) {
            return new Answer(
                    inverse.applyAsDouble(pooled.estimate()),
                    new Interval(inverse.applyAsDouble(pooled.lower()), inverse.applyAsDouble(pooled.upper())));
        }
    }

    /// Known variances.
    record OfEffects(Vec yi, Vec vi) implements Review {
        @Override
        public Answer by(SimulatedMethod method) {
            return switch (method) {
                case SimulatedMethod.Pooling(var settings) ->
                    Answer.of(TwoStep.fit(Sample.of(yi, vi), settings).pooled(), Inverse.IDENTITY);
                case SimulatedMethod.ArmPooling _, SimulatedMethod.Exact _ ->
                    throw new IllegalArgumentException(method.words() + " pools counts");
            };
        }
    }

    /// Counts.
    record OfArms(List<Proportion> arms) implements Review {
        @Override
        public Answer by(SimulatedMethod method) {
            return switch (method) {
                case SimulatedMethod.ArmPooling m -> twoStep(m);
                case SimulatedMethod.Exact(var settings) ->
                    Answer.of(
                            BinomialNormal.fit(BinomialSample.of(arms), settings)
                                    .pooled(),
                            Inverse.INVERSE_LOGIT);
                case SimulatedMethod.Pooling _ ->
                    throw new IllegalArgumentException(method.words() + " needs to know which effect sizes");
            };
        }

        private Answer twoStep(SimulatedMethod.ArmPooling m) {
            List<Double> yi = new ArrayList<>(arms.size());
            List<Double> vi = new ArrayList<>(arms.size());
            List<Double> sizes = new ArrayList<>(arms.size());
            List<Effect> effects = m.computation().effects(arms);
            for (int i = 0; i < effects.size(); i++) {
                if (effects.get(i) instanceof Effect.Estimated e) {
                    yi.add(e.yi());
                    vi.add(e.vi());
                    sizes.add(arms.get(i).n());
                }
            }
            if (yi.isEmpty()) {
                throw new ProblemException("no arm has an effect size", "Correct zero cells: to(ONLY0).");
            }
            Coefficient pooled =
                    TwoStep.fit(Sample.of(Vec.of(yi), Vec.of(vi)), m.settings()).pooled();
            double size = MeanSize.HARMONIC.of(Vec.of(sizes));
            return Answer.of(pooled, m.computation().measure().scale().inverse(size));
        }
    }
}
