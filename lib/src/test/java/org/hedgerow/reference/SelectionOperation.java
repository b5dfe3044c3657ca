package org.hedgerow.reference;

import com.google.gson.JsonElement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.bias.Selection;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.model.Coefficient;
import org.hedgerow.numeric.Vec;

/// `selmodel`.
final class SelectionOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        String type = c.text("type", "");
        boolean known = type.equals("stepfun")
                || Stream.of(Selection.Smooth.values()).anyMatch(s -> s.word().equals(type));
        return known ? Optional.empty() : Optional.of("type " + type);
    }

    @Override
    public Answer answer(Case c) {
        SelectionModel found = fit(c);
        return new Answer()
                .put("ll", found.logLik())
                .put("b", column(found, true))
                .put("se", column(found, false))
                .put("tau2", found.tau2())
                .put("se_tau2", found.tau2StandardError())
                .put("delta", found.delta())
                .put("se_delta", found.deltaStandardErrors())
                .put("LRT", found.selection().statistic())
                .put("LRT_df", found.selection().df())
                .put("LRT_p", found.selection().p());
    }

    static SelectionModel fit(Case c) {
        String alternative = c.text("alternative", "greater").replace("two.sided", "two_sided");
        return SelectionModel.of(
                RmaOperation.fit(c), type(c), SelectionModel.Alternative.valueOf(alternative.toUpperCase(Locale.ROOT)));
    }

    private static Selection type(Case c) {
        String type = c.text("type", "");
        if (!type.equals("stepfun")) {
            return Selection.Smooth.valueOf(type.toUpperCase(Locale.ROOT));
        }
        JsonElement steps = c.args().get("steps");
        return steps.isJsonArray()
                ? Selection.Steps.of(c.numbers("steps").toArray())
                : Selection.Steps.of(steps.getAsDouble());
    }

    private static Vec column(SelectionModel found, boolean estimate) {
        return Vec.of(found.coefficients().stream()
                .map((Coefficient each) -> estimate ? each.estimate() : each.standardError())
                .toList());
    }
}
