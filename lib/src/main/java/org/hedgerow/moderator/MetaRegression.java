package org.hedgerow.moderator;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Term;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.Predictor;

/// Effect sizes explained by moderators: yᵢ = xᵢ'β + uᵢ + eᵢ.
///
/// @param effects those the model is fitted to, every one with an effect size
/// @param design the moderators' columns
/// @param fit the model
public record MetaRegression(EffectSizes effects, Design design, Fit fit) {

    public static MetaRegression of(EffectSizes effects, Design design, Settings settings) {
        Sample sample = new Sample(effects.yi(), effects.vi(), design.x());
        return new MetaRegression(effects, design, TwoStep.fit(sample, settings, design.names()));
    }

    /// That the moderators together say nothing: QM or F.
    public WaldTest omnibus() {
        return WaldTest.of(fit, design.moderators());
    }

    /// That one term says nothing beside the others.
    public WaldTest test(Term term) {
        return WaldTest.of(fit, design.columnsOf(term));
    }

    /// R², in percent.
    public double r2() {
        return Explained.r2(fit);
    }

    /// Expected effects at other values of the moderators, on the model's scale.
    public List<Prediction> at(Covariates values, PredictionType type) {
        Matrix rows = design.at(values);
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> Predictor.predict(fit, rows.row(i), type))
                .toList();
    }

    /// The difference of two such rows, on the model's scale.
    ///
    /// @param values two rows, of which the second is taken from the first
    public Coefficient difference(String name, Covariates values) {
        Matrix rows = design.at(values);
        Vec first = rows.row(0);
        Vec second = rows.row(1);
        return Contrast.of(fit, name, Vec.tabulate(first.size(), j -> first.get(j) - second.get(j)));
    }

    /// What the analyst must know.
    public List<String> notes() {
        return new RegressionNotes(this).all();
    }
}
