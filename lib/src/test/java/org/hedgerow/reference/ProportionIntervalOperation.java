package org.hedgerow.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.numeric.Vec;

/// `prop_ci`: intervals of each arm; `crude`: of all arms thrown together.
record ProportionIntervalOperation(boolean collapsed) implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        List<Proportion> arms = Effects.arms(c);
        var answer = new Answer();
        if (collapsed) {
            double x = arms.stream().mapToDouble(Proportion::x).sum();
            double n = arms.stream().mapToDouble(Proportion::n).sum();
            arms = List.of(new Proportion(x, n));
            answer.put("x", x).put("n", n).put("p", x / n);
        }
        for (ProportionInterval method : ProportionInterval.values()) {
            List<Interval> intervals = arms.stream()
                    .map(arm -> method.interval((int) arm.x(), (int) arm.n(), c.number("level", 0.95) * 100))
                    .toList();
            var limits = new Answer()
                    .put("lb", Vec.of(intervals.stream().map(Interval::lower).toList()))
                    .put("ub", Vec.of(intervals.stream().map(Interval::upper).toList()));
            answer.put(key(method), limits);
        }
        return answer;
    }

    private static String key(ProportionInterval method) {
        return switch (method) {
            case MID_P -> "midp";
            case WALD, AGRESTI_COULL -> method.name().toLowerCase(Locale.ROOT) + "_untruncated";
            default -> method.name().toLowerCase(Locale.ROOT);
        };
    }
}
