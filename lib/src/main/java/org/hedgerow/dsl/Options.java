package org.hedgerow.dsl;

import org.hedgerow.effect.Correction;
import org.hedgerow.effect.Generic;
import org.hedgerow.effect.MeanChange;
import org.hedgerow.effect.MeanSize;
import org.hedgerow.effect.OneCorrelation;
import org.hedgerow.effect.OneMean;
import org.hedgerow.effect.OneProportion;
import org.hedgerow.effect.OneRate;
import org.hedgerow.effect.PairedProportions;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.effect.TwoMeans;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.effect.VarianceType;
import org.hedgerow.heterogeneity.Tau2Estimator;
import org.hedgerow.model.Inference;
import org.hedgerow.model.Method;
import org.hedgerow.model.Weighting;
import org.hedgerow.predict.PredictionType;

/// The capital words of the notebook: measures, methods and choices.
public abstract sealed class Options permits CountWords {
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

    /// Raw incidence rate, x/t.
    public static final OneRate IR = OneRate.IR;
    /// Log incidence rate.
    public static final OneRate IRLN = OneRate.IRLN;
    /// Square-root incidence rate.
    public static final OneRate IRS = OneRate.IRS;
    /// Freeman-Tukey incidence rate.
    public static final OneRate IRFT = OneRate.IRFT;

    /// Log risk ratio.
    public static final TwoProportions RR = TwoProportions.RR;
    /// Log odds ratio.
    public static final TwoProportions OR = TwoProportions.OR;
    /// Risk difference.
    public static final TwoProportions RD = TwoProportions.RD;
    /// Arcsine square-root risk difference.
    public static final TwoProportions AS = TwoProportions.AS;
    /// Log odds ratio by Peto's method.
    public static final TwoProportions PETO = TwoProportions.PETO;
    /// Phi coefficient.
    public static final TwoProportions PHI = TwoProportions.PHI;
    /// Fisher's z of the phi coefficient.
    public static final TwoProportions ZPHI = TwoProportions.ZPHI;
    /// Yule's Q.
    public static final TwoProportions YUQ = TwoProportions.YUQ;
    /// Yule's Y.
    public static final TwoProportions YUY = TwoProportions.YUY;
    /// Tetrachoric correlation.
    public static final TwoProportions RTET = TwoProportions.RTET;
    /// Fisher's z of the tetrachoric correlation.
    public static final TwoProportions ZTET = TwoProportions.ZTET;
    /// Probit-transformed risk difference.
    public static final TwoProportions PBIT = TwoProportions.PBIT;
    /// Standardized mean difference from an odds ratio, logistic.
    public static final TwoProportions OR2D = TwoProportions.OR2D;
    /// Standardized mean difference from an odds ratio, logistic.
    public static final TwoProportions OR2DL = TwoProportions.OR2DL;
    /// Standardized mean difference from an odds ratio, normal.
    public static final TwoProportions OR2DN = TwoProportions.OR2DN;

    /// Matched-pairs log risk ratio.
    public static final PairedProportions MPRR = PairedProportions.MPRR;
    /// Matched-pairs marginal log odds ratio.
    public static final PairedProportions MPOR = PairedProportions.MPOR;
    /// Matched-pairs risk difference.
    public static final PairedProportions MPRD = PairedProportions.MPRD;
    /// Matched-pairs conditional log odds ratio.
    public static final PairedProportions MPORC = PairedProportions.MPORC;
    /// Matched-pairs log odds ratio by Peto's method.
    public static final PairedProportions MPPETO = PairedProportions.MPPETO;

    /// Log incidence rate ratio.
    public static final TwoRates IRR = TwoRates.IRR;
    /// Incidence rate difference.
    public static final TwoRates IRD = TwoRates.IRD;
    /// Square-root incidence rate difference.
    public static final TwoRates IRSD = TwoRates.IRSD;

    /// Mean.
    public static final OneMean MN = OneMean.MN;
    /// Standardized mean.
    public static final OneMean SMN = OneMean.SMN;
    /// Log mean.
    public static final OneMean MNLN = OneMean.MNLN;
    /// Log standard deviation.
    public static final OneMean SDLN = OneMean.SDLN;
    /// Log coefficient of variation.
    public static final OneMean CVLN = OneMean.CVLN;

    /// Mean difference.
    public static final TwoMeans MD = TwoMeans.MD;
    /// Standardized mean difference, Hedges' g.
    public static final TwoMeans SMD = TwoMeans.SMD;
    /// Standardized mean difference, unequal variances.
    public static final TwoMeans SMDH = TwoMeans.SMDH;
    /// Standardized mean difference by the second group's SD.
    public static final TwoMeans SMD1 = TwoMeans.SMD1;
    /// Standardized mean difference by the second group's SD, unequal variances.
    public static final TwoMeans SMD1H = TwoMeans.SMD1H;
    /// Log ratio of means.
    public static final TwoMeans ROM = TwoMeans.ROM;
    /// Log coefficient of variation ratio.
    public static final TwoMeans CVR = TwoMeans.CVR;
    /// Log variability ratio.
    public static final TwoMeans VR = TwoMeans.VR;

    /// Mean change.
    public static final MeanChange MC = MeanChange.MC;
    /// Standardized mean change by the changes' SD.
    public static final MeanChange SMCC = MeanChange.SMCC;
    /// Standardized mean change by the first measurement's SD.
    public static final MeanChange SMCR = MeanChange.SMCR;
    /// Standardized mean change by the first measurement's SD, unequal variances.
    public static final MeanChange SMCRH = MeanChange.SMCRH;
    /// Log ratio of means, measured twice.
    public static final MeanChange ROMC = MeanChange.ROMC;
    /// Log variability ratio, measured twice.
    public static final MeanChange VRC = MeanChange.VRC;
    /// Log coefficient of variation ratio, measured twice.
    public static final MeanChange CVRC = MeanChange.CVRC;

    /// Correlation.
    public static final OneCorrelation COR = OneCorrelation.COR;
    /// Correlation corrected for bias.
    public static final OneCorrelation UCOR = OneCorrelation.UCOR;
    /// Fisher's z.
    public static final OneCorrelation ZCOR = OneCorrelation.ZCOR;

    /// Effects as they were published.
    public static final Generic GEN = Generic.GEN;

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
    /// Large-sample variances, at each study's own values.
    public static final VarianceType LS = VarianceType.LS;
    /// Large-sample variances of the uncorrected standardized difference, times the squared correction.
    public static final VarianceType LS2 = VarianceType.LS2;
    /// Unbiased variances.
    public static final VarianceType UB = VarianceType.UB;
    /// Variances at the average of all studies.
    public static final VarianceType AV = VarianceType.AV;
    /// Variances with one variance for both groups.
    public static final VarianceType HO = VarianceType.HO;
    /// Variances at one average coefficient of variation of both groups.
    public static final VarianceType AVHO = VarianceType.AVHO;
    /// Variances for stratified sampling.
    public static final VarianceType ST = VarianceType.ST;
    /// Variances for cross-sectional sampling.
    public static final VarianceType CS = VarianceType.CS;
    /// The harmonic mean of the studies' sizes.
    public static final MeanSize HARMONIC = MeanSize.HARMONIC;
    /// The geometric mean of the studies' sizes.
    public static final MeanSize GEOMETRIC = MeanSize.GEOMETRIC;
    /// The arithmetic mean of the studies' sizes.
    public static final MeanSize ARITHMETIC = MeanSize.ARITHMETIC;
    /// Leave rows with a missing count out.
    public static final MissingRows DROP = MissingRows.DROP;

    /// Prediction interval from t on k − 2 degrees of freedom, without moderators.
    public static final PredictionType RILEY = PredictionType.RILEY;

    /// Exact interval of an arm.
    public static final ForestOption.ArmInterval CLOPPER_PEARSON = arm(ProportionInterval.CLOPPER_PEARSON);
    /// Score interval of an arm.
    public static final ForestOption.ArmInterval WILSON = arm(ProportionInterval.WILSON);
    /// Score interval of an arm with continuity correction.
    public static final ForestOption.ArmInterval WILSON_CC = arm(ProportionInterval.WILSON_CC);
    /// Exact interval of an arm with half the probability of what was observed.
    public static final ForestOption.ArmInterval MID_P = arm(ProportionInterval.MID_P);
    /// Exact interval of an arm, shorter than Clopper and Pearson's.
    public static final ForestOption.ArmInterval BLAKER = arm(ProportionInterval.BLAKER);
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
