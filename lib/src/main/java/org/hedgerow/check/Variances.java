package org.hedgerow.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.numeric.Vec;

/// Sampling variances that no model can weigh by, or that let one row decide everything.
///
/// @param vi sampling variances
public record Variances(Rows rows, Vec vi) implements Check {
    /// Beyond this ratio one row outweighs all others by more than numbers can bear.
    private static final double FAR_APART = 1e7;

    @Override
    public String words() {
        return "sampling variances";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Integer> zero = rows.where(i -> vi.get(i) == 0);
        if (!zero.isEmpty()) {
            findings.add(new Finding(
                    Severity.MUST_MEND,
                    words(),
                    rows.count(zero.size()) + " with a sampling variance of 0",
                    rows.named(zero),
                    "It would outweigh all others without end.",
                    "Look it up: a variance printed as 0.00 was rounded, and one of equal values has no meaning."));
        }
        List<Integer> above = rows.where(i -> vi.get(i) > 0);
        if (!above.isEmpty()) {
            farApart(above, findings);
        }
        return findings;
    }

    private void farApart(List<Integer> above, List<Finding> findings) {
        int least = above.stream().min(Comparator.comparingDouble(vi::get)).orElseThrow();
        int most = above.stream().max(Comparator.comparingDouble(vi::get)).orElseThrow();
        if (vi.get(most) / vi.get(least) <= FAR_APART) {
            return;
        }
        findings.add(new Finding(
                Severity.SHOULD_KNOW,
                words(),
                "the largest is more than ten million times the smallest (%s, %s)"
                        .formatted(Numbers.shown(vi.get(most)), Numbers.shown(vi.get(least))),
                rows.named(List.of(least, most)),
                "One " + rows.one() + " may decide everything, and the last figures are not to be trusted.",
                "Are both variances, in the same unit? If so, see what leaving either out does."));
    }
}
