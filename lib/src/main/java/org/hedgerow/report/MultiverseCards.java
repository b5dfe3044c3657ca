package org.hedgerow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hedgerow.effect.Interval;
import org.hedgerow.effect.NaturalScale;
import org.hedgerow.numeric.Vec;
import org.hedgerow.sensitivity.Analysis;
import org.hedgerow.sensitivity.Choices;
import org.hedgerow.sensitivity.Multiverse;

/// The card of a multiverse, and its analyses as tables.
public final class MultiverseCards {
    private MultiverseCards() {}

    /// For each outcome what the analyses have between them, by each choice; the sentence; what could not
    /// be fitted.
    ///
    /// @param claims for an outcome, the value on its natural scale that was claimed
    public static Card summary(Multiverse multiverse, Map<String, Double> claims) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String outcome : multiverse.outcomes()) {
            Multiverse part = multiverse.of(outcome);
            Optional<Double> claim = Optional.ofNullable(claims.get(outcome));
            if (!part.curve().isEmpty()) {
                rows.add(row(outcome, "all", "", part, claim));
                for (Choices.Dimension dimension : Choices.Dimension.values()) {
                    List<String> choices = part.choices(dimension);
                    if (choices.size() > 1) {
                        choices.forEach(
                                c -> rows.add(row(outcome, dimension.word(), c, part.with(dimension, c), claim)));
                    }
                }
            }
            lines.add(sentence(outcome, part, claim));
        }
        List<String> header =
                new ArrayList<>(List.of("outcome", "choice", "", "analyses", "lowest", "median", "highest"));
        if (!claims.isEmpty()) {
            header.add("intervals with the claim, %");
        }
        return new Card(
                "Multiverse: the same question under every choice",
                Figures.count(multiverse.analyses().size(), "analysis").replace("analysiss", "analyses"),
                new Grid(header, rows),
                lines,
                notes(multiverse));
    }

    private static List<String> row(
            String outcome, String dimension, String choice, Multiverse part, Optional<Double> claim) {
        List<Analysis> fitted = part.curve();
        List<String> cells = new ArrayList<>(List.of(outcome, dimension, choice, Integer.toString(fitted.size())));
        if (fitted.isEmpty()) {
            cells.addAll(List.of("", "", ""));
        } else {
            cells.add(shown(fitted.getFirst(), estimate(fitted.getFirst())));
            cells.add(shown(fitted.getFirst(), median(fitted)));
            cells.add(shown(fitted.getFirst(), estimate(fitted.getLast())));
        }
        claim.ifPresent(value -> cells.add(Figures.percent(part.containing(value), 0)));
        return cells;
    }

    /// `CR lies between 2.9 % and 7.9 % in all 96 analyses; 81 % of the intervals contain 4.0 %`.
    private static String sentence(String outcome, Multiverse part, Optional<Double> claim) {
        List<Analysis> fitted = part.curve();
        if (fitted.isEmpty()) {
            return outcome + ": none of the analyses could be fitted";
        }
        int all = part.analyses().size();
        Analysis lowest = fitted.getFirst();
        String which = fitted.size() == all
                ? "all " + all + " analyses"
                : "the " + fitted.size() + " of " + all + " analyses that could be fitted";
        return "%s lies between %s and %s in %s%s"
                .formatted(
                        outcome,
                        shown(lowest, estimate(lowest)),
                        shown(lowest, estimate(fitted.getLast())),
                        which,
                        claim.map(value -> "; %s %% of the intervals contain %s"
                                        .formatted(Figures.percent(part.containing(value), 0), shown(lowest, value)))
                                .orElse(""));
    }

    private static List<String> notes(Multiverse multiverse) {
        List<String> notes = new ArrayList<>();
        if (multiverse.analyses().size() < multiverse.planned()) {
            notes.add("Interrupted: %s of %s analyses are done"
                    .formatted(multiverse.analyses().size(), multiverse.planned()));
        }
        Map<String, Integer> problems = new LinkedHashMap<>();
        multiverse.analyses().stream()
                .filter(a -> a.answer().isEmpty())
                .forEach(a -> problems.merge(a.problem(), 1, Integer::sum));
        problems.forEach((problem, times) -> notes.add(times + " could not be fitted: " + problem));
        notes.add(
                "The analyses share their data: how many agree says how much choices matter, and is no evidence beyond"
                        + " that of one of them");
        return notes;
    }

    /// The specification curve: fitted analyses by their estimates.
    public static Listing curve(Multiverse multiverse, Map<String, Double> claims) {
        List<Analysis> sorted = new ArrayList<>();
        List<Double> ranks = new ArrayList<>();
        for (String outcome : multiverse.outcomes()) {
            List<Analysis> part = multiverse.of(outcome).curve();
            sorted.addAll(part);
            IntStream.rangeClosed(1, part.size()).forEach(i -> ranks.add((double) i));
        }
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Numbers("rank", "rank", Vec.of(ranks), x -> Figures.fixed(x, 0)));
        fields.addAll(fields(sorted));
        if (!claims.isEmpty()) {
            fields.add(new Listing.Words(
                    "contains_claim",
                    "claim in CI",
                    sorted.stream().map(a -> claimed(a, claims)).toList()));
        }
        return new Listing(
                "Specification curve", "From the lowest estimate to the highest", fields, List.of(), notes(multiverse));
    }

    private static String claimed(Analysis analysis, Map<String, Double> claims) {
        Double claim = claims.get(analysis.choices().outcome());
        return claim == null ? "" : analysis.answer().orElseThrow().contains(claim) ? "yes" : "no";
    }

    /// Analyses line by line.
    public static Listing analyses(Multiverse multiverse, List<Analysis> analyses) {
        List<Listing.Field> fields = new ArrayList<>(fields(analyses));
        fields.add(words("problem", analyses, Analysis::problem));
        return new Listing("Multiverse", "", fields, List.of(), notes(multiverse));
    }

    private static List<Listing.Field> fields(List<Analysis> analyses) {
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(words("outcome", analyses, a -> a.choices().outcome()));
        for (Choices.Dimension dimension : Choices.Dimension.values()) {
            fields.add(words(dimension.word(), analyses, a -> a.choices().in(dimension)));
        }
        fields.add(new Listing.Numbers("k", "k", numbers(analyses, Analysis.Answer::k), x -> Figures.fixed(x, 0)));
        fields.add(new Listing.Numbers(
                "estimate", "estimate", numbers(analyses, a -> a.natural().estimate()), Figures::significant));
        fields.add(new Listing.Limits(
                "conf",
                "CI",
                numbers(analyses, a -> a.natural().lower()),
                numbers(analyses, a -> a.natural().upper()),
                Figures::significant));
        fields.add(new Listing.Limits(
                "pred",
                "prediction interval",
                numbers(analyses, a -> limit(a, Interval::lower)),
                numbers(analyses, a -> limit(a, Interval::upper)),
                Figures::significant));
        fields.add(new Listing.Numbers("tau2", "τ²", numbers(analyses, Analysis.Answer::tau2), Figures::significant));
        fields.add(
                new Listing.Numbers("i2", "I², %", numbers(analyses, Analysis.Answer::i2), x -> Figures.fixed(x, 1)));
        return fields;
    }

    private static double limit(Analysis.Answer answer, ToDoubleFunction<Interval> which) {
        return answer.natural().prediction().map(which::applyAsDouble).orElse(Double.NaN);
    }

    private static Listing.Words words(String name, List<Analysis> analyses, Function<Analysis, String> value) {
        return new Listing.Words(name, name, analyses.stream().map(value).toList());
    }

    private static Vec numbers(List<Analysis> analyses, ToDoubleFunction<Analysis.Answer> value) {
        return Vec.tabulate(
                analyses.size(),
                i -> analyses.get(i).answer().map(value::applyAsDouble).orElse(Double.NaN));
    }

    private static double estimate(Analysis analysis) {
        return analysis.answer().orElseThrow().natural().estimate();
    }

    private static double median(List<Analysis> sorted) {
        int middle = sorted.size() / 2;
        double upper = estimate(sorted.get(middle));
        return sorted.size() % 2 == 1 ? upper : 0.5 * (estimate(sorted.get(middle - 1)) + upper);
    }

    /// A value on an analysis's natural scale with its unit.
    private static String shown(Analysis analysis, double value) {
        NaturalScale.Kind kind = analysis.choices().measure().scale().kind();
        return kind.factor() == 100
                ? Figures.percent(value, Figures.percentDecimals(value)) + " %"
                : Figures.fixed(value, 2);
    }
}
