package org.hedgerow.dsl;

import org.hedgerow.effect.Correction;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Weighting;
import org.hedgerow.predict.PredictionType;

/// The capital words of the notebook: measures, methods and choices.
public abstract sealed class Options permits ModelWords {
    /// Raw proportion, x/n.
    public static final OneProportion PR = OneProportion.PR;
    /// Log proportion.
    public static final OneProportion PLN = OneProportion.PLN;
    /// Logit proportion, log(x/(n − x)).
    public static final OneProportion PLO = OneProportion.PLO;
    /// Probit proportion.
    public static final OneProportion PRZ = OneProportion.PRZ;
    /// Arcsine square-root proportion.
    public static final OneProportion PAS = OneProportion.PAS;
    /// Freeman-Tukey double-arcsine proportion.
    public static final OneProportion PFT = OneProportion.PFT;

    /// Equal effects.
    public static final RmaOption.Pooling EE = new RmaOption.Pooling(Method.CommonEffect.EE);
    /// Common effect.
    public static final RmaOption.Pooling CE = new RmaOption.Pooling(Method.CommonEffect.CE);
    /// Fixed effects.
    public static final RmaOption.Pooling FE = new RmaOption.Pooling(Method.CommonEffect.FE);
    /// Random effects, τ² by DerSimonian and Laird.
    public static final RmaOption.Pooling DL = random(Tau2Estimator.DL);
    /// Random effects, τ² by restricted maximum likelihood.
    public static final RmaOption.Pooling REML = random(Tau2Estimator.REML);
    /// Random effects, τ² by maximum likelihood.
    public static final RmaOption.Pooling ML = random(Tau2Estimator.ML);
    /// Random effects, τ² by Paule and Mandel.
    public static final RmaOption.Pooling PM = random(Tau2Estimator.PM);
    /// Random effects, τ² by Paule and Mandel, median-unbiased.
    public static final RmaOption.Pooling PMM = random(Tau2Estimator.PMM);
    /// Random effects, τ² by empirical Bayes.
    public static final RmaOption.Pooling EB = random(Tau2Estimator.EB);
    /// Random effects, τ² by Hedges.
    public static final RmaOption.Pooling HE = random(Tau2Estimator.HE);
    /// Random effects, τ² by Hunter and Schmidt.
    public static final RmaOption.Pooling HS = random(Tau2Estimator.HS);
    /// Random effects, τ² by Hunter and Schmidt with the small-sample factor.
    public static final RmaOption.Pooling HSk = random(Tau2Estimator.HSk);
    /// Random effects, τ² by Sidik and Jonkman.
    public static final RmaOption.Pooling SJ = random(Tau2Estimator.SJ);
    /// Random effects, τ² by Sidik and Jonkman, repeated.
    public static final RmaOption.Pooling SJIT = random(Tau2Estimator.SJIT);
    /// Random effects, τ² by the generalised Q with weights of your own: `rma(es, GENQ, weights("w"))`.
    public static final RmaOption.Pooling GENQ = random(Tau2Estimator.GENQ);
    /// The same, median-unbiased.
    public static final RmaOption.Pooling GENQM = random(Tau2Estimator.GENQM);
    /// Random effects, τ² by DerSimonian and Laird, repeated.
    public static final RmaOption.Pooling DLIT = random(Tau2Estimator.DLIT);

    /// Intervals and tests from the normal distribution.
    public static final RmaOption.Test WALD = new RmaOption.Test(Inference.WALD);
    /// From Student's t distribution.
    public static final RmaOption.Test T = new RmaOption.Test(Inference.T);
    /// Knapp-Hartung.
    public static final RmaOption.Test KNHA = new RmaOption.Test(Inference.KNHA);
    /// Knapp-Hartung, never narrower than Wald's.
    public static final RmaOption.Test ADHOC = new RmaOption.Test(Inference.ADHOC);
    /// Every study counts alike.
    public static final RmaOption.Weights UNWEIGHTED = new RmaOption.Weights(Weighting.EQUAL);

    /// Correct only arms with a zero cell.
    public static final Correction.To ONLY0 = Correction.To.ONLY0;
    /// Correct all arms if one has a zero cell.
    public static final Correction.To IF0ALL = Correction.To.IF0ALL;
    /// Correct none.
    public static final Correction.To NONE = Correction.To.NONE;
    /// All arms: of the data set, or to be corrected.
    public static final Everything ALL = Everything.ALL;
    /// Use corrected counts for the variance only.
    public static final Correction.Scope VARIANCE_ONLY = Correction.Scope.VARIANCE_ONLY;
    /// Variances at each arm's own proportion.
    public static final VarianceType LS = VarianceType.LS;
    /// Variances at the average proportion.
    public static final VarianceType AV = VarianceType.AV;
    /// Leave rows with a missing count out.
    public static final MissingRows DROP = MissingRows.DROP;

    /// Prediction interval from t on k − 2 degrees of freedom, without moderators.
    public static final PredictionType RILEY = PredictionType.RILEY;

    /// Exact interval of an arm.
    public static final ForestOption.ArmInterval CLOPPER_PEARSON = arm(ProportionInterval.CLOPPER_PEARSON);
    /// Score interval of an arm.
    public static final ForestOption.ArmInterval WILSON = arm(ProportionInterval.WILSON);
    /// Adjusted Wald interval of an arm.
    public static final ForestOption.ArmInterval AGRESTI_COULL = arm(ProportionInterval.AGRESTI_COULL);
    /// Equal-tailed posterior interval of an arm.
    public static final ForestOption.ArmInterval JEFFREYS = arm(ProportionInterval.JEFFREYS);

    Options() {}

    private static RmaOption.Pooling random(Tau2Estimator estimator) {
        return new RmaOption.Pooling(new Method.RandomEffects(estimator));
    }

    private static ForestOption.ArmInterval arm(ProportionInterval method) {
        return new ForestOption.ArmInterval(method);
    }
}
