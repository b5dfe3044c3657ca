package org.hedgerow.moderator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.design.Centre;
import org.hedgerow.design.Numeric;
import org.hedgerow.design.Term;
import org.hedgerow.model.Fit;
import org.hedgerow.numeric.Vec;

/// What must be known of a meta-regression before it is believed.
record RegressionNotes(MetaRegression model) {
    /// The rule of thumb of the Cochrane Handbook, sec. 10.11.5.1.
    private static final int STUDIES_PER_MODERATOR = 10;

    /// A moderator whose values lie this many standard deviations from 0 has no study anywhere near it.
    private static final double FAR = 3;

    List<String> all() {
        List<String> notes = new ArrayList<>(model.effects().notes());
        dependence().ifPresent(notes::add);
        few().ifPresent(notes::add);
        if (fit().df() == 0) {
            notes.add("There are as many coefficients as effects: the model fits them exactly and proves nothing");
        }
        boundary().ifPresent(notes::add);
        model.design().terms().forEach(term -> uncentred(term).ifPresent(notes::add));
        notes.add("Studies were not randomised to their moderators: differences between studies need not be effects of"
                + " what differs, and need not hold for patients within a study");
        return notes;
    }

    private Optional<String> dependence() {
        int effects = fit().k();
        int studies = model.effects().studyCount();
        return studies < effects
                ? Optional.of(
                        effects + " effects come from " + studies + " studies; the model takes all as independent")
                : Optional.empty();
    }

    private Optional<String> few() {
        int moderators = model.design().moderators().size();
        return fit().k() < STUDIES_PER_MODERATOR * moderators
                ? Optional.of("With " + fit().k() + " effects for " + moderators
                        + (moderators == 1 ? " coefficient" : " coefficients")
                        + " of moderators (ten for each is the rule of thumb) chance findings are likely")
                : Optional.empty();
    }

    private Optional<String> boundary() {
        return fit().settings().method().effectsDiffer() && fit().tau2().atBoundary() && fit().df() > 0
                ? Optional.of("τ² is estimated as 0: the moderators leave no differences beyond chance")
                : Optional.empty();
    }

    private Optional<String> uncentred(Term term) {
        if (!(term instanceof Numeric numeric)
                || numeric.centre() != Centre.None.NONE
                || !model.design().hasIntercept()) {
            return Optional.empty();
        }
        Vec x = fit().sample().x().columns().get(model.design().columnsOf(term).getFirst());
        double mean = x.mean();
        double sd = Math.sqrt(x.map(v -> (v - mean) * (v - mean)).mean());
        boolean spansZero = x.min() <= 0 && x.max() >= 0;
        return !spansZero && Math.abs(mean) > FAR * sd
                ? Optional.of("The intercept is the effect at " + numeric.variable()
                        + " = 0, far from every study; num(\"" + numeric.variable()
                        + "\").centered() makes it the effect"
                        + " at the mean")
                : Optional.empty();
    }

    private Fit fit() {
        return model.fit();
    }
}
