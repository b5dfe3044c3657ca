package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hedgerow.heterogeneity.Tau2Interval;
import org.hedgerow.model.Coefficient;
import org.hedgerow.model.Fit;
import org.hedgerow.model.HenmiCopas;
import org.hedgerow.moderator.Collinearity;
import org.hedgerow.moderator.LikelihoodRatio;
import org.hedgerow.moderator.MetaRegression;
import org.hedgerow.moderator.PermutationTest;
import org.hedgerow.numeric.Vec;
import org.hedgerow.predict.Pooled;
import org.hedgerow.predict.Prediction;
import org.hedgerow.predict.PredictionType;

/// The cards of single tests and intervals.
public final class TestCards {
    private TestCards() {}

    /// Two nested models.
    public static Listing likelihoodRatio(LikelihoodRatio test) {
        return new Listing(
                "Likelihood ratio test",
                test.parametersFull() + " against " + test.parametersReduced() + " parameters",
                List.of(
                        number("statistic", "χ²", test.statistic(), 3),
                        number("df", "df", test.parametersFull() - test.parametersReduced(), 0),
                        new Listing.Numbers("p_value", "p", Vec.of(test.pValue()), CoefficientList::p)),
                List.of(),
                List.of());
    }

    /// Permutation p-values beside those of the model.
    public static Listing permutation(Fit fit, PermutationTest test) {
        List<Coefficient> rows = fit.coefficients();
        List<Listing.Field> fields = new ArrayList<>();
        fields.add(new Listing.Words(
                "term", "", rows.stream().map(Coefficient::term).toList()));
        fields.add(new Listing.Numbers(
                "statistic",
                RegressionCard.statistic(fit),
                CoefficientList.column(rows, Coefficient::statistic),
                x -> Figures.fixed(x, 2)));
        fields.add(new Listing.Numbers(
                "p_value", "p of the model", CoefficientList.column(rows, Coefficient::pValue), CoefficientList::p));
        fields.add(new Listing.Numbers("p_permutation", "p by permutation", test.pValues(), CoefficientList::p));
        String how = (test.exact() ? "All " : "")
                + test.permutations()
                + (rows.size() == 1 ? " patterns of signs" : " orders of the moderators")
                + (test.exact() ? "" : ", drawn at random (seed " + test.seed() + ")");
        List<String> lines = rows.size() == 1
                ? List.of()
                : List.of("Moderators together: p " + Figures.pValue(test.omnibusPValue()) + " by permutation");
        String limit = "No p by permutation can be below 1/" + (test.permutations() + (test.exact() ? 0 : 1));
        return new Listing("Permutation test", how, fields, lines, List.of(limit));
    }

    /// τ², τ, I² and H² with their limits.
    public static Listing tau2(Fit fit, Tau2Interval interval) {
        double tau2 = fit.tau2().value();
        Vec estimates = Vec.of(
                tau2,
                Math.sqrt(tau2),
                fit.heterogeneity().i2(),
                fit.heterogeneity().h2());
        Vec lower = Vec.of(
                interval.lower(),
                interval.tau().lower(),
                interval.i2().lower(),
                interval.h2().lower());
        Vec upper = Vec.of(
                interval.upper(),
                interval.tau().upper(),
                interval.i2().upper(),
                interval.h2().upper());
        String method = switch (interval.method().name()) {
            case "QP" -> "Q-profile";
            case "PL" -> "profile likelihood";
            case "GENQ" -> "generalised Q";
            default -> interval.method().name();
        };
        List<String> notes = new ArrayList<>();
        if (interval.empty()) {
            notes.add("The effects lie closer together than chance allows at this level even if they are all equal: no"
                    + " τ² fits, and the limits are put at 0");
        }
        if (tau2 < interval.lower() || tau2 > interval.upper()) {
            notes.add("The estimate lies outside the interval: they are found by different methods");
        }
        return new Listing(
                "How much true effects differ",
                Figures.plain(interval.level()) + "% intervals by " + method + "; τ² by "
                        + fit.settings().method().name(),
                List.of(
                        new Listing.Words("quantity", "", List.of("τ²", "τ", "I², %", "H²")),
                        new Listing.Numbers("estimate", "estimate", estimates, Figures::significant),
                        new Listing.Limits(
                                "conf", Figures.plain(interval.level()) + "% CI", lower, upper, Figures::significant)),
                List.of(),
                notes);
    }

    /// Henmi and Copas' interval beside the model's own.
    public static Listing henmiCopas(Pooled pooled) {
        HenmiCopas hc = HenmiCopas.of(pooled.fit().sample(), pooled.level());
        Prediction own = pooled.onModelScale(PredictionType.DEFAULT);
        double factor = pooled.scale().kind().factor();
        DoubleUnaryOperator natural = y -> factor * pooled.inverse().applyAsDouble(y);
        ScaleFigures figures = ScaleFigures.of(pooled);
        Vec estimates = Vec.of(hc.estimate(), own.estimate());
        Vec lower = Vec.of(hc.lower(), own.lower());
        Vec upper = Vec.of(hc.upper(), own.upper());
        String level = ModelWords.level(pooled);
        return new Listing(
                pooled.effects().outcome() + ": Henmi and Copas' interval",
                "About the common effect, which small studies hardly move, valid where true effects differ",
                List.of(
                        new Listing.Words(
                                "method",
                                "",
                                List.of(
                                        "Henmi-Copas",
                                        pooled.fit().settings().method().words())),
                        new Listing.Numbers(
                                "natural",
                                pooled.scale().heading(),
                                estimates.map(natural),
                                x -> Figures.fixed(x, figures.decimals())),
                        new Listing.Limits(
                                "natural_conf",
                                level + " CI",
                                lower.map(natural),
                                upper.map(natural),
                                x -> Figures.fixed(x, figures.decimals())),
                        new Listing.Numbers("estimate", "model scale", estimates, x -> Figures.fixed(x, 4)),
                        new Listing.Limits("conf", level + " CI", lower, upper, x -> Figures.fixed(x, 4))),
                List.of("τ² by DerSimonian and Laird: "
                        + Figures.significant(hc.tau2().value())),
                List.of());
    }

    /// Variance inflation factors.
    public static Listing collinearity(MetaRegression model) {
        var collinearity = Collinearity.of(model.fit(), model.design().moderators());
        List<String> names = model.design().moderators().stream()
                .map(j -> model.design().names().get(j))
                .toList();
        List<String> lines = model.design().terms().stream()
                .filter(term -> model.design().columnsOf(term).size() > 1)
                .map(term -> "%s as a whole: generalised factor %s"
                        .formatted(
                                term.name(),
                                Figures.fixed(
                                        collinearity.generalised(model.design().columnsOf(term)), 2)))
                .toList();
        return new Listing(
                "Variance inflation factors",
                "How many times larger a coefficient's variance is than if its moderator stood alone",
                List.of(
                        new Listing.Words("term", "", names),
                        new Listing.Numbers("vif", "VIF", collinearity.factors(), x -> Figures.fixed(x, 2))),
                lines,
                List.of());
    }

    private static Listing.Numbers number(String name, String header, double value, int decimals) {
        return new Listing.Numbers(name, header, Vec.of(value), x -> Figures.fixed(x, decimals));
    }
}
