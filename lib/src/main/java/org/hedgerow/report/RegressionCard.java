package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.design.Term;
import org.hedgerow.model.Fit;
import org.hedgerow.moderator.MetaRegression;
import org.hedgerow.moderator.WaldTest;
import org.hedgerow.numeric.Vec;

/// The cards of a meta-regression: its coefficients, and the tests of its terms.
public final class RegressionCard {
    private RegressionCard() {}

    public static Listing of(MetaRegression model) {
        Fit fit = model.fit();
        List<String> lines = new ArrayList<>();
        lines.add("Moderators: " + test(model.omnibus()));
        lines.add("Residual heterogeneity: " + ModelWords.heterogeneity(fit));
        if (model.design().hasIntercept()) {
            lines.add("R² = " + Figures.fixed(model.r2(), 1) + "% of the differences between true effects explained");
        }
        return new Listing(
                model.effects().outcome() + ": meta-regression, "
                        + fit.settings().method().words() + ", "
                        + fit.settings().inference().words() + " intervals",
                fit.k() + " effects, on the scale of the "
                        + model.effects().measure().words(),
                CoefficientList.fields(fit.coefficients(), statistic(fit), ModelWords.level(fit)),
                lines,
                model.notes());
    }

    /// One line for each term, and one for all together.
    public static Listing tests(MetaRegression model) {
        List<String> names = new ArrayList<>();
        List<WaldTest> tests = new ArrayList<>();
        for (Term term : model.design().terms()) {
            names.add(term.name());
            tests.add(model.test(term));
        }
        names.add("all moderators");
        tests.add(model.omnibus());
        boolean f = tests.getFirst().df2().isPresent();
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words("term", "", names));
        fields.add(numbers("statistic", f ? "F" : "QM", tests, WaldTest::statistic, 2));
        fields.add(numbers("df", "df", tests, WaldTest::df, 0));
        if (f) {
            fields.add(numbers("df2", "df2", tests, t -> t.df2().orElseThrow(), 0));
        }
        fields.add(new Listing.Numbers(
                "p_value", "p", Vec.of(tests.stream().map(WaldTest::pValue).toList()), CoefficientList::p));
        return new Listing(
                model.effects().outcome() + ": is there more than chance in each term, given the others?",
                f ? "F tests of coefficients" : "Wald tests of coefficients",
                fields,
                List.of(),
                List.of());
    }

    /// `QM(2) = 16.36, p < 0.0001`.
    static String test(WaldTest test) {
        String degrees = test.df2().isPresent()
                ? "F(%s, %s)".formatted(test.df(), test.df2().getAsInt())
                : "QM(%s)".formatted(test.df());
        return degrees + " = " + Figures.fixed(test.statistic(), 2) + ", p " + Figures.pValue(test.pValue());
    }

    static String statistic(Fit fit) {
        return fit.settings().inference().usesT() ? "t(" + fit.df() + ")" : "z";
    }

    private static Listing.Numbers numbers(
            String name, String header, List<WaldTest> tests, ToDoubleFunction<WaldTest> part, int decimals) {
        return new Listing.Numbers(
                name,
                header,
                Vec.of(tests.stream().map(part::applyAsDouble).toList()),
                x -> Figures.fixed(x, decimals));
    }
}
