package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.model.Coefficient;
import org.hedgerow.numeric.Vec;

/// Coefficients as columns: term, estimate, standard error, statistic, p, interval.
final class CoefficientList {
    private CoefficientList() {}

    /// @param statistic `z` or `t(38)`, say
    /// @param level of the intervals, e.g. `95%`
    static List<Listing.Field> fields(List<Coefficient> rows, String statistic, String level) {
        Vec errors = column(rows, Coefficient::standardError);
        int decimals = Figures.decimalsFor(errors.stream()
                .filter(se -> se > 0 && Double.isFinite(se))
                .min()
                .orElse(0));
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words(
                "term", "", rows.stream().map(Coefficient::term).toList()));
        fields.add(new Listing.Numbers(
                "estimate", "estimate", column(rows, Coefficient::estimate), x -> Figures.fixed(x, decimals)));
        fields.add(new Listing.Numbers("std_error", "SE", errors, x -> Figures.fixed(x, decimals)));
        fields.add(new Listing.Numbers(
                "statistic", statistic, column(rows, Coefficient::statistic), x -> Figures.fixed(x, 2)));
        fields.add(new Listing.Numbers("p_value", "p", column(rows, Coefficient::pValue), CoefficientList::p));
        fields.add(new Listing.Limits(
                "conf",
                level + " CI",
                column(rows, Coefficient::lower),
                column(rows, Coefficient::upper),
                x -> Figures.fixed(x, decimals)));
        return fields;
    }

    /// `0.034`, `< 0.0001`.
    static String p(double p) {
        return Figures.pValue(p).replaceFirst("^= ", "");
    }

    static Vec column(List<Coefficient> rows, ToDoubleFunction<Coefficient> part) {
        return Vec.of(rows.stream().map(part::applyAsDouble).toList());
    }
}
