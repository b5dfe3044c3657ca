package org.hedgerow.dsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Card;
import org.hedgerow.report.Carded;
import org.hedgerow.report.Listing;
import org.hedgerow.report.MultiverseCards;
import org.hedgerow.sensitivity.Multiverse;
import tech.tablesaw.api.Table;

/// A multiverse of analyses, made by the word `sensitivity`.
///
/// @param multiverse the analyses, for code that goes on from here
/// @param claims for an outcome, the value on its natural scale that was claimed
public record Sensitivity(Multiverse multiverse, Map<String, Double> claims) implements Carded {
    public Sensitivity {
        claims = Map.copyOf(claims);
    }

    static Sensitivity of(Table table, List<SensitivityOption> options) {
        Multiverse multiverse = new SensitivityChoices(table, options).multiverse();
        Map<String, Double> claims = new LinkedHashMap<>();
        for (SensitivityOption option : options) {
            if (option instanceof SensitivityOption.Claim(double value)) {
                multiverse.outcomes().forEach(outcome -> claims.put(outcome, value));
            }
            if (option instanceof PublishedEstimate published) {
                claims.put(claimed(multiverse.outcomes(), published.outcome()), published.proportion());
            }
        }
        return new Sensitivity(multiverse, claims);
    }

    /// The outcome of a claim's name; the only one, where there is one.
    private static String claimed(List<String> outcomes, String name) {
        return outcomes.stream()
                .filter(outcome -> outcome.equalsIgnoreCase(name) || outcomes.size() == 1)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "none of the outcomes (%s) is called %s".formatted(String.join(", ", outcomes), name),
                        "Name it so: outcome(\"%s\", xi(\"…\"), ni(\"…\")).".formatted(name)));
    }

    /// One row for each analysis, in the order of the grid: its choices, k, the estimate on the natural
    /// scale with its intervals, τ², I², and the problem where it could not be fitted.
    public Table table() {
        return MultiverseCards.analyses(multiverse, multiverse.analyses()).table();
    }

    /// The specification curve: the analyses that could be fitted, from the lowest estimate to the highest,
    /// each with its choices. Simonsohn et al. 2020, Nat Hum Behav 4:1208.
    ///
    /// ```java
    /// sens.curve().table()
    /// ```
    public Listing curve() {
        return MultiverseCards.curve(multiverse, claims);
    }

    @Override
    public Card card() {
        return MultiverseCards.summary(multiverse, claims);
    }

    @Override
    public String toString() {
        return text();
    }
}
