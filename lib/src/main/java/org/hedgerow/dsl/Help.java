package org.hedgerow.dsl;

import java.util.List;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Grid;

/// The words to begin with, made by the word `help`.
public record Help() implements Carded {
    private static final List<List<String>> WORDS = List.of(
            List.of(
                    "il2()",
                    "96 treatment arms of interleukin-2 for melanoma; il2(ALL) with the 74 left out; dictionary()"),
            List.of("read(\"arms.csv\")", "your own table; notes(table) says how it was read"),
            List.of("check(il2(), xi(\"cr\"), ni(\"n\"))", "what is wrong before anything is pooled; check(es)"),
            List.of("withCounts(…)  withMeans(…)", "counts from percentages, means from medians; Tab says how"),
            List.of("escalc(PLO, il2(), xi(\"cr\"), ni(\"n\"))", "effect sizes of proportions; PR PLN PLO PRZ PAS PFT"),
            List.of(
                    "escalc(OR, table, ai(\"a\"), n1i(\"n1\"), ci(\"c\"), n2i(\"n2\"))",
                    "of two groups: OR RR RD …, IRR, MD SMD ROM …; ZCOR; Tab shows all"),
            List.of(
                    "escalc(GEN, table, yi(\"yi\"), sei(\"se\"))",
                    "ready-made effects; vi(\"vi\"), interval(\"lo\", \"hi\")"),
            List.of("  slab(\"author\", \"year\")  cluster(\"study_id\")", "what names an arm, and its study"),
            List.of("  add(0.5)  to(ONLY0)  use(VARIANCE_ONLY)", "zero cells; to(ALL), to(IF0ALL), to(NONE)"),
            List.of("  vtype(AV)  missing(DROP)", "variances at the average; rows without a count"),
            List.of("glmm(es)", "proportions pooled by their exact likelihood, nothing added to any count"),
            List.of("rma(es, REML, KNHA)", "the pooled effect; REML DL ML PM … EE, and WALD T KNHA ADHOC"),
            List.of("  level(90)  UNWEIGHTED  tau2(0.1)", "the intervals' level in percent; all arms alike; τ² given"),
            List.of(
                    "  mods(num(\"year\"), factor(\"modality\"))",
                    "moderators; poly, spline, interaction; also for glmm"),
            List.of("mh(es)  peto(es)", "two groups' tables by Mantel-Haenszel and Peto"),
            List.of("locscale(es, scale(num(\"year\")))", "moderators of τ²"),
            List.of("res.predict()  res.predict(RILEY)", "confidence and prediction interval"),
            List.of("res.predict(at(\"year\", 1990, 2010))", "what moderators lead one to expect"),
            List.of("res.subgroup(\"modality\")", "subgroups and the test between; subgroup(\"modality\", COMMON)"),
            List.of("res.anova()  res.contrasts(\"modality\")", "tests of terms; levels compared; res.vif()"),
            List.of("res.confint()  res.permutest()  res.hc()", "intervals of τ²; permutation; Henmi-Copas"),
            List.of(
                    "res.intervals()  res.below(0.05)",
                    "every interval there is; true effects below a value; combinep(es)"),
            List.of("res.residuals()  res.blup()  res.cumul(\"year\")", "study by study, each with .table()"),
            List.of(
                    "res.leave1out()  res.leave1out(\"study\")",
                    "without each arm or study; influence(), baujat(), qqnorm()"),
            List.of("res.gosh(subsets(100_000), seed(1))", "every subset of the studies: who makes the clusters?"),
            List.of(
                    "res.regtest()  res.ranktest()  res.metabias(PETERS)",
                    "do small studies find something else than large ones?"),
            List.of("res.trimfill()  res.selmodel(steps(0.025))", "what if studies are missing; res.fsn(), res.tes()"),
            List.of("res.forest(title(\"…\"), WILSON)", "the forest plot; .save(\"cr.svg\") or .png"),
            List.of("res.tidy()  res.glance()", "the numbers as tables"),
            List.of("res.notes()  res.named(\"CR\")", "what must be known of a result; its name"),
            List.of(
                    "sensitivity(il2(), xi(\"cr\"), ni(\"n\"), measures(PLO, PAS), REML, DL, GLMM, rows(…), published(\"CR\"))",
                    "every choice with every other in one call; .table(), .curve()"),
            List.of("res.fragility(0.1)  res.fragility(\"year\")", "the fewest events that would turn a conclusion"),
            List.of("diff(old, res)", "what is new: data, settings, result"),
            List.of(
                    "simulate(scenario(41, arms(20, 40), 0.04, 0.5), REML, KNHA, GLMM)",
                    "how well methods do where the truth is known; known(…), claim(…), iterations(…), seed(…)"),
            List.of("res.plan(0.02, 20, 40)  res.next(40)", "power of reviews like this one; the next trial's events"),
            List.of("compare(res, published(\"CR\"))", "results side by side"));

    @Override
    public Card card() {
        return new Card(
                "Words to begin with",
                "Type a dot after a result and press Tab to see what else it can do.",
                new Grid(List.of("word", "what it gives"), WORDS),
                List.of(),
                List.of());
    }

    @Override
    public String toString() {
        return text();
    }
}
