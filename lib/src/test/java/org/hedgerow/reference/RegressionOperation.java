package org.hedgerow.reference;

import java.util.Optional;
import org.hedgerow.design.Design;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.TwoStep;
import org.hedgerow.moderator.Explained;
import org.hedgerow.moderator.WaldTest;
import org.hedgerow.numeric.Vec;

/// `rma_mods`: meta-regression.
final class RegressionOperation implements Operation {

    @Override
    public Optional<String> missing(Case c) {
        return RmaOperation.missingMethod(c);
    }

    static Design design(Case c) {
        return Formulas.design(c, "mods", Samples.of(c).k());
    }

    static Fit fit(Case c, Design design) {
        Sample sample = Samples.of(c);
        return TwoStep.fit(new Sample(sample.yi(), sample.vi(), design.x()), RmaOperation.settings(c), design.names());
    }

    @Override
    public Answer answer(Case c) {
        Design design = design(c);
        Fit fit = fit(c, design);
        WaldTest omnibus = WaldTest.of(fit, design.moderators());
        return RmaOperation.answer(fit)
                .put("QM", omnibus.statistic())
                .put(
                        "QM_df",
                        Vec.of(
                                omnibus.df(),
                                omnibus.df2().isPresent() ? omnibus.df2().getAsInt() : Double.NaN))
                .put("QM_p", omnibus.pValue())
                .put("R2", Explained.r2(fit))
                .put("vb", lowerTriangle(fit))
                .put("names", Formulas.namesInR(design, c.expect().get("names")));
    }

    /// By column.
    private static Vec lowerTriangle(Fit fit) {
        int p = fit.sample().p();
        double[] entries = new double[p * (p + 1) / 2];
        int next = 0;
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                entries[next++] = fit.covariance().get(i, j);
            }
        }
        return Vec.of(entries);
    }
}
