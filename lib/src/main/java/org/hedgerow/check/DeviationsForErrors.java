package org.hedgerow.check;

import java.util.List;
import org.hedgerow.numeric.Vec;

/// Standard errors that are probably standard deviations: √n times too large. With an SE, SE·√n is about the
/// same in all studies; with an SD in its place it is √n times that.
///
/// Cochrane Handbook (Higgins et al. 2023), ch. 6.5.2.
///
/// @param sei standard errors
/// @param n sizes
public record DeviationsForErrors(Rows rows, Vec sei, Vec n) implements Check {
    private static final int ENOUGH = 4;
    /// Below this size a standard deviation is not far enough from a standard error to be told.
    private static final int LARGE = 16;

    @Override
    public String words() {
        return "standard deviations given as standard errors";
    }

    @Override
    public List<Finding> findings() {
        Vec deviations = Vec.tabulate(sei.size(), i -> sei.get(i) * Math.sqrt(n.get(i)));
        double usual = Numbers.median(deviations);
        if (rows.where(i -> !Double.isNaN(deviations.get(i))).size() < ENOUGH) {
            return List.of();
        }
        return rows
                .where(i -> n.get(i) >= LARGE && isDeviation(deviations.get(i) / usual, Math.sqrt(n.get(i))))
                .stream()
                .map(i -> new Finding(
                        Severity.SHOULD_KNOW,
                        words(),
                        "standard error %s of n %s; as precise as the others it would be about %s"
                                .formatted(
                                        Numbers.shown(sei.get(i)),
                                        Numbers.shown(n.get(i)),
                                        Numbers.shown(usual / Math.sqrt(n.get(i)))),
                        List.of(rows.get(i).named()),
                        "It is about √n times too large, as a standard deviation would be; the study then hardly counts.",
                        "Look it up; if it is one, divide it by √n."))
                .toList();
    }

    private static boolean isDeviation(double ratio, double root) {
        return ratio > root / 2 && ratio < root * 2;
    }
}
