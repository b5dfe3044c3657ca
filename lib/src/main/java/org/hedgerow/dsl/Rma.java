package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hedgerow.bias.FunnelTest;
import org.hedgerow.bias.MissingStudies;
import org.hedgerow.bias.RegTest;
import org.hedgerow.bias.Selection;
import org.hedgerow.bias.SelectionModel;
import org.hedgerow.bias.SizePredictor;
import org.hedgerow.bias.TrimFill;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Factor;
import org.hedgerow.design.Term;
import org.hedgerow.effect.Inverse;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.heterogeneity.IntervalMethod;
import org.hedgerow.heterogeneity.Sample;
import org.hedgerow.influence.Baujat;
import org.hedgerow.influence.Influence;
import org.hedgerow.influence.NormalQuantiles;
import org.hedgerow.influence.Refitting;
import org.hedgerow.influence.Residuals;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Confint;
import org.hedgerow.model.Fit;
import org.hedgerow.model.Settings;
import org.hedgerow.model.TwoStep;
import org.hedgerow.moderator.LikelihoodRatio;
import org.hedgerow.moderator.MetaRegression;
import org.hedgerow.moderator.PermutationTest;
import org.hedgerow.moderator.Subgroups;
import org.hedgerow.numeric.Matrix;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.ProportionForest;
import org.hedgerow.predict.NextTrial;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.InfluenceCards;
import org.hedgerow.report.IntervalCards;
import org.hedgerow.report.Listing;
import org.hedgerow.report.ModelWords;
import org.hedgerow.report.Notes;
import org.hedgerow.report.PooledCard;
import org.hedgerow.report.PredictionCard;
import org.hedgerow.report.RegressionCard;
import org.hedgerow.report.ScaleFigures;
import org.hedgerow.report.SimulationCards;
import org.hedgerow.report.StudyCards;
import org.hedgerow.report.SubgroupCard;
import org.hedgerow.report.TestCards;
import org.hedgerow.sensitivity.Analysed;
import org.hedgerow.sensitivity.Cumulative;
import org.hedgerow.table.ModeratorColumns;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A fitted model, made by the word `rma`. Type a dot and Tab to see what can be asked of it.
public final class Rma implements Carded, Compared {
    /// Up to this many patterns a permutation test tries them all.
    private static final int PERMUTATIONS = 10_000;

    private final Escalc source;
    /// The rows of the source's table the model is fitted to.
    private final List<Integer> rows;
    private final MetaRegression model;
    /// The pooled effect, where there are no moderators.
    private final Optional<Pooled> pooled;

    private Rma(Escalc source, List<Integer> rows, MetaRegression model, Optional<Pooled> pooled) {
        this.source = source;
        this.rows = rows;
        this.model = model;
        this.pooled = pooled;
    }

    /// The effect sizes the model was fitted to.
    public Escalc effects() {
        return source;
    }

    static Rma of(Escalc source, List<RmaOption> options) {
        RmaSettings asked = RmaSettings.of(options);
        List<Term> terms = asked.terms();
        Moderated studies = Moderated.of(source, terms);
        Settings settings = asked.settings(source.table(), studies.rows());
        Design design = studies.design(terms, asked.intercept());
        if (!terms.isEmpty()) {
            return new Rma(
                    source, studies.rows(), MetaRegression.of(studies.effects(), design, settings), Optional.empty());
        }
        Pooled pooled = Pooled.of(source.effects(), settings);
        return new Rma(
                source,
                studies.rows(),
                new MetaRegression(studies.effects(), design, pooled.fit()),
                Optional.of(pooled));
    }

    /// The same result under a name for tables and titles: `rma(…).named("CR")`.
    public Rma named(String outcome) {
        return new Rma(
                source,
                rows,
                new MetaRegression(model.effects().named(outcome), model.design(), model.fit()),
                pooled.map(p -> p.named(outcome)));
    }

    /// The pooled effect with confidence and prediction interval, on the model's scale and on the natural one.
    public Predicted predict() {
        return new Predicted(pooled(), PredictionType.DEFAULT);
    }

    /// The same with another kind of prediction interval: `RILEY`.
    public Predicted predict(PredictionType type) {
        if (!pooled().predicts()) {
            throw new ProblemException(
                    fit().settings().method().name() + " knows one true effect, so there is no prediction interval",
                    "Type predict() for the confidence interval, or pool with random effects: rma(es, REML).");
        }
        return new Predicted(pooled(), type);
    }

    /// Expected effects at values of the moderators, in every combination: `predict(at("year", 1990, 2000))`.
    public Listing predict(At first, At... more) {
        List<At> values = new ArrayList<>(List.of(first));
        values.addAll(List.of(more));
        requireModerators("predict(at(…))");
        Covariates grid = Moderated.grid(values);
        List<Prediction> predictions = model.at(grid, PredictionType.DEFAULT);
        List<String> variables = values.stream().map(At::variable).toList();
        Covariates data =
                new ModeratorColumns(variables).take(source.table(), rows).covariates();
        return PredictionCard.of(
                model.effects(),
                fit().settings().level(),
                grid,
                variables,
                predictions,
                Moderated.beyond(values, data));
    }

    /// The forest plot.
    public Figure forest(ForestOption... options) {
        Pooled all = pooled();
        var chosen = new Chosen<>("forest", List.of(options));
        String title = chosen.one(ForestOption.Title.class)
                .map(ForestOption.Title::text)
                .orElse(all.effects().outcome());
        ProportionInterval interval = chosen.one(ForestOption.ArmInterval.class)
                .map(ForestOption.ArmInterval::method)
                .orElse(ProportionInterval.CLOPPER_PEARSON);
        var table = new ProportionForest(all, title, interval, ModelWords.forest(all, title)).table();
        return new Figure(new ForestPlot().draw(table));
    }

    /// The pooled effect in each subgroup, each with a τ² of its own, and the test between them.
    public Listing subgroup(String column) {
        return subgroup(column, Subgroups.Variance.SEPARATE);
    }

    /// The same with one τ² for all: `subgroup("dose_class", COMMON)`.
    public Listing subgroup(String column, Subgroups.Variance variance) {
        pooled();
        Moderated studies = Moderated.of(source, List.of(new Factor(column)));
        Settings settings = fit().settings().only(studies.used());
        var sample = new Sample(
                studies.effects().yi(),
                studies.effects().vi(),
                Matrix.ones(studies.rows().size()));
        Subgroups subgroups = Subgroups.of(column, sample, studies.covariates().labels(column), settings, variance);
        return SubgroupCard.of(model.effects(), subgroups, inverse(), studies.dropped());
    }

    /// Whether each term says more than chance, given the others.
    public Listing anova() {
        requireModerators("anova()");
        return RegressionCard.tests(model);
    }

    /// The likelihood ratio test against a model with fewer terms; fit both with ML.
    public Listing anova(Rma reduced) {
        return TestCards.likelihoodRatio(LikelihoodRatio.of(fit(), reduced.fit()));
    }

    /// Every pair of levels of a factor compared, all other moderators alike.
    public Listing contrasts(String factor) {
        requireModerators("contrasts(…)");
        List<Coefficient> differences = new Differences(model, source.table(), rows, factor).all();
        return PredictionCard.differences(model.effects(), fit(), factor, differences);
    }

    /// How much moderators that go together widen each other's intervals.
    public Listing vif() {
        requireModerators("vif()");
        return TestCards.collinearity(model);
    }

    /// Tests by permutation: all patterns where they are few, otherwise random ones.
    public Listing permutest(PermutationOption... options) {
        var chosen = new Chosen<>("permutest", List.of(options));
        int atMost = chosen.one(PermutationOption.Iterations.class)
                .map(PermutationOption.Iterations::atMost)
                .orElse(PERMUTATIONS);
        long seed = chosen.one(PermutationOption.Seed.class)
                .map(PermutationOption.Seed::value)
                .orElse(1L);
        return TestCards.permutation(fit(), PermutationTest.of(fit(), atMost, seed));
    }

    /// Intervals for τ², τ, I² and H²: Q-profile, or generalised Q after GENQ.
    public Listing confint() {
        return TestCards.tau2(fit(), Confint.of(fit()));
    }

    /// The same by another method: `QP` or `PL`.
    public Listing confint(IntervalMethod method) {
        return TestCards.tau2(
                fit(),
                Confint.of(
                        fit(),
                        method instanceof IntervalMethod.ProfileLikelihood
                                ? Confint.profileLikelihood(fit())
                                : method));
    }

    /// The same estimate with every confidence and prediction interval there is, R meta's kinds among them.
    public Listing intervals() {
        return IntervalCards.all(pooled());
    }

    /// How many true effects are expected below a value on the natural scale: `below(0.05)` of a proportion,
    /// `below(1)` of an odds ratio.
    public Listing below(double value) {
        return IntervalCards.below(pooled(), value);
    }

    /// Henmi and Copas' interval: about the common effect, valid under random ones, and less moved by small
    /// studies.
    public Listing hc() {
        return TestCards.henmiCopas(pooled());
    }

    /// Residuals, leverage and Cook's distance of each study.
    public Listing residuals() {
        return StudyCards.residuals(model.effects(), fit());
    }

    /// What each study's true effect probably is.
    public Listing blup() {
        return StudyCards.blups(model.effects(), fit(), inverse());
    }

    /// How much each study counts, in percent.
    public Listing weights() {
        return StudyCards.weights(model.effects(), fit());
    }

    /// The pooled effect without each row in turn. Viechtbauer & Cheung 2010, Res Synth Methods 1:112.
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

    /// What each study does to the model: rstudent, DFFITS = (xᵢ'b − xᵢ'b₋ᵢ)/√(hᵢ(vᵢ + τ²₋ᵢ)), Cook's distance,
    /// covariance ratio, τ² and Q without it, leverage, weight, DFBETAS, and which stand out. Viechtbauer &
    /// Cheung 2010, Res Synth Methods 1:112.
    ///
    /// ```java
    /// res.influence()
    /// ```
    public Listing influence() {
        return InfluenceCards.influence(model.effects(), Influence.of(fit()), fit().terms());
    }

    /// Each study's part in the heterogeneity, (yᵢ − ŷᵢ)²/(vᵢ + τ²), and in the result,
    /// (ŷᵢ − ŷ₋ᵢ)²/Var(ŷ₋ᵢ). Baujat et al. 2002, Stat Med 21:2641.
    ///
    /// ```java
    /// res.baujat()
    /// ```
    public Listing baujat() {
        return InfluenceCards.baujat(model.effects(), Baujat.of(fit()), labels());
    }

    /// Standardised residuals beside the normal quantiles Φ⁻¹((r − a)/(k + 1 − 2a)) they should lie near,
    /// with an envelope. Wang & Bushman 1998, Psychol Methods 3:46.
    ///
    /// ```java
    /// res.qqnorm()
    /// ```
    public Listing qqnorm() {
        return InfluenceCards.normalQuantiles(
                model.effects(), NormalQuantiles.of(fit(), Residuals.standardised(fit())));
    }

    /// GOSH: the model fitted to every subset of the studies, or to a million random ones of them, and which study
    /// makes the
    /// estimates fall into clusters. Olkin, Dahabreh & Trikalinos 2012, Res Synth Methods 3:214.
    ///
    /// ```java
    /// res.gosh()
    /// res.gosh(subsets(100_000), seed(1))
    /// ```
    public Goshed gosh(GoshOption... options) {
        return Goshed.of(
                model.effects(),
                inverse(),
                labels(),
                fit().terms(),
                Refitting.of(fit()),
                Goshed.MANY,
                List.of(options));
    }

    private Deleted deleted() {
        return new Deleted(pooled(), labels(), Refitting.of(fit()));
    }

    private List<String> labels() {
        return model.effects().estimable().stream().map(StudyEffect::label).toList();
    }

    /// The pooled effect as studies are added in the order of the table.
    public Listing cumul() {
        return cumul(IntStream.range(0, fit().k()).boxed().toList(), "in the order of the table");
    }

    /// The pooled effect as studies are added in the order of a column: `cumul("year")`.
    public Listing cumul(String column) {
        Column<?> by = ModeratorColumns.column(source.table(), column);
        List<Integer> order =
                IntStream.range(0, rows.size()).boxed().sorted(ascending(by)).toList();
        return cumul(order, "by " + column);
    }

    private Comparator<Integer> ascending(Column<?> by) {
        Comparator<Integer> values = by instanceof NumericColumn<?> numbers
                ? Comparator.comparingDouble(i -> numbers.getDouble(rows.get(i)))
                : Comparator.comparing(i -> by.getString(rows.get(i)));
        return Comparator.<Integer, Boolean>comparing(i -> by.isMissing(rows.get(i)))
                .thenComparing(values);
    }

    private Listing cumul(List<Integer> order, String by) {
        pooled();
        Cumulative cumulative = Cumulative.of(fit().sample(), fit().settings(), order);
        return StudyCards.cumulative(model.effects(), cumulative, inverse(), by);
    }

    /// The regression test for funnel plot asymmetry in the model's own terms, y = β₀ + β₁ √v: does β₁ differ from
    /// 0? Egger et al. 1997, BMJ 315:629; Sterne & Egger 2005.
    ///
    /// ```java
    /// res.regtest()
    /// res.regtest(LM, NINV)
    /// ```
    public Listing regtest() {
        return regtest(RegTest.Model.RMA, SizePredictor.SEI);
    }

    /// The same by another model, `LM` or `MIXED`, or with another predictor: `SEI`, `VI`, `NI`, `NINV`, `SQRTNI`,
    /// `SQRTNINV`.
    public Listing regtest(RegTest.Model how, SizePredictor predictor) {
        return biased().regtest(how, predictor);
    }

    /// Kendall's rank correlation of standardised effects and variances. Begg & Mazumdar 1994, Biometrics 50:1088.
    ///
    /// ```java
    /// res.ranktest()
    /// ```
    public Listing ranktest() {
        return biased().ranktest();
    }

    /// Trim and fill: the most extreme studies' mirror images 2θ̂ − y are added until the funnel is even. Duval &
    /// Tweedie 2000, Biometrics 56:455.
    ///
    /// ```java
    /// res.trimfill()
    /// res.trimfill(R0, LEFT)
    /// ```
    public Listing trimfill() {
        return trimfill(MissingStudies.L0);
    }

    /// The same with another estimator of how many are missing: `L0`, `R0` or `Q0`.
    public Listing trimfill(MissingStudies estimator) {
        return biased().trimfill(estimator, Optional.empty());
    }

    /// The same on a given side: `LEFT` or `RIGHT`.
    public Listing trimfill(MissingStudies estimator, TrimFill.Side side) {
        return biased().trimfill(estimator, Optional.of(side));
    }

    /// How many unpublished studies without an effect would undo the result: Rosenthal's N = k (Z/z_α)² − k, and
    /// Orwin's, Rosenberg's and metafor's general one. Rosenthal 1979, Psychol Bull 86:638.
    ///
    /// ```java
    /// res.fsn()
    /// ```
    public Listing fsn() {
        return biased().fsn();
    }

    /// Whether more studies are significant than the pooled effect leads one to expect, O against Σ πᵢ. Ioannidis
    /// & Trikalinos 2007, Clin Trials 4:245.
    ///
    /// ```java
    /// res.tes()
    /// ```
    public Listing tes() {
        pooled();
        return biased().tes();
    }

    /// A selection model, studies being published with a chance w(p): large effects are liked, unless told
    /// otherwise. Vevea & Hedges 1995, Psychometrika 60:419.
    ///
    /// ```java
    /// res.selmodel(steps(0.025))
    /// res.selmodel(BETA, LESS)
    /// ```
    public Listing selmodel(Selection type) {
        return selmodel(type, SelectionModel.Alternative.GREATER);
    }

    /// The same where other results are liked: `LESS` or `TWO_SIDED`.
    public Listing selmodel(Selection type, SelectionModel.Alternative alternative) {
        return biased().selmodel(type, alternative);
    }

    /// A test for funnel plot asymmetry by the name of who proposed it: `EGGER`, `PETERS`, `HARBORD`, … The formula
    /// and the source stand with each.
    ///
    /// ```java
    /// res.metabias(PETERS)
    /// ```
    public Listing metabias(FunnelTest test) {
        return biased().metabias(test);
    }

    /// What an infinitely precise study is expected to find: PET-PEESE, intercepts of y on √v and on v
    /// (Stanley & Doucouliagos 2014, Res Synth Methods 5:60), and limit meta-analysis (Rücker et al. 2011,
    /// Biostatistics 12:122).
    ///
    /// ```java
    /// res.petpeese()
    /// ```
    public Listing petpeese() {
        pooled();
        return biased().adjusted();
    }

    /// The pooled effect of the studies that are not significant in the liked direction, and the S-value: how many
    /// times as often the others must be published to make the common effect 0. Mathur & VanderWeele 2020, J R Stat
    /// Soc C 69:1091.
    ///
    /// ```java
    /// res.worstcase(LESS)
    /// ```
    ///
    /// @param liked `GREATER` or `LESS`
    public Listing worstcase(SelectionModel.Alternative liked) {
        return biased().worstcase(liked);
    }

    /// The fewest events that would have to be otherwise for the conclusion "differs from no effect", or
    /// that it does not, to be the opposite: the fragility index of Atal et al. 2019, J Clin Epidemiol
    /// 111:32. Found by a greedy walk of single events, and exact where all smaller sets of events were
    /// refitted, which is said.
    ///
    /// ```java
    /// rma(escalc(OR, table, ai("a"), n1i("n1"), ci("c"), n2i("n2"))).fragility()
    /// ```
    public Listing fragility() {
        double none = pooled().scale()
                .kind()
                .noEffect()
                .orElseThrow(() -> new ProblemException(
                        "no value of a " + pooled().scale().quantity() + " means no effect",
                        "Name the value that matters: fragility(0.1)."));
        return fragility(none);
    }

    /// The same for the conclusion about a value on the natural scale: that the interval lies below it,
    /// above it, or does not exclude it.
    ///
    /// ```java
    /// res.fragility(0.10)
    /// ```
    public Listing fragility(double value) {
        Settings settings = pooled().fit().settings();
        String what = "the interval of the pooled " + pooled().scale().quantity();
        return new Fragile(source, Fragile.TWO_STEP)
                .of(Fragile.side(
                        what,
                        value,
                        effects -> Pooled.of(effects, settings).natural(PredictionType.DEFAULT),
                        source.effects(),
                        ScaleFigures.of(pooled()).withUnit(value)));
    }

    /// The same for the conclusion about a coefficient: `fragility("year")` of "the slope of year is
    /// positive".
    public Listing fragility(String term) {
        requireModerators("fragility(\"…\")");
        int place = fit().terms().indexOf(term);
        if (place < 0) {
            throw new ProblemException(
                    "the model has no coefficient '" + term + "'", "It has " + String.join(", ", fit().terms()) + ".");
        }
        Coefficient unknown = new Coefficient(term, 0, 0, 0, Double.NaN, 0, 0);
        return new Fragile(source, Fragile.TWO_STEP)
                .of(Fragile.direction(
                        fit().settings().level(),
                        effects -> Fragile.sample(effects, rows, fit().sample().x())
                                .map(s -> TwoStep.fit(s, fit().settings(), fit().terms())
                                        .coefficients()
                                        .get(place))
                                .orElse(unknown),
                        source.effects()));
    }

    /// The same for the conclusion that two subgroups differ, or do not: each pooled by itself, and the
    /// test between.
    ///
    /// ```java
    /// res.fragility("dose_class", "high", "intermediate")
    /// ```
    public Listing fragility(String column, String first, String second) {
        pooled();
        Column<?> by = ModeratorColumns.column(source.table(), column);
        List<Integer> used = rows.stream()
                .filter(row -> List.of(first, second).contains(by.getString(row)))
                .toList();
        List<String> levels = used.stream().map(by::getString).toList();
        for (String level : List.of(first, second)) {
            if (!levels.contains(level)) {
                throw new ProblemException(
                        "no study has " + column + " = '" + level + "'",
                        "Its values are "
                                + String.join(", ", by.asStringColumn().unique().asList()) + ".");
            }
        }
        Settings settings =
                fit().settings().only(used.stream().map(rows::indexOf).toList());
        return new Fragile(source, Fragile.TWO_STEP)
                .of(Fragile.difference(
                        first + " and " + second,
                        settings.level(),
                        effects -> Fragile.sample(effects, used, Matrix.ones(used.size()))
                                .map(s -> Subgroups.of(column, s, levels, settings, Subgroups.Variance.SEPARATE)
                                        .between()
                                        .pValue())
                                .orElse(Double.NaN),
                        source.effects()));
    }

    /// Power and precision of reviews shaped like this one, with so many studies: 2 000 of each number are
    /// simulated, with
    /// the sizes found here, true effects as estimated here, and analysed as here.
    ///
    /// ```java
    /// res.plan(0.02, 20, 40, 80)
    /// ```
    ///
    /// @param against the value on the natural scale that the interval is to exclude
    /// @param k how many studies
    public Listing plan(double against, int... k) {
        return Planning.of(pooled(), source.variance(), against, k);
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
                pooled().effects().outcome(),
                NextTrial.of(pooled(), n),
                fit().settings().level());
    }

    Analysed analysed() {
        return Analyses.of(source, model.effects(), fit(), model.design().terms(), pooled);
    }

    private Biased biased() {
        return new Biased(model.effects(), fit());
    }

    /// One row for each coefficient: `term, estimate, std_error, statistic, df, p_value, conf_low, conf_high,
    /// pred_low, pred_high`, on the model's scale.
    public Table tidy() {
        return pooled.map(TidyTables::tidy)
                .orElseGet(() -> RegressionCard.of(model).table());
    }

    /// One row for the model: k, τ², I², Q, likelihood, and what was asked.
    public Table glance() {
        return TidyTables.glance(model.effects(), fit());
    }

    /// Everything that must be known of this result.
    public Notes notes() {
        return new Notes(pooled.map(Pooled::notes).orElseGet(model::notes));
    }

    /// The fit itself, for code that goes on from here.
    public Fit fit() {
        return model.fit();
    }

    @Override
    public ComparedRow comparedRow() {
        return ComparedRow.of(pooled());
    }

    @Override
    public Card card() {
        return pooled.map(PooledCard::of)
                .orElseGet(() -> RegressionCard.of(model).card());
    }

    @Override
    public String toString() {
        return text();
    }

    private Inverse inverse() {
        return pooled.map(Pooled::inverse).orElseGet(model.effects()::inverse);
    }

    private Pooled pooled() {
        return pooled.orElseThrow(() -> new ProblemException(
                "a model with moderators has no single pooled effect",
                "Type predict(at(…)) for the effect at values of the moderators, or fit it without mods(…)."));
    }

    private void requireModerators(String word) {
        if (pooled.isPresent()) {
            throw new ProblemException(
                    word + " needs a model with moderators", "Type rma(es, mods(num(\"year\"))), say.");
        }
    }
}
