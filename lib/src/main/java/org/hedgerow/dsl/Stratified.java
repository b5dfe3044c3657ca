package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hedgerow.effect.Computation;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.effect.Measure;
import org.hedgerow.effect.ProportionInterval;
import org.hedgerow.effect.Study;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.StudyEffect;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoProportions;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.effect.TwoRates;
import org.hedgerow.influence.Baujat;
import org.hedgerow.influence.LeaveOneOut;
import org.hedgerow.influence.Refitting;
import org.hedgerow.model.MantelHaenszel;
import org.hedgerow.model.MantelHaenszelRates;
import org.hedgerow.model.MantelHaenszelTables;
import org.hedgerow.model.Peto;
import org.hedgerow.model.StratifiedFit;
import org.hedgerow.model.StratifiedSettings;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.ProportionForest;
import org.hedgerow.predict.PredictionType;
import org.hedgerow.predict.StratifiedPooled;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.InfluenceCards;
import org.hedgerow.report.Listing;
import org.hedgerow.report.ModelWords;
import org.hedgerow.report.Notes;
import org.hedgerow.report.PooledCard;
import tech.tablesaw.api.Table;

/// Two groups' tables pooled by a method that needs no effect sizes, made by the words `mh` and `peto`.
public final class Stratified implements Carded, Compared {
    private final StratifiedPooled pooled;
    private final Table table;
    /// The same method for some of the studies.
    private final Function<List<Integer>, StratifiedFit> method;

    private Stratified(StratifiedPooled pooled, Table table, Function<List<Integer>, StratifiedFit> method) {
        this.pooled = pooled;
        this.table = table;
        this.method = method;
    }

    private static <D> Stratified of(
            EffectSizes effects, Table table, List<D> data, Function<List<D>, StratifiedFit> method) {
        return new Stratified(
                new StratifiedPooled(effects, method.apply(data)),
                table,
                rows -> method.apply(rows.stream().map(data::get).toList()));
    }

    static Stratified mantelHaenszel(Escalc source, List<StratifiedOption> options) {
        EffectSizes effects = source.effects();
        StratifiedSettings settings = settings("mh", options);
        Measure measure = effects.measure();
        if (measure instanceof TwoProportions && List.of("OR", "RR", "RD").contains(measure.name())) {
            var which = MantelHaenszelTables.valueOf(measure.name());
            return of(
                    effects,
                    source.table(),
                    data(effects, TwoByTwo.class),
                    tables -> MantelHaenszel.fit(tables, which, settings));
        }
        if (measure instanceof TwoRates && List.of("IRR", "IRD").contains(measure.name())) {
            var which = MantelHaenszelRates.valueOf(measure.name());
            return of(
                    plain(source),
                    source.table(),
                    data(effects, TwoRateCounts.class),
                    rates -> MantelHaenszel.fit(rates, which, settings));
        }
        throw new ProblemException(
                "Mantel and Haenszel's method pools odds ratios, risk ratios, risk differences and the like of rates, not "
                        + measure.words() + "s",
                "Type escalc(OR, …) with RR, RD, IRR or IRD if you like, or pool these with rma.");
    }

    static Stratified peto(Escalc source, List<StratifiedOption> options) {
        EffectSizes effects = source.effects();
        if (!(effects.measure() instanceof TwoProportions)) {
            throw new ProblemException(
                    "Peto's method pools odds ratios of 2 × 2 tables, not "
                            + effects.measure().words() + "s",
                    "Type peto(escalc(PETO, table, ai(\"…\"), …)).");
        }
        StratifiedSettings settings = settings("peto", options);
        EffectSizes own = effects.measure() == TwoProportions.PETO
                ? plain(source)
                : EffectSizes.of(effects.outcome(), Computation.of(TwoProportions.PETO), studies(effects))
                        .after(source.reading());
        return of(own, source.table(), data(effects, TwoByTwo.class), tables -> Peto.fit(tables, settings));
    }

    /// The effect sizes without a word on corrections, which do not enter what is pooled.
    private static EffectSizes plain(Escalc source) {
        EffectSizes effects = source.effects();
        return effects.only(IntStream.range(0, effects.studies().size()).boxed().toList(), source.reading());
    }

    private static List<Study<TwoByTwo>> studies(EffectSizes effects) {
        List<Study<TwoByTwo>> studies = new ArrayList<>();
        for (StudyEffect study : effects.studies()) {
            studies.add(new Study<>(study.label(), study.study(), TwoByTwo.class.cast(study.data())));
        }
        return studies;
    }

    private static <D extends StudyData> List<D> data(EffectSizes effects, Class<D> kind) {
        return effects.studies().stream().map(StudyEffect::data).map(kind::cast).toList();
    }

    private static StratifiedSettings settings(String word, List<StratifiedOption> options) {
        var chosen = new Chosen<>(word, options);
        StratifiedSettings settings = StratifiedSettings.DEFAULTS;
        settings = chosen.one(RmaOption.Level.class)
                .map(RmaOption.Level::percent)
                .map(settings::withLevel)
                .orElse(settings);
        return chosen.one(StratifiedOption.Test.class)
                .map(StratifiedOption.Test::continuity)
                .map(settings::with)
                .orElse(settings);
    }

    /// The same result under a name for tables and titles.
    public Stratified named(String outcome) {
        return new Stratified(pooled.named(outcome), table, method);
    }

    /// The pooled effect on the model's scale and on the natural one.
    public Predicted predict() {
        return new Predicted(pooled, PredictionType.DEFAULT);
    }

    /// The forest plot.
    public Figure forest(ForestOption... options) {
        String title = new Chosen<>("forest", List.of(options))
                .one(ForestOption.Title.class)
                .map(ForestOption.Title::text)
                .orElse(pooled.effects().outcome());
        return new Figure(new ForestPlot()
                .draw(new ProportionForest(
                                pooled, title, ProportionInterval.CLOPPER_PEARSON, ModelWords.forest(pooled, title))
                        .table()));
    }

    /// The pooled effect without each study in turn. Viechtbauer & Cheung 2010, Res Synth Methods 1:112.
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
        return deleted()
                .leave1out(table, IntStream.range(0, studyCount()).boxed().toList(), column);
    }

    /// Each study's part in the heterogeneity, (yᵢ − ŷ)²/vᵢ, and in the result, (ŷ − ŷ₋ᵢ)²/Var(ŷ₋ᵢ). Baujat et
    /// al. 2002, Stat Med 21:2641.
    ///
    /// ```java
    /// mh(es).baujat()
    /// ```
    public Listing baujat() {
        return InfluenceCards.baujat(pooled.effects(), Baujat.of(fit(), LeaveOneOut.rows(model(), labels())), labels());
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
                pooled.effects(),
                pooled.inverse(),
                labels(),
                List.of(fit().pooled().term()),
                model(),
                Goshed.MANY,
                List.of(options));
    }

    private Deleted deleted() {
        return new Deleted(pooled, labels(), model());
    }

    private Refitting model() {
        return Refitting.of(studyCount(), method);
    }

    private int studyCount() {
        return pooled.effects().studies().size();
    }

    private List<String> labels() {
        return pooled.effects().studies().stream().map(StudyEffect::label).toList();
    }

    /// One row: the common effect, on the model's scale.
    public Table tidy() {
        return TidyTables.tidy(pooled);
    }

    /// One row for the model: k, I², Q, likelihood.
    public Table glance() {
        return TidyTables.glance(pooled.effects(), pooled.fit());
    }

    /// Everything that must be known of this result.
    public Notes notes() {
        return new Notes(pooled.notes());
    }

    /// The fit itself, for code that goes on from here.
    public StratifiedFit fit() {
        return pooled.fit();
    }

    @Override
    public ComparedRow comparedRow() {
        return ComparedRow.of(pooled);
    }

    @Override
    public Card card() {
        return PooledCard.of(pooled);
    }

    @Override
    public String toString() {
        return text();
    }
}
