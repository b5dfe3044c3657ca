package org.hedgerow.influence;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.LeastSquares;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// The model fitted anew without each study in turn, τ² and all.
///
/// Viechtbauer & Cheung 2010, Res Synth Methods 1:112.
///
/// @param fit the model of all studies
/// @param without for each study, the model without it
public record Deletion(Fit fit, List<Fit> without) {
    public Deletion {
        without = List.copyOf(without);
    }

    /// @throws org.hedgerow.problem.ProblemException if without one of the studies nothing can be fitted
    public static Deletion of(Fit fit) {
        List<Fit> without =
                IntStream.range(0, fit.k()).mapToObj(i -> without(fit, i)).toList();
        return new Deletion(fit, without);
    }

    /// Externally standardised residuals (metafor's `rstudent`): yᵢ − xᵢ'b₋ᵢ over
    /// √(vᵢ + τ²₋ᵢ + xᵢ'Cov(b₋ᵢ)xᵢ).
    public Residuals studentised() {
        Sample sample = fit.sample();
        Vec residuals = Vec.tabulate(
                sample.k(),
                i -> sample.yi().get(i) - sample.x().row(i).dot(without.get(i).b()));
        Vec errors = Vec.tabulate(
                sample.k(),
                i -> Math.sqrt(sample.vi().get(i)
                        + without.get(i).tau2().value()
                        + without.get(i).covariance().quadraticForm(sample.x().row(i))));
        return Residuals.of(residuals, errors);
    }

    /// Cook's distances (b − b₋ᵢ)' Cov(b)⁻¹ (b − b₋ᵢ).
    public Vec cooks() {
        Cholesky covariance = Cholesky.of(fit.covariance());
        return Vec.tabulate(fit.k(), i -> covariance.inverseQuadraticForm(change(i)));
    }

    /// DFBETAS of one coefficient: its change in standard errors, those of the full design at τ²₋ᵢ.
    ///
    /// @param column the coefficient, counted from 0
    public Vec dfbetas(int column) {
        return Vec.tabulate(fit.k(), i -> change(i).get(column) / Math.sqrt(at(i).get(column, column)));
    }

    /// (X'W₋ᵢX)⁻¹ of all studies with wⱼ = 1/(vⱼ + τ²₋ᵢ), times the fit's Knapp-Hartung factor without the
    /// study.
    private Symmetric at(int i) {
        Sample sample = fit.sample();
        double tau2 = without.get(i).tau2().value();
        Vec weights = sample.vi().map(v -> 1 / (v + tau2));
        return LeastSquares.of(sample.x(), sample.yi(), weights)
                .inverse()
                .times(without.get(i).scale());
    }

    /// b − b₋ᵢ.
    private Vec change(int i) {
        return Vec.tabulate(
                fit.sample().p(), j -> fit.b().get(j) - without.get(i).b().get(j));
    }

    private static Fit without(Fit fit, int i) {
        List<Integer> others =
                IntStream.range(0, fit.k()).filter(j -> j != i).boxed().toList();
        return TwoStep.fit(fit.sample().only(others), fit.settings().only(others), fit.terms());
    }
}
