package org.hedgerow.reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.hedgerow.model.LocationScale;

/// Proves that a reference's parameter has no value to be met, because the likelihood rises for ever.
///
/// Where a group's effects do not differ at all, its log τ² goes to −∞, and any optimiser stops somewhere on
/// the flat way there. A case is settled only if both ours and the reference's τ² is below e⁻²⁰ there, our
/// likelihood, further down, is not lower than the reference's, and everything but that parameter and its
/// standard error agrees within the reference's own tolerance.
final class NoPeak {
    private static final double GONE = -20;

    private NoPeak() {}

    static boolean isProved(Case c) {
        if (!c.op().equals("rma_ls")) {
            return false;
        }
        LocationScale.Fitted fit = LocationScaleOperation.fit(c);
        JsonObject expected = c.expect().deepCopy();
        JsonArray alpha = expected.getAsJsonArray("alpha");
        boolean found = false;
        for (int j = 0; j < alpha.size(); j++) {
            double ours = fit.scaleCoefficients().get(j).estimate();
            if (j > 0
                    && alpha.get(j).getAsDouble() < GONE
                    && ours < alpha.get(j).getAsDouble()) {
                alpha.set(j, JsonNull.INSTANCE);
                expected.getAsJsonArray("se_alpha").set(j, JsonNull.INSTANCE);
                found = true;
            }
        }
        boolean notLower = fit.likelihood().logLik() >= expected.get("ll").getAsDouble() - 1e-12;
        return found
                && fit.atBoundary()
                && notLower
                && new Comparison(c.tol(), false)
                        .differences(
                                expected, new LocationScaleOperation().answer(c).values())
                        .isEmpty();
    }
}
