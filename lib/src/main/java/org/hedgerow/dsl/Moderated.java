package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Design;
import org.hedgerow.design.Term;
import org.hedgerow.effect.Effect;
import org.hedgerow.effect.EffectSizes;
import org.hedgerow.numeric.Vec;
import org.hedgerow.table.ModeratorColumns;
import tech.tablesaw.api.Table;

/// The studies a model with moderators can be fitted to: those with an effect size and every moderator.
///
/// @param rows of the table, counted from 0
/// @param used which of the estimable studies they are, counted from 0
/// @param dropped a sentence for each moderator that some studies lack
record Moderated(
        EffectSizes effects, Covariates covariates, List<Integer> rows, List<Integer> used, List<String> dropped) {

    static Moderated of(Escalc escalc, List<Term> terms) {
        List<Integer> estimable = IntStream.range(0, escalc.effects().studies().size())
                .filter(i -> escalc.effects().studies().get(i).effect() instanceof Effect.Estimated)
                .boxed()
                .toList();
        return of(escalc.effects(), escalc.table(), estimable, terms);
    }

    /// The same without asking for an effect size: a model of counts needs none.
    static Moderated ofCounts(EffectSizes arms, Table table, List<Term> terms) {
        return of(arms, table, IntStream.range(0, arms.studies().size()).boxed().toList(), terms);
    }

    private static Moderated of(EffectSizes all, Table table, List<Integer> estimable, List<Term> terms) {
        List<String> names =
                terms.stream().flatMap(term -> term.variables().stream()).toList();
        ModeratorColumns.Taken taken = new ModeratorColumns(names).take(table, estimable);
        List<Integer> used = taken.rows().stream().map(estimable::indexOf).toList();
        List<String> notes =
                Stream.concat(all.notes().stream(), taken.notes().stream()).toList();
        EffectSizes kept = all.only(taken.rows(), notes);
        return new Moderated(kept, taken.covariates(), taken.rows(), used, taken.notes());
    }

    Design design(List<Term> terms, boolean intercept) {
        return intercept ? Design.of(terms, covariates) : Design.withoutIntercept(terms, covariates);
    }

    /// The values named, in every combination, as covariates to predict at.
    static Covariates grid(List<At> values) {
        int rows = values.stream().mapToInt(At::size).reduce(1, (a, b) -> a * b);
        Map<String, Covariates.Covariate> columns = new LinkedHashMap<>();
        int repeat = rows;
        for (At at : values) {
            repeat /= at.size();
            columns.put(at.variable(), column(at, rows, repeat));
        }
        return new Covariates(rows, columns);
    }

    /// A sentence for each value beyond the studies' own, where the model only continues its line.
    static List<String> beyond(List<At> values, Covariates data) {
        List<String> notes = new ArrayList<>();
        for (At at : values) {
            if (data.columns().get(at.variable()) instanceof Covariates.Numbers(Vec known)) {
                boolean outside = at.numbers().stream().anyMatch(x -> x < known.min() || x > known.max());
                if (outside) {
                    notes.add("The studies' " + at.variable() + " lies between " + known.min() + " and " + known.max()
                            + ": beyond, the model only continues its line");
                }
            }
        }
        return notes;
    }

    /// Each value `repeat` times, over and over.
    private static Covariates.Covariate column(At at, int rows, int repeat) {
        if (at.numbers().isEmpty()) {
            List<String> words = new ArrayList<>();
            IntStream.range(0, rows).forEach(i -> words.add(at.words().get(i / repeat % at.size())));
            return new Covariates.Words(words);
        }
        return new Covariates.Numbers(Vec.tabulate(rows, i -> at.numbers().get(i / repeat % at.size())));
    }
}
