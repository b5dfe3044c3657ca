package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Term;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.influence.ExactInfluence;
import org.hedgerow.influence.Refitting;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Inference;
import org.hedgerow.model.exact.BinomialFit;
import org.hedgerow.model.exact.BinomialNormal;
import org.hedgerow.model.exact.BinomialSample;
import org.hedgerow.model.exact.GlmmSettings;
import org.hedgerow.model.exact.Quadrature;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.ProportionForest;
import org.hedgerow.predict.ExactPooled;
import org.hedgerow.predict.ExactPredictor;
import org.hedgerow.predict.NextTrial;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.GlmmCards;
import org.hedgerow.report.InfluenceCards;
import org.hedgerow.report.Listing;
import org.hedgerow.report.ModelWords;
import org.hedgerow.report.Notes;
import org.hedgerow.report.PooledCard;
import org.hedgerow.report.PredictionCard;
import org.hedgerow.report.ScaleFigures;
import org.hedgerow.report.SimulationCards;
import org.hedgerow.sensitivity.Analysed;
import tech.tablesaw.api.Table;

/// Proportions pooled by their exact likelihood, made by the word `glmm`: the binomial-normal model.
public final class Glmm implements Carded, Compared {
    private final Escalc source;
    /// The rows of the source's table the model is fitted to.
    private final List<Integer> rows;
    private final ExactPooled arms;
    private final Design design;
    private final Covariates covariates;

    private Glmm(Escalc source, List<Integer> rows, ExactPooled arms, Design design, Covariates covariates) {
        this.source = source;
        this.rows = rows;
        this.arms = arms;
        this.design = design;
        this.covariates = covariates;
    }

    static Glmm of(Escalc source, List<GlmmOption> options) {
        var chosen = new Chosen<>("glmm", options);
        List<Term> terms = chosen.one(RmaOption.Moderators.class)
                .map(RmaOption.Moderators::terms)
                .orElse(List.of());
        GlmmSettings settings = settings(chosen);
        EffectSizes logits = ExactPooled.logits(source.effects(), source.reading());
        Moderated studies = Moderated.ofCounts(logits, source.table(), terms);
        Design design =
                studies.design(terms, chosen.one(RmaOption.Intercept.class).isEmpty());
        BinomialSample sample =
                BinomialSample.of(ExactPooled.arms(studies.effects())).with(design.x(), design.names());
        return new Glmm(
                source,
                studies.rows(),
                new ExactPooled(studies.effects(), BinomialNormal.fit(sample, settings)),
                design,
                studies.covariates());
    }

    private static GlmmSettings settings(Chosen<GlmmOption> chosen) {
        GlmmSettings settings = GlmmSettings.DEFAULTS;
        settings = chosen.one(RmaOption.Pooling.class)
                .map(RmaOption.Pooling::method)
                .map(settings::with)
                .orElse(settings);
        settings = settings.with(
                chosen.one(RmaOption.Test.class).map(RmaOption.Test::inference).orElse(Inference.WALD));
        settings = chosen.one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .map(settings::withLevel)
                .orElse(settings);
        return chosen.one(GlmmOption.Nodes.class)
                .<Quadrature>map(nodes -> new Quadrature.GaussHermite(nodes.number()))
                .map(settings::with)
                .orElse(settings);
    }

    /// The same result under a name for tables and titles.
    public Glmm named(String outcome) {
        return new Glmm(source, rows, arms.named(outcome), design, covariates);
    }

    /// The pooled proportion with confidence and prediction interval.
    public Predicted predict() {
        return new Predicted(pooled(), PredictionType.DEFAULT);
    }

    /// The same with another kind of prediction interval: `RILEY`.
    public Predicted predict(PredictionType type) {
        return new Predicted(pooled(), type);
    }

    /// Expected proportions at values of the moderators, in every combination: `predict(at("year", 1990,
    /// 2000))`.
    public Listing predict(At first, At... more) {
        requireModerators("predict(at(…))");
        List<At> values = new ArrayList<>(List.of(first));
        values.addAll(List.of(more));
        Covariates grid = Moderated.grid(values);
        Matrix rows = design.at(grid);
        List<Prediction> predictions = IntStream.range(0, rows.rows())
                .mapToObj(i -> ExactPredictor.predict(fit(), rows.row(i)))
                .toList();
        List<String> variables = values.stream().map(At::variable).toList();
        return PredictionCard.of(
                arms.effects(),
                fit().settings().level(),
                grid,
                variables,
                predictions,
                Moderated.beyond(values, covariates));
    }

    /// The forest plot.
    public Figure forest(ForestOption... options) {
        ExactPooled all = pooled();
        var chosen = new Chosen<>("forest", List.of(options));
        String title = chosen.one(ForestOption.Title.class)
                .map(ForestOption.Title::text)
                .orElse(all.effects().outcome());
        ProportionInterval interval = chosen.one(ForestOption.ArmInterval.class)
                .map(ForestOption.ArmInterval::method)
                .orElse(ProportionInterval.CLOPPER_PEARSON);
        return new Figure(new ForestPlot()
                .draw(new ProportionForest(all, title, interval, ModelWords.forest(all, title)).table()));
    }

    /// Profile-likelihood intervals of the coefficients and of τ²: exact where Wald's are symmetric by
    /// assumption.
    public Listing confint() {
        return GlmmCards.profile(arms.effects(), fit());
    }

    /// What each arm's true proportion probably is.
    public Listing blup() {
        return GlmmCards.arms(arms.effects(), fit());
    }

    /// The pooled effect without each arm, every fit exact, in turn. Viechtbauer & Cheung 2010, Res Synth Methods
    /// 1:112.
    ///
    /// ```java
    /// res.leave1out()
    /// ```
    public Listing leave1out() {
        return deleted().leave1out();
    }

    /// The same without each study, or any other group of rows, by the column that says which they are:
    /// arms of one study are not independent.
    ///
    /// ```java
    /// res.leave1out("study_id")
    /// ```
    public Listing leave1out(String column) {
        return deleted().leave1out(source.table(), rows, column);
    }

    /// What each arm does to the model, by exact refits: residual, Cook's distance (b − b₋ᵢ)'Cov(b)⁻¹(b − b₋ᵢ),
    /// covariance ratio, τ² and Q without it, DFBETAS, and which stand out. Viechtbauer & Cheung 2010, Res
    /// Synth Methods 1:112.
    ///
    /// ```java
    /// glmm(es).influence()
    /// ```
    public Listing influence() {
        return InfluenceCards.influence(arms.effects(), ExactInfluence.of(fit()), terms());
    }

    /// GOSH: the model fitted to every subset of the arms, or to ten thousand random ones of them, and which arm makes
    /// the
    /// estimates fall into clusters. Olkin, Dahabreh & Trikalinos 2012, Res Synth Methods 3:214.
    ///
    /// ```java
    /// res.gosh()
    /// res.gosh(subsets(1_000), seed(1))
    /// ```
    public Goshed gosh(GoshOption... options) {
        return Goshed.of(
                arms.effects(), arms.inverse(), labels(), terms(), Refitting.of(fit()), Goshed.FEWER, List.of(options));
    }

    private Deleted deleted() {
        return new Deleted(pooled(), labels(), Refitting.of(fit()));
    }

    private List<String> labels() {
        return arms.effects().studies().stream().map(StudyEffect::label).toList();
    }

    private List<String> terms() {
        return fit().coefficients().stream().map(Coefficient::term).toList();
    }

    /// Whether each term says more than chance, given the others.
    public Listing anova() {
        requireModerators("anova()");
        return GlmmCards.tests(arms.effects(), fit(), design);
    }

    /// The likelihood ratio test against a model with fewer terms.
    public Listing anova(Glmm reduced) {
        return GlmmCards.likelihoodRatio(fit(), reduced.fit());
    }

    /// The fewest events that would have to be otherwise for the conclusion about a proportion to be the
    /// opposite: that the interval lies below it, above it, or does not exclude it. Atal et al. 2019, J
    /// Clin Epidemiol 111:32. Found by a greedy walk of single events, and exact where all smaller sets
    /// were refitted, which is said.
    ///
    /// ```java
    /// glmm(es).fragility(0.10)
    /// ```
    public Listing fragility(double value) {
        ExactPooled all = pooled();
        return new Fragile(source, Fragile.EXACT)
                .of(Fragile.side(
                        "the interval of the pooled proportion",
                        value,
                        effects -> ExactPooled.of(effects, List.of(), fit().settings())
                                .natural(PredictionType.DEFAULT),
                        source.effects(),
                        ScaleFigures.of(all).withUnit(value)));
    }

    /// The same for the conclusion about a coefficient: `fragility("year")` of "the slope of year is
    /// positive".
    public Listing fragility(String term) {
        requireModerators("fragility(\"…\")");
        int place = fit().sample().terms().indexOf(term);
        if (place < 0) {
            throw new ProblemException(
                    "the model has no coefficient '" + term + "'",
                    "It has " + String.join(", ", fit().sample().terms()) + ".");
        }
        return new Fragile(source, Fragile.EXACT)
                .of(Fragile.direction(
                        fit().settings().level(),
                        effects -> refitted(effects).coefficients().get(place),
                        source.effects()));
    }

    /// Power and precision of reviews shaped like this one, with so many arms: 2 000 of each number are
    /// simulated, with the sizes found here, true effects as estimated here, and analysed as here.
    ///
    /// ```java
    /// res.plan(0.02, 20, 40, 80)
    /// ```
    ///
    /// @param against the value on the natural scale that the interval is to exclude
    /// @param k how many arms
    public Listing plan(double against, int... k) {
        return Planning.of(pooled(), against, k);
    }

    /// How many events the next arm of n patients is expected to have: binomial, over the predictive
    /// distribution of its
    /// true proportion. Higgins, Thompson & Spiegelhalter 2009, J R Stat Soc A 172:137.
    ///
    /// ```java
    /// res.next(40)
    /// ```
    public Listing next(int n) {
        return SimulationCards.next(
                arms.effects().outcome(),
                NextTrial.of(pooled(), n),
                fit().settings().level());
    }

    Analysed analysed() {
        return Analyses.of(
                source, arms.effects(), fit(), design.terms(), hasModerators() ? Optional.empty() : Optional.of(arms));
    }

    private BinomialFit refitted(EffectSizes changed) {
        List<Proportion> all = ExactPooled.arms(changed);
        BinomialSample again = new BinomialSample(
                rows.stream().map(all::get).toList(),
                design.x(),
                design.names(),
                fit().sample().offset());
        return BinomialNormal.fit(again, fit().settings());
    }

    /// One row for each coefficient, on the logit scale.
    public Table tidy() {
        return hasModerators()
                ? GlmmCards.of(arms.effects(), fit(), design, notes().lines()).table()
                : TidyTables.tidy(arms);
    }

    /// One row for the model: k, τ², I², the likelihood ratio Q, marginal log-likelihood, AIC and BIC.
    public Table glance() {
        return TidyTables.glance(arms.effects(), fit());
    }

    /// Everything that must be known of this result.
    public Notes notes() {
        List<String> notes = new ArrayList<>(arms.notes());
        if (hasModerators()) {
            notes.add("Arms were not randomised to their moderators: differences between arms need not be effects of"
                    + " what differs");
        }
        return new Notes(notes);
    }

    /// The fit itself, for code that goes on from here.
    public BinomialFit fit() {
        return arms.fit();
    }

    @Override
    public ComparedRow comparedRow() {
        return ComparedRow.of(pooled());
    }

    @Override
    public Card card() {
        return hasModerators()
                ? GlmmCards.of(arms.effects(), fit(), design, notes().lines()).card()
                : PooledCard.of(arms);
    }

    @Override
    public String toString() {
        return text();
    }

    private boolean hasModerators() {
        return !design.terms().isEmpty();
    }

    private ExactPooled pooled() {
        return Optional.of(arms)
                .filter(a -> !hasModerators())
                .orElseThrow(() -> new ProblemException(
                        "a model with moderators has no single pooled proportion",
                        "Type predict(at(…)) for it at values of the moderators, or fit it without mods(…)."));
    }

    private void requireModerators(String word) {
        if (!hasModerators()) {
            throw new ProblemException(
                    word + " needs a model with moderators", "Type glmm(es, mods(num(\"year\"))), say.");
        }
    }
}
