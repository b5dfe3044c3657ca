package org.hedgerow.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Cholesky;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;

/// The model fitted anew without each study in turn, τ² and all. What it says of a study without which
/// nothing can be fitted is NaN.
///
/// Viechtbauer & Cheung 2010, Res Synth Methods 1:112.
///
/// @param fit the model of all studies
/// @param without for each study, the model without it; empty where the others allow none
public record Deletion(Fit fit, List<Optional<Fit>> without) {
    public Deletion {
        without = List.copyOf(without);
    }

    public static Deletion of(Fit fit) {
        return new Deletion(
                fit, IntStream.range(0, fit.k()).mapToObj(i -> without(fit, i)).toList());
    }

    /// A number for each study, made of its place and the model without it.
    Vec each(ToDouble number) {
        return Vec.tabulate(
                fit.k(), i -> without.get(i).map(f -> number.of(i, f)).orElse(Double.NaN));
    }

    /// A number made of a study's place and the model without it.
    interface ToDouble {
        double of(int i, Fit without);
    }

    /// Externally standardised residuals (metafor's `rstudent`): yᵢ − xᵢ'b₋ᵢ over √(vᵢ + τ²₋ᵢ +
    /// xᵢ'Cov(b₋ᵢ)xᵢ).
    public Residuals studentised() {
        Sample sample = fit.sample();
        return Residuals.of(
                each((i, f) -> sample.yi().get(i) - predicted(f, i)),
                each((i, f) -> Math.sqrt(sample.vi().get(i) + f.tau2().value() + predictedVariance(f, i))));
    }

    /// Cook's distances (b − b₋ᵢ)' Cov(b)⁻¹ (b − b₋ᵢ).
    public Vec cooks() {
        Cholesky covariance = Cholesky.of(fit.covariance());
        return each((_, f) -> covariance.inverseQuadraticForm(change(f)));
    }

    /// DFBETAS of one coefficient: its change in standard errors, those of the full design at τ²₋ᵢ.
    ///
    /// @param column the coefficient, counted from 0
    public Vec dfbetas(int column) {
        return each((_, f) -> change(f).get(column) / Math.sqrt(at(f).get(column, column)));
    }

    /// xᵢ'b of a model that need not hold the study.
    double predicted(Fit model, int i) {
        return fit.sample().x().row(i).dot(model.b());
    }

    /// xᵢ'Cov(b)xᵢ of a model that need not hold the study.
    double predictedVariance(Fit model, int i) {
        return model.covariance().quadraticForm(fit.sample().x().row(i));
    }

    /// The covariance of the full design's coefficients were τ² that of the model without a study, times
    /// that model's Knapp-Hartung factor.
    Symmetric at(Fit deleted) {
        var given = fit.settings()
                .with(new Method.GivenVariance(deleted.tau2().value()))
                .with(Inference.WALD);
        return TwoStep.fit(fit.sample(), given, fit.terms()).covariance().times(deleted.scale());
    }

    /// b − b₋ᵢ.
    private Vec change(Fit deleted) {
        return Vec.tabulate(fit.sample().p(), j -> fit.b().get(j) - deleted.b().get(j));
    }

    private static Optional<Fit> without(Fit fit, int i) {
        List<Integer> others = new ArrayList<>(fit.k());
        for (int j = 0; j < fit.k(); j++) {
            if (j != i) {
                others.add(j);
            }
        }
        try {
            return Optional.of(
                    TwoStep.fit(fit.sample().only(others), fit.settings().only(others), fit.terms()));
        } catch (ProblemException e) {
            // the answer for this study: the others do not carry the model
            return Optional.empty();
        }
    }
}
