package org.hedgerow.model;

import java.util.List;
import org.hedgerow.heterogeneity.Heterogeneity;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.heterogeneity.Tau2;
import org.hedgerow.numeric.Normal;
import org.hedgerow.numeric.StudentT;
import org.hedgerow.numeric.Symmetric;
import org.hedgerow.numeric.Vec;

/// A fitted two-step model.
///
/// @param sample the data and design it was fitted to
/// @param settings what was asked
/// @param tau2 the variance of true effects; value 0 and no standard error in a common-effect model
/// @param coefficients p lines, in the order of the design's columns
/// @param covariance of the coefficients, with the Knapp-Hartung factor where that was asked
/// @param scale the Knapp-Hartung factor s² in that covariance; 1 where none was asked for
/// @param weights each study's weight in percent
/// @param heterogeneity Q, I², H²
/// @param ml the likelihood
/// @param reml the restricted likelihood
public record Fit(
        Sample sample,
        Settings settings,
        Tau2 tau2,
        List<Coefficient> coefficients,
        Symmetric covariance,
        double scale,
        Vec weights,
        Heterogeneity heterogeneity,
        Likelihood ml,
        Likelihood reml) {
    public Fit {
        coefficients = List.copyOf(coefficients);
    }

    /// The only coefficient of a model without moderators: the pooled effect.
    public Coefficient pooled() {
        return coefficients.getFirst();
    }

    public int k() {
        return sample.k();
    }

    /// Degrees of freedom of t statistics, k − p.
    public int df() {
        return sample.k() - sample.p();
    }

    /// The factor of a standard error in this fit's intervals, at its level.
    public double criticalValue() {
        double upper = 0.5 + settings.level() / 200;
        return settings.inference().usesT() ? StudentT.quantile(upper, df()) : Normal.quantile(upper);
    }
}
