package org.hedgerow.sensitivity;

import org.hedgerow.effect.Computation;
import org.hedgerow.effect.Proportion;
import org.hedgerow.model.Settings;
import org.hedgerow.model.exact.GlmmSettings;

/// How simulated reviews are analysed.
public sealed interface SimulatedMethod {

    /// In the words it is typed with.
    String words();

    /// Known effects and variances pooled by the two-step model.
    record Pooling(Settings settings) implements SimulatedMethod {
        @Override
        public String words() {
            return of(settings);
        }
    }

    /// Arms' effect sizes pooled by the two-step model.
    record ArmPooling(Computation<Proportion> computation, Settings settings) implements SimulatedMethod {
        @Override
        public String words() {
            return computation.measure().name() + " " + of(settings);
        }
    }

    /// Arms pooled by the binomial-normal model.
    record Exact(GlmmSettings settings) implements SimulatedMethod {
        @Override
        public String words() {
            return "GLMM " + settings.method().name() + " "
                    + settings.inference().name();
        }
    }

    private static String of(Settings settings) {
        return settings.method().name() + " " + settings.inference().name();
    }
}
