package org.hedgerow.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What was found for one operation.
final class Tally {
    private final List<Double> deviations = new ArrayList<>();
    private int agreed;
    private int proved;
    private int failed;
    private int missing;

    void addAgreement(List<Double> scaled) {
        agreed++;
        deviations.addAll(scaled);
    }

    /// A case settled by a second route; its numbers are not among the deviations.
    void addProof() {
        proved++;
    }

    void addFailure() {
        failed++;
    }

    void addMissing() {
        missing++;
    }

    int passed() {
        return agreed + proved;
    }

    int proved() {
        return proved;
    }

    int missing() {
        return missing;
    }

    /// How many numbers were compared, in the cases that agree.
    int numbers() {
        return deviations.size();
    }

    double largest() {
        return deviations.stream().mapToDouble(d -> d).max().orElse(0);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(deviations);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    String line(String op) {
        String line = "%s: %s/%s".formatted(op, passed(), passed() + failed);
        return missing > 0 ? line + " (" + missing + " not implemented)" : line;
    }
}
