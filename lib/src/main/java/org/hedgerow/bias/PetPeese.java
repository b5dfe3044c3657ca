package org.hedgerow.bias;

import java.util.Optional;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.numeric.StudentT;

/// PET-PEESE: the effect of an infinitely precise study by a regression on the standard error (PET), and by one on
/// the sampling variance (PEESE), which is the better of the two where there is an effect at all. So PEESE is taken if
/// PET's intercept differs from 0 in the expected direction at one-sided 5 %, and PET otherwise.
///
/// Stanley & Doucouliagos 2014, Res Synth Methods 5:60. Both by weighted regression with weights 1/vᵢ.
///
/// @param pet the intercept of yᵢ on √vᵢ
/// @param peese the intercept of yᵢ on vᵢ
/// @param pOneSided of PET's intercept, in the direction of the pooled effect
/// @param takesPeese which of the two is the answer
public record PetPeese(Coefficient pet, Coefficient peese, double pOneSided, boolean takesPeese) {
    private static final double LEVEL = 0.05;

    /// @param fit a model without moderators
    public static PetPeese of(Fit fit) {
        Coefficient pet = limit(fit, SizePredictor.SEI);
        double toward = Math.copySign(1, fit.b().get(0)) * pet.statistic();
        double p = StudentT.cdf(-toward, fit.k() - 2.0);
        return new PetPeese(pet, limit(fit, SizePredictor.VI), p, p < LEVEL);
    }

    /// The one of the two that is the answer.
    public Coefficient answer() {
        return takesPeese ? peese : pet;
    }

    private static Coefficient limit(Fit fit, SizePredictor predictor) {
        return RegTest.of(
                        new Fit(
                                fit.sample(),
                                Settings.DEFAULTS.withLevel(fit.settings().level()),
                                fit.terms(),
                                fit.tau2(),
                                fit.b(),
                                fit.covariance(),
                                fit.scale()),
                        RegTest.Model.LM,
                        predictor,
                        Optional.empty())
                .limit()
                .orElseThrow(LimitMeta::withoutModerators);
    }
}
