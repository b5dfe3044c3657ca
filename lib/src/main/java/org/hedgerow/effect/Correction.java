package org.hedgerow.effect;

/// What is added to counts before an effect size is computed, and to which studies: without it a study with
/// no events, or with nothing but events, has no logit and no variance.
///
/// @param add the amount a: x becomes x + a, and each other cell of the study likewise
/// @param to the studies it is added to
/// @param scope whether yi and vi are both computed from the corrected counts, or vi only
/// @param doubleZeros what becomes of studies with no events, or only events, in both groups
public record Correction(double add, To to, Scope scope, DoubleZeros doubleZeros) {

    /// The studies the amount is added to, with metafor's words.
    public enum To {
        /// Only to studies with a zero cell.
        ONLY0,
        /// To every study.
        ALL,
        /// To every study when at least one has a zero cell.
        IF0ALL,
        /// To none: studies that cannot be estimated without it are left out, and said so.
        NONE
    }

    /// What the corrected counts are used for.
    public enum Scope {
        /// yi and vi, as metafor does.
        ESTIMATE_AND_VARIANCE,
        /// vi only: yi stays as observed, and the variance p̃(1 − p̃)/n takes p̃ = (x + a)/(n + 2a) with the
        /// observed n.
        VARIANCE_ONLY
    }

    /// What becomes of a study of two groups that has no events, or only events, in both (metafor's
    /// `drop00`).
    public enum DoubleZeros {
        /// It is treated as any other.
        KEEP,
        /// It has no effect size: it tells nothing of a ratio.
        DROP
    }

    public Correction {
        if (!(add >= 0)) {
            throw new IllegalArgumentException("the amount added must not be negative: " + add);
        }
    }

    /// Studies without events in both groups are kept, as metafor does.
    public Correction(double add, To to, Scope scope) {
        this(add, to, scope, DoubleZeros.KEEP);
    }

    /// metafor's default for most measures: one half, only to studies with a zero cell.
    public static final Correction HALF_ONLY0 = new Correction(0.5, To.ONLY0, Scope.ESTIMATE_AND_VARIANCE);

    /// Nothing, anywhere.
    public static final Correction NOTHING = new Correction(0, To.NONE, Scope.ESTIMATE_AND_VARIANCE);

    /// The same, with another answer to studies without events in both groups.
    public Correction with(DoubleZeros other) {
        return new Correction(add, to, scope, other);
    }

    /// Whether a study is left out for having no events, or only events, in both groups.
    boolean drops(Counts<?> study) {
        return doubleZeros == DoubleZeros.DROP && study.isDoubleZero();
    }

    /// What is added to a study.
    ///
    /// @param zeroCell whether this study has a zero cell
    /// @param anyZeroCell whether any study of the data has one
    public double amount(boolean zeroCell, boolean anyZeroCell) {
        boolean applies = switch (to) {
            case ONLY0 -> zeroCell;
            case ALL -> true;
            case IF0ALL -> anyZeroCell;
            case NONE -> false;
        };
        return applies ? add : 0;
    }
}
