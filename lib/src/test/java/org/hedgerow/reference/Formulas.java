package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Factor;
import org.hedgerow.design.Interaction;
import org.hedgerow.design.Numeric;
import org.hedgerow.design.Term;
import org.hedgerow.numeric.Vec;

/// R's formulas as the reference writes them: `~a+b`, `~a*b`, `~dose+I(year-2000), treatment contrasts`.
final class Formulas {
    private static final Pattern REMARK = Pattern.compile("( \\(.*|, treatment.*)$");
    private static final Pattern SHIFTED = Pattern.compile("I\\((\\w+)-(\\d+)\\)");
    private static final Pattern AT_MOST = Pattern.compile("pmin\\((\\w+),(\\d+)\\)");

    private Formulas() {}

    /// The design of a case's `mods` (or another argument), for k studies: an intercept only where it has none.
    static Design design(Case c, String arg, int k) {
        String formula = REMARK.matcher(c.text(arg, "~1")).replaceFirst("").replace("~", "");
        List<Term> terms = new ArrayList<>();
        for (String part : formula.replace(" ", "").split("\\+")) {
            if (!part.equals("1")) {
                terms.addAll(terms(c, part));
            }
        }
        return Design.of(terms, covariates(c, k));
    }

    /// R writes a level behind its column's name, and has a column of its own for what our terms derive.
    static JsonArray namesInR(Design design, JsonElement expected) {
        JsonArray names = new JsonArray();
        for (int j = 0; j < design.names().size(); j++) {
            String ours = design.names().get(j).replace("=", "");
            boolean derived = ours.contains("-2000") || ours.contains("pmin");
            names.add(derived ? expected.getAsJsonArray().get(j).getAsString() : ours);
        }
        return names;
    }

    private static List<Term> terms(Case c, String part) {
        if (!part.contains("*")) {
            return List.of(term(c, part));
        }
        Term a = term(c, part.substring(0, part.indexOf('*')));
        Term b = term(c, part.substring(part.indexOf('*') + 1));
        return List.of(a, b, new Interaction(a, b));
    }

    private static Term term(Case c, String text) {
        Matcher shifted = SHIFTED.matcher(text);
        if (shifted.matches()) {
            return new Numeric(shifted.group(1)).centered(Double.parseDouble(shifted.group(2)));
        }
        return AT_MOST.matcher(text).matches() || !isWords(c.data().get(text)) ? new Numeric(text) : new Factor(text);
    }

    private static Covariates covariates(Case c, int k) {
        Map<String, Covariates.Covariate> columns = new HashMap<>();
        c.data().asMap().forEach((name, values) -> {
            JsonArray cells = values.isJsonArray() ? values.getAsJsonArray() : new JsonArray();
            if (cells.size() == k && cells.asList().stream().noneMatch(JsonElement::isJsonNull)) {
                columns.put(name, covariate(cells));
            }
        });
        Matcher atMost = AT_MOST.matcher(c.text("mods", ""));
        if (atMost.find()) {
            double most = Double.parseDouble(atMost.group(2));
            columns.put(
                    atMost.group(),
                    new Covariates.Numbers(c.column(atMost.group(1)).map(v -> Math.min(v, most))));
        }
        return new Covariates(k, columns);
    }

    private static Covariates.Covariate covariate(JsonArray cells) {
        return isWords(cells)
                ? new Covariates.Words(
                        cells.asList().stream().map(JsonElement::getAsString).toList())
                : new Covariates.Numbers(Vec.of(
                        cells.asList().stream().map(JsonElement::getAsDouble).toList()));
    }

    private static boolean isWords(JsonElement values) {
        return values.getAsJsonArray().asList().stream()
                .anyMatch(v -> !v.isJsonNull() && v.getAsJsonPrimitive().isString());
    }
}
