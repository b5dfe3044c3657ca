package org.hedgerow.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.numeric.Vec;

/// Arms without events, or with nothing else: they have no logit and no logarithm, and what is added to them
/// decides what they say. The smaller the arm, the more it is moved.
///
/// Sweeting et al. 2004, Stat Med 23:1351.
///
/// @param x events
/// @param n patients
public record ZeroCells(Rows rows, Vec x, Vec n) implements Check {
    private static final double HALF = 0.5;

    @Override
    public String words() {
        return "zero cells";
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        add(findings, rows.where(i -> x.get(i) == 0), "without events");
        add(findings, rows.where(i -> x.get(i) == n.get(i)), "with nothing but events");
        return findings;
    }

    private void add(List<Finding> findings, List<Integer> found, String what) {
        if (found.isEmpty()) {
            return;
        }
        int known = rows.where(i -> !Double.isNaN(x.get(i))).size();
        int smallest = found.stream().min(Comparator.comparingDouble(n::get)).orElseThrow();
        double moved = 100 * (x.get(smallest) + HALF) / (n.get(smallest) + 2 * HALF);
        findings.add(new Finding(
                Severity.SHOULD_KNOW,
                words(),
                "%s of %s %s %s".formatted(found.size(), known, rows.many(), what),
                rows.named(found),
                "Logits, logarithms and probits of them do not exist: PLO, PLN and PRZ add ½ to events and others, and"
                        + " the smallest, %s of %s, is then taken for %s%%."
                                .formatted(
                                        Numbers.shown(x.get(smallest)),
                                        Numbers.shown(n.get(smallest)),
                                        Numbers.shown(moved)),
                "Put glmm beside it, which adds nothing, and report what was added to how many."));
    }
}
