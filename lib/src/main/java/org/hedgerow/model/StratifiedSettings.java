package org.hedgerow.model;

import org.hedgerow.effect.Correction;
import org.hedgerow.problem.ProblemException;

/// What is asked of a stratified method (Mantel-Haenszel, Peto), apart from its data.
///
/// @param level confidence level of the interval, in percent
/// @param effects what is added to counts for the studies' own effect sizes, from which Q is made
/// @param counts what is added to counts before they are pooled; the methods need nothing
/// @param empty what happens to studies in which nobody, or everybody, had the event
/// @param continuity whether the test of association is corrected
public record StratifiedSettings(
        double level, Correction effects, Correction counts, EmptyStudies empty, Continuity continuity) {

    /// Studies without a single event in either group, or with nothing but events (metafor's `drop00`): they
    /// say nothing about a ratio, though they do about a difference.
    public enum EmptyStudies {
        /// They have no effect size and so no part in Q, but they stay in the pooled estimate.
        LEFT_OUT_OF_Q,
        /// They take no part at all.
        LEFT_OUT,
        /// They are kept, with what is added to them.
        KEPT
    }

    /// The correction of the test of association for counts being whole numbers (metafor's `correct`).
    public enum Continuity {
        /// The difference of events observed and expected is made ½ smaller.
        CORRECTED,
        /// It is taken as it is.
        NONE
    }

    /// metafor's defaults: 95 %; one half added to zero cells for the studies' own effect sizes only; a
    /// corrected test.
    public static final StratifiedSettings DEFAULTS = new StratifiedSettings(
            95, Correction.HALF_ONLY0, Correction.NOTHING, EmptyStudies.LEFT_OUT_OF_Q, Continuity.CORRECTED);

    public StratifiedSettings {
        if (!(level >= 1 && 0.5 + level / 200 < 1)) {
            throw new ProblemException(
                    "a confidence level is a percentage from 1 to below 100, not " + level, "Type level(95), say.");
        }
    }

    public StratifiedSettings withLevel(double other) {
        return new StratifiedSettings(other, effects, counts, empty, continuity);
    }

    /// With another correction of the studies' own effect sizes.
    public StratifiedSettings withEffects(Correction other) {
        return new StratifiedSettings(level, other, counts, empty, continuity);
    }

    /// With something added to the counts that are pooled.
    public StratifiedSettings withCounts(Correction other) {
        return new StratifiedSettings(level, effects, other, empty, continuity);
    }

    public StratifiedSettings with(EmptyStudies other) {
        return new StratifiedSettings(level, effects, counts, other, continuity);
    }

    public StratifiedSettings with(Continuity other) {
        return new StratifiedSettings(level, effects, counts, empty, other);
    }
}
