package org.hedgerow.dsl;

import org.hedgerow.bias.FunnelTest;
import org.hedgerow.bias.MissingStudies;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.Selection;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;

/// The words of small-study effects and selection: `res.regtest(LM, NINV)`, `res.trimfill(R0, LEFT)`,
/// `res.selmodel(steps(0.025))`.
public abstract sealed class BiasWords extends ConvertWords permits SensitivityWords {
    /// Weighted regression with a factor for all variances, Egger's own test.
    public static final RegTest.Model LM = RegTest.Model.LM;
    /// Mixed-effects meta-regression.
    public static final RegTest.Model MIXED = RegTest.Model.RMA;
    /// The standard error as predictor.
    public static final SizePredictor SEI = SizePredictor.SEI;
    /// The sampling variance as predictor.
    public static final SizePredictor VI = SizePredictor.VI;
    /// The sample size as predictor.
    public static final SizePredictor NI = SizePredictor.NI;
    /// 1/n as predictor.
    public static final SizePredictor NINV = SizePredictor.NINV;
    /// √n as predictor.
    public static final SizePredictor SQRTNI = SizePredictor.SQRTNI;
    /// 1/√n as predictor.
    public static final SizePredictor SQRTNINV = SizePredictor.SQRTNINV;

    /// Missing studies from the sum of ranks, linear.
    public static final MissingStudies L0 = MissingStudies.L0;
    /// Missing studies from the run of highest ranks.
    public static final MissingStudies R0 = MissingStudies.R0;
    /// Missing studies from the sum of ranks, quadratic.
    public static final MissingStudies Q0 = MissingStudies.Q0;
    /// Studies missing among small effects.
    public static final TrimFill.Side LEFT = TrimFill.Side.LEFT;
    /// Studies missing among large effects.
    public static final TrimFill.Side RIGHT = TrimFill.Side.RIGHT;

    /// Begg and Mazumdar's test.
    public static final FunnelTest BEGG = FunnelTest.BEGG;
    /// Egger's test.
    public static final FunnelTest EGGER = FunnelTest.EGGER;
    /// Thompson and Sharp's test.
    public static final FunnelTest THOMPSON = FunnelTest.THOMPSON;
    /// Harbord's score test of two groups' events.
    public static final FunnelTest HARBORD = FunnelTest.HARBORD;
    /// Macaskill's regression on the sample size.
    public static final FunnelTest MACASKILL = FunnelTest.MACASKILL;
    /// Peters' regression on 1/n, the one that suits single proportions.
    public static final FunnelTest PETERS = FunnelTest.PETERS;
    /// Schwarzer's rank test of two groups' events.
    public static final FunnelTest SCHWARZER = FunnelTest.SCHWARZER;
    /// Deeks' test of diagnostic odds ratios.
    public static final FunnelTest DEEKS = FunnelTest.DEEKS;
    /// Pustejovsky and Rodgers' test of standardized mean differences.
    public static final FunnelTest PUSTEJOVSKY = FunnelTest.PUSTEJOVSKY;

    /// Selection by a beta density of p.
    public static final Selection.Smooth BETA = Selection.Smooth.BETA;
    /// Selection that falls as exp(−δp²).
    public static final Selection.Smooth HALFNORM = Selection.Smooth.HALFNORM;
    /// Selection that falls as exp(−δp).
    public static final Selection.Smooth NEGEXP = Selection.Smooth.NEGEXP;
    /// Selection that falls as a logistic curve of p.
    public static final Selection.Smooth LOGISTIC = Selection.Smooth.LOGISTIC;
    /// Selection that falls as (1 − p)^δ.
    public static final Selection.Smooth POWER = Selection.Smooth.POWER;
    /// Large effects are liked.
    public static final SelectionModel.Alternative GREATER = SelectionModel.Alternative.GREATER;
    /// Small effects are liked.
    public static final SelectionModel.Alternative LESS = SelectionModel.Alternative.LESS;
    /// Effects in either direction are liked.
    public static final SelectionModel.Alternative TWO_SIDED = SelectionModel.Alternative.TWO_SIDED;

    BiasWords() {}

    /// Selection in steps: w(p) = δⱼ between one cutpoint of p and the next, δ₁ = 1. Hedges & Vevea 1996, J Educ
    /// Behav Stat 21:299.
    ///
    /// ```java
    /// res.selmodel(steps(0.025))
    /// res.selmodel(steps(0.025, 0.5), LESS)
    /// ```
    public static Selection.Steps steps(double... cutpoints) {
        return Selection.Steps.of(cutpoints);
    }
}
