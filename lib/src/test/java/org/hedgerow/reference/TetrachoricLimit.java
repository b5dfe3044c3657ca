package org.hedgerow.reference;

import java.util.List;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.TwoByTwo;

/// A 2 × 2 table with a zero cell has a likelihood that rises up to a tetrachoric correlation of −1 or 1,
/// where there is no variance. metafor's optimiser stops just before it, and sometimes gives the curvature
/// it finds there (7·10⁷ in nielweise2007, where r lies between −1 and 1). Settled here: all tables without
/// a zero cell agree, and so does the correlation of those with one.
final class TetrachoricLimit {
    private static final double MORE_THAN_A_CORRELATION_CAN_VARY = 1e3;

    private TetrachoricLimit() {}

    static boolean isProved(Case c) {
        if (!c.text("measure", "").equals("RTET")) {
            return false;
        }
        List<TwoByTwo> tables = Effects.tables(c);
        List<Effect> effects = Effects.of(c, "RTET");
        for (int i = 0; i < tables.size(); i++) {
            double yi = c.expected("yi", i);
            double vi = c.expected("vi", i);
            boolean settled = switch (effects.get(i)) {
                case Effect.Estimated e -> near(c, yi, e.yi()) && near(c, vi, e.vi());
                case Effect.NotEstimable none ->
                    tables.get(i).hasZeroCell()
                            && none.yi().stream().allMatch(limit -> near(c, yi, limit))
                            && !(vi < MORE_THAN_A_CORRELATION_CAN_VARY);
            };
            if (!settled) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(Case c, double expected, double got) {
        return Math.abs(expected - got) <= c.tol() * Math.max(1, Math.abs(expected));
    }
}
