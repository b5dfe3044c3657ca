package org.hedgerow.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A second route by which a case is settled whose reference value ours does not meet.
///
/// @param words what it says of the reference
record Proof(String words, Predicate<Case> settles) {
    private static final List<Proof> ALL = List.of(
            new Proof(
                    "the reference is less exact than its tolerance, ours is proved by a second route",
                    ExactCounts::isProved),
            new Proof("the reference lost digits, ours agree with sixty-digit arithmetic", IllConditioned::isProved),
            new Proof("the likelihood has no peak in one parameter, all others agree", NoPeak::isProved),
            new Proof("the reference had not converged, ours meets the defining equation", NotConverged::isProved),
            new Proof(
                    "the reference's search stopped at one study too many, or before its model had converged",
                    OneTooMany::isProved),
            new Proof(
                    "the reference was made with metafor's default control, ours agrees where that stops",
                    DefaultControl::isProved),
            new Proof(
                    "the reference stopped beside the likelihood's top, ours is higher and level",
                    SelectionPeak::isProved));

    static Optional<Proof> settling(Case c) {
        return ALL.stream().filter(proof -> proof.settles().test(c)).findFirst();
    }
}
