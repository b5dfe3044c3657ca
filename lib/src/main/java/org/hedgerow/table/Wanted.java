package org.hedgerow.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hedgerow.effect.Correlation;
import org.hedgerow.effect.GivenEffect;
import org.hedgerow.effect.GroupMean;
import org.hedgerow.effect.GroupMeans;
import org.hedgerow.effect.PairedMeans;
import org.hedgerow.effect.PairedTable;
import org.hedgerow.effect.Proportion;
import org.hedgerow.effect.Rate;
import org.hedgerow.effect.StudyData;
import org.hedgerow.effect.TwoByTwo;
import org.hedgerow.effect.TwoRateCounts;
import org.hedgerow.effect.convert.StandardErrors;
import org.hedgerow.numeric.Vec;
import org.hedgerow.problem.Problem;

/// What is wanted of a table's rows: numbers from some columns, and of each row's numbers the data of a
/// study.
///
/// @param thing what a row is called: `arm` or `study`
/// @param fields the columns, in the order they are read in
/// @param maker makes a study's data of a row, or adds a problem
public record Wanted<D extends StudyData>(String thing, List<Field> fields, Maker<D> maker) {

    /// Makes a study's data of the numbers of its row, or adds problems.
    public interface Maker<D> {
        Optional<D> make(Vec numbers, String where, List<Problem> problems);
    }

    public Wanted {
        fields = List.copyOf(fields);
    }

    Optional<D> make(Vec numbers, String where, List<Problem> problems) {
        return maker.make(numbers, where, problems);
    }

    /// `arms` or `studies`.
    String things() {
        return thing.equals("arm") ? "arms" : "studies";
    }

    /// Arms with events among patients. The patients are read first, as they bound the events.
    public static Wanted<Proportion> proportion(String events, String patients) {
        return checked(
                "arm",
                List.of(Field.count(patients), Field.count(events)),
                (v, where) -> List.of(
                        RowChecks.someone(v.get(0), where + ", column " + patients, "an arm"),
                        RowChecks.within(events, v.get(1), patients, v.get(0), where)),
                v -> new Proportion(v.get(1), v.get(0)));
    }

    /// Events in person-time.
    public static Wanted<Rate> rate(String events, String time) {
        return study(List.of(Field.count(events), Field.positive(time)), v -> new Rate(v.get(0), v.get(1)));
    }

    /// The four cells of a 2 × 2 table.
    public static Wanted<TwoByTwo> cells(String a, String b, String c, String d) {
        return checked(
                "study",
                counts(a, b, c, d),
                (v, where) -> List.of(
                        RowChecks.someone(v.get(0) + v.get(1), where, "a group"),
                        RowChecks.someone(v.get(2) + v.get(3), where, "a group")),
                v -> new TwoByTwo(v.get(0), v.get(1), v.get(2), v.get(3)));
    }

    /// Events and sizes of two groups.
    public static Wanted<TwoByTwo> groups(String a, String n1, String c, String n2) {
        return checked(
                "study",
                counts(n1, a, n2, c),
                (v, where) -> List.of(
                        RowChecks.someone(v.get(0), where + ", column " + n1, "a group"),
                        RowChecks.someone(v.get(2), where + ", column " + n2, "a group"),
                        RowChecks.within(a, v.get(1), n1, v.get(0), where),
                        RowChecks.within(c, v.get(3), n2, v.get(2), where)),
                v -> new TwoByTwo(v.get(1), v.get(0) - v.get(1), v.get(3), v.get(2) - v.get(3)));
    }

    /// The four cells of a table of pairs.
    public static Wanted<PairedTable> pairs(String a, String b, String c, String d) {
        return checked(
                "study",
                counts(a, b, c, d),
                (v, where) -> List.of(RowChecks.someone(v.sum(), where, "a study")),
                v -> new PairedTable(v.get(0), v.get(1), v.get(2), v.get(3)));
    }

    /// Events and person-times of two groups.
    public static Wanted<TwoRateCounts> twoRates(String x1, String t1, String x2, String t2) {
        return study(
                List.of(Field.count(x1), Field.positive(t1), Field.count(x2), Field.positive(t2)),
                v -> new TwoRateCounts(v.get(0), v.get(1), v.get(2), v.get(3)));
    }

    /// One group's mean, standard deviation and size.
    public static Wanted<GroupMean> mean(String m, String sd, String n) {
        return checked(
                "study",
                List.of(Field.number(m), Field.positive(sd), Field.count(n)),
                (v, where) -> List.of(RowChecks.someone(v.get(2), where + ", column " + n, "a group")),
                v -> new GroupMean(v.get(0), v.get(1), v.get(2)));
    }

    /// Two groups' means, standard deviations and sizes.
    public static Wanted<GroupMeans> twoMeans(String m1, String sd1, String n1, String m2, String sd2, String n2) {
        return checked(
                "study",
                List.of(
                        Field.number(m1),
                        Field.positive(sd1),
                        Field.count(n1),
                        Field.number(m2),
                        Field.positive(sd2),
                        Field.count(n2)),
                (v, where) -> List.of(
                        RowChecks.someone(v.get(2), where + ", column " + n1, "a group"),
                        RowChecks.someone(v.get(5), where + ", column " + n2, "a group")),
                v -> new GroupMeans(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5)));
    }

    /// Means and standard deviations of persons measured twice, their number and the correlation.
    public static Wanted<PairedMeans> change(String m1, String sd1, String m2, String sd2, String n, String r) {
        return checked(
                "study",
                List.of(
                        Field.number(m1),
                        Field.positive(sd1),
                        Field.number(m2),
                        Field.positive(sd2),
                        Field.count(n),
                        Field.correlation(r)),
                (v, where) -> List.of(RowChecks.someone(v.get(4), where + ", column " + n, "a study")),
                v -> new PairedMeans(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5)));
    }

    /// A correlation and its number of pairs.
    public static Wanted<Correlation> correlation(String r, String n) {
        return checked(
                "study",
                List.of(Field.correlation(r), Field.count(n)),
                (v, where) -> List.of(RowChecks.someone(v.get(1), where + ", column " + n, "a study")),
                v -> new Correlation(v.get(0), v.get(1)));
    }

    /// An effect with its sampling variance.
    ///
    /// @param ratio whether the estimates are ratios, to be analysed as logarithms; the variance is the
    ///     logarithm's
    public static Wanted<GivenEffect> effect(String estimate, boolean ratio, String variance) {
        return study(
                List.of(estimate(estimate, ratio), Field.variance(variance)),
                v -> new GivenEffect(onScale(v.get(0), ratio), v.get(1)));
    }

    /// An effect with its standard error.
    ///
    /// @param ratio whether the estimates are ratios; the standard error is the logarithm's
    public static Wanted<GivenEffect> effectWithError(String estimate, boolean ratio, String error) {
        return study(
                List.of(estimate(estimate, ratio), Field.positive(error)),
                v -> new GivenEffect(onScale(v.get(0), ratio), v.get(1) * v.get(1)));
    }

    /// An effect with a symmetric confidence interval: its standard error is (upper − lower)/(2z).
    ///
    /// @param ratio whether estimate and limits are ratios, to be analysed as logarithms
    /// @param level the interval's level in percent
    public static Wanted<GivenEffect> effectWithInterval(
            String estimate, boolean ratio, String lower, String upper, double level) {
        return checked(
                "study",
                List.of(estimate(estimate, ratio), estimate(lower, ratio), estimate(upper, ratio)),
                (v, where) -> List.of(
                        RowChecks.inside(estimate, v.get(0), v.get(1), v.get(2), where),
                        ratio ? Optional.empty() : RowChecks.noRatio(estimate, v.get(0), v.get(1), v.get(2), where)),
                v -> {
                    double error = StandardErrors.ofInterval(onScale(v.get(1), ratio), onScale(v.get(2), ratio), level);
                    return new GivenEffect(onScale(v.get(0), ratio), error * error);
                });
    }

    private static Field estimate(String column, boolean ratio) {
        return ratio ? Field.positive(column) : Field.number(column);
    }

    private static double onScale(double value, boolean ratio) {
        return ratio ? Math.log(value) : value;
    }

    private static List<Field> counts(String... columns) {
        return List.of(columns).stream().map(Field::count).toList();
    }

    private static <D extends StudyData> Wanted<D> study(List<Field> fields, Function<Vec, D> made) {
        return checked("study", fields, (v, where) -> List.of(), made);
    }

    private static <D extends StudyData> Wanted<D> checked(
            String thing,
            List<Field> fields,
            BiFunction<Vec, String, List<Optional<Problem>>> checks,
            Function<Vec, D> made) {
        return new Wanted<>(
                thing,
                fields,
                (v, where, problems) -> RowChecks.pass(problems, checks.apply(v, where))
                        ? Optional.of(made.apply(v))
                        : Optional.empty());
    }
}
