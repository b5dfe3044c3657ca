package org.hedgerow.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.effect.Correction;
import org.hedgerow.model.ChiSquaredTest;
import org.hedgerow.model.MantelHaenszel;
import org.hedgerow.model.MantelHaenszelRates;
import org.hedgerow.model.MantelHaenszelTables;
import org.hedgerow.model.Peto;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.StratifiedSettings;

/// `rma.mh` and `rma.peto`: a common effect of tables or rates.
record MantelHaenszelOperation(boolean peto) implements Operation {
    private static final List<String> RATES = List.of("IRR", "IRD");

    @Override
    public Optional<String> missing(Case c) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Case c) {
        StratifiedFit fit = fit(c);
        var answer = new Answer()
                .put("k", fit.k())
                .put("b", fit.pooled().estimate())
                .put("se", fit.pooled().standardError())
                .put("zval", fit.pooled().statistic())
                .put("pval", fit.pooled().pValue())
                .put("ci_lb", fit.pooled().lower())
                .put("ci_ub", fit.pooled().upper())
                .put("Q", fit.heterogeneity().q())
                .put("Q_p", fit.heterogeneity().p())
                .put("I2", fit.heterogeneity().i2())
                .put("H2", fit.heterogeneity().h2())
                .put("ll_ML", fit.ml().logLik())
                .put("ll_REML", fit.reml().logLik());
        put(answer, "MH", fit.association());
        put(answer, "BD", fit.breslowDay());
        put(answer, "TA", fit.tarone());
        return answer;
    }

    private StratifiedFit fit(Case c) {
        if (peto) {
            return Peto.fit(Effects.tables(c), settings(c));
        }
        String measure = c.text("measure", "OR");
        return RATES.contains(measure)
                ? MantelHaenszel.fit(Effects.twoRates(c), MantelHaenszelRates.valueOf(measure), settings(c))
                : MantelHaenszel.fit(Effects.tables(c), MantelHaenszelTables.valueOf(measure), settings(c));
    }

    /// metafor's `add`, `to` and `drop00`, each for the effect sizes and, where two are given, for the counts.
    private static StratifiedSettings settings(Case c) {
        boolean corrected = !c.has("correct") || c.args().get("correct").getAsBoolean();
        return StratifiedSettings.DEFAULTS
                .withLevel(c.number("level", 95))
                .with(corrected ? StratifiedSettings.Continuity.CORRECTED : StratifiedSettings.Continuity.NONE)
                .withEffects(correction(c, 0, Correction.HALF_ONLY0))
                .withCounts(correction(c, 1, Correction.NOTHING))
                .with(empty(c));
    }

    private static Correction correction(Case c, int which, Correction byDefault) {
        String to = entry(c, "to", which).orElse(byDefault.to().name());
        double add = entry(c, "add", which).map(Double::parseDouble).orElse(byDefault.add());
        return new Correction(
                add, Correction.To.valueOf(to.toUpperCase(Locale.ROOT)), Correction.Scope.ESTIMATE_AND_VARIANCE);
    }

    private static StratifiedSettings.EmptyStudies empty(Case c) {
        if (!entry(c, "drop00", 0).map(Boolean::parseBoolean).orElse(true)) {
            return StratifiedSettings.EmptyStudies.KEPT;
        }
        return entry(c, "drop00", 1).map(Boolean::parseBoolean).orElse(false)
                ? StratifiedSettings.EmptyStudies.LEFT_OUT
                : StratifiedSettings.EmptyStudies.LEFT_OUT_OF_Q;
    }

    private static Optional<String> entry(Case c, String name, int which) {
        if (!c.has(name)) {
            return Optional.empty();
        }
        var value = c.args().get(name);
        if (!value.isJsonArray()) {
            return which == 0 ? Optional.of(value.getAsString()) : Optional.empty();
        }
        return which < value.getAsJsonArray().size()
                ? Optional.of(value.getAsJsonArray().get(which).getAsString())
                : Optional.empty();
    }

    private static void put(Answer answer, String name, Optional<ChiSquaredTest> test) {
        test.ifPresent(t -> answer.put(name, t.statistic()).put(name + "p", t.p()));
    }
}
