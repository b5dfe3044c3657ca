package org.hedgerow.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.design.Covariates;
import org.hedgerow.design.Term;
import org.hedgerow.model.Coefficient;
import org.hedgerow.moderator.MetaRegression;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.table.ModeratorColumns;
import tech.tablesaw.api.Table;

/// Every pair of levels of a factor compared, the other moderators at the mean of a number and the first level
/// of a word.
record Differences(MetaRegression model, Table table, List<Integer> rows, String factor) {

    List<Coefficient> all() {
        List<String> names = model.design().terms().stream()
                .map(Term::variables)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (!names.contains(factor)) {
            throw new ProblemException(
                    "'" + factor + "' is not in the model", "Its moderators are " + String.join(", ", names) + ".");
        }
        Covariates covariates = new ModeratorColumns(names).take(table, rows).covariates();
        List<String> levels = covariates.levels(factor);
        List<Coefficient> differences = new ArrayList<>();
        for (int a = 0; a < levels.size(); a++) {
            for (int b = a + 1; b < levels.size(); b++) {
                String name = levels.get(b) + " − " + levels.get(a);
                differences.add(model.difference(name, pair(covariates, names, levels.get(b), levels.get(a))));
            }
        }
        return differences;
    }

    private Covariates pair(Covariates covariates, List<String> names, String first, String second) {
        Map<String, Covariates.Covariate> columns = new LinkedHashMap<>();
        for (String name : names) {
            columns.put(
                    name,
                    name.equals(factor) ? new Covariates.Words(List.of(first, second)) : typical(covariates, name));
        }
        return new Covariates(2, columns);
    }

    private static Covariates.Covariate typical(Covariates covariates, String name) {
        return switch (covariates.columns().get(name)) {
            case Covariates.Numbers n ->
                new Covariates.Numbers(Vec.constant(2, n.values().mean()));
            case Covariates.Words _ -> {
                String level = covariates.levels(name).getFirst();
                yield new Covariates.Words(List.of(level, level));
            }
            case null -> throw new IllegalStateException(name);
        };
    }
}
