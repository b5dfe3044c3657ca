package org.hedgerow.influence;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Weighting;
import org.hedgerow.numeric.ChiSquared;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// What each study does to the model, as `influence` of metafor has it. ₋ᵢ marks the model without study i;
/// a number that does not exist is NaN.
///
/// Viechtbauer & Cheung 2010, Res Synth Methods 1:112, sec. 2.
///
/// @param rstudent externally standardised residuals, those of [Deletion] with the Knapp-Hartung factor in
///     their variances
/// @param dffits (xᵢ'b − xᵢ'b₋ᵢ)/√(hᵢ (vᵢ + τ²₋ᵢ))
/// @param cooks Cook's distances (b − b₋ᵢ)' Cov(b)⁻¹ (b − b₋ᵢ)
/// @param covarianceRatio |Cov(b₋ᵢ)|/|Cov(b)|; below 1 the estimate is more precise without the study
/// @param tau2 τ²₋ᵢ
/// @param q Q₋ᵢ
/// @param hat leverages hᵢ
/// @param weight in percent
/// @param dfbetas for each coefficient, its change in standard errors
/// @param influential what stands out by metafor's rule: |DFFITS| > 3 √(p/(k − p)), or Cook's distance past
///     the median of χ² on p degrees of freedom, or h > 3 p/k, or some |DFBETAS| > 1
public record Influence(
        Vec rstudent,
        Vec dffits,
        Vec cooks,
        Vec covarianceRatio,
        Vec tau2,
        Vec q,
        Vec hat,
        Vec weight,
        List<Vec> dfbetas,
        List<Boolean> influential) {
    public Influence {
        dfbetas = List.copyOf(dfbetas);
        influential = List.copyOf(influential);
    }

    public static Influence of(Fit fit) {
        Deletion deletion = Deletion.of(fit);
        Vec hat = Leverage.of(fit).hat();
        Vec dffits = dffits(deletion, hat);
        Vec cooks = deletion.cooks();
        double determinant = determinant(fit.covariance());
        int p = fit.sample().p();
        List<Vec> dfbetas = IntStream.range(0, p).mapToObj(deletion::dfbetas).toList();
        return new Influence(
                rstudent(deletion),
                dffits,
                cooks,
                deletion.each((_, f) -> determinant(f.covariance()) / determinant),
                deletion.each((_, f) -> f.tau2().value()),
                deletion.each((_, f) -> f.heterogeneity().q()),
                hat,
                fit.weights(),
                dfbetas,
                IntStream.range(0, fit.k())
                        .mapToObj(i -> Math.abs(dffits.get(i)) > 3 * Math.sqrt((double) p / fit.df())
                                || hat.get(i) > 3.0 * p / fit.k()
                                || isFar(cooks, dfbetas, i))
                        .toList());
    }

    /// Whether by Cook's distance, past the median of χ², or by some DFBETAS, past 1, a study stands out.
    static boolean isFar(Vec cooks, List<Vec> dfbetas, int i) {
        return cooks.get(i) > ChiSquared.quantile(0.5, dfbetas.size())
                || dfbetas.stream().anyMatch(column -> Math.abs(column.get(i)) > 1);
    }

    private static Vec rstudent(Deletion deletion) {
        var sample = deletion.fit().sample();
        return deletion.each((i, f) -> (sample.yi().get(i) - deletion.predicted(f, i))
                / Math.sqrt(f.scale() * (sample.vi().get(i) + f.tau2().value()) + deletion.predictedVariance(f, i)));
    }

    /// With weights of one's choice, the standard error is that of xᵢ'b in the full design at τ²₋ᵢ.
    private static Vec dffits(Deletion deletion, Vec hat) {
        Fit fit = deletion.fit();
        boolean inverse = fit.settings().weighting().equals(Weighting.INVERSE_VARIANCE);
        return deletion.each((i, f) -> (deletion.predicted(fit, i) - deletion.predicted(f, i))
                / Math.sqrt(
                        inverse
                                ? f.scale()
                                        * hat.get(i)
                                        * (fit.sample().vi().get(i) + f.tau2().value())
                                : deletion.at(f).quadraticForm(fit.sample().x().row(i))));
    }

    /// The determinant of a covariance matrix.
    static double determinant(Symmetric covariance) {
        return Math.exp(Cholesky.of(covariance).logDeterminant());
    }
}
