package org.hedgerow.plot.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hedgerow.plot.Box;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn says what the table says.
class ForestPlotTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 96, 500})
    void there_is_one_row_for_each_of_the_table_in_its_order(int studies) {
        ForestTable table = Forests.of(studies);
        Scene scene = draw(table);
        assertThat(scene.groups("study")).hasSize(studies);
        assertThat(scene.groups("summary")).hasSize(1);
        assertThat(scene.groups("prediction")).hasSize(1);
        assertThat(scene.groups("note")).hasSize(1);
        assertThat(scene.groups("study")).extracting(ForestPlotTest::label).isEqualTo(labels(table));
        assertThat(scene.groups("study")).extracting(group -> group.box().top()).isSorted();
    }

    @Test
    void subgroups_keep_their_headings_summaries_and_notes() {
        Scene scene = draw(Forests.grouped(4));
        assertThat(scene.groups("heading"))
                .extracting(ForestPlotTest::label)
                .containsExactly("High dose", "Intermediate dose", "Low dose");
        assertThat(scene.groups("summary")).hasSize(4);
        assertThat(scene.groups("note")).hasSize(4);
    }

    @Test
    void squares_stand_at_their_estimates() {
        ForestTable table = Forests.of(13);
        Scene scene = draw(table);
        for (int i = 0; i < 13; i++) {
            Row.Study study = (Row.Study) table.rows().get(i);
            Box square = square(scene.groups("study").get(i));
            assertThat(value(scene, (square.left() + square.right()) / 2))
                    .isCloseTo(study.estimate().value(), within(1e-9));
        }
    }

    @Test
    void a_squares_area_is_proportional_to_weight() {
        Scene scene = draw(Forests.table(List.of(
                Forests.study("a", 0.1, 0.05, 0.2, 8),
                Forests.study("b", 0.2, 0.05, 0.3, 32),
                Forests.study("c", 0.1, 0.02, 0.3, 60))));
        List<Double> areas = scene.groups("study").stream()
                .map(group -> square(group).width() * square(group).height())
                .toList();
        assertThat(areas.get(1) / areas.get(0)).isCloseTo(32.0 / 8, within(1e-9));
        assertThat(areas.get(2) / areas.get(0)).isCloseTo(60.0 / 8, within(1e-9));
    }

    @Test
    void the_smallest_square_can_be_seen_and_the_largest_stays_in_its_row() {
        Scene scene = draw(Forests.table(
                List.of(Forests.study("tiny", 0.1, 0.05, 0.2, 1e-6), Forests.study("huge", 0.2, 0.1, 0.3, 99.999999))));
        assertThat(square(scene.groups("study").get(0)).width()).isGreaterThan(2);
        assertThat(square(scene.groups("study").get(1)).width()).isLessThan(Look.STANDARD.pitch());
    }

    @Test
    void rows_without_weights_have_equal_squares() {
        Row.Study weightless = new Row.Study(
                "Without Atkins, 1994",
                0,
                List.of("1", "10"),
                new Estimate(0.1, 0.05, 0.2),
                OptionalDouble.empty(),
                Marker.FILLED,
                "");
        Scene scene = draw(Forests.table(List.of(weightless, weightless)));
        assertThat(square(scene.groups("study").get(0)).width()).isGreaterThan(5);
    }

    @Test
    void an_arm_without_events_is_hollow() {
        Row.Study none = new Row.Study(
                "None, 1990",
                0,
                List.of("0", "47"),
                new Estimate(0, 0, 0.075),
                OptionalDouble.of(3),
                Marker.HOLLOW,
                "");
        Scene scene = draw(Forests.table(List.of(none, Forests.study("Some", 0.1, 0.02, 0.2, 97))));
        assertThat(squares(scene.groups("study").get(0)).getFirst().style().fill())
                .contains(Palette.WHITE);
        assertThat(squares(scene.groups("study").get(1)).getFirst().style().fill())
                .contains(Palette.BLUE);
        assertThat(texts(scene.groups("study").get(0))).contains("0.0", "[0.0,", "7.5]");
    }

    @Test
    void the_diamonds_tips_are_its_interval() {
        Scene scene = draw(Forests.of(13));
        Mark.Polygon diamond = polygons(scene.groups("summary").getFirst()).getFirst();
        assertThat(value(scene, diamond.box().left())).isCloseTo(0.028, within(1e-9));
        assertThat(value(scene, diamond.box().right())).isCloseTo(0.053, within(1e-9));
        assertThat(value(scene, highest(diamond).x())).isCloseTo(0.04, within(1e-9));
    }

    @Test
    void the_prediction_interval_is_a_bar_of_its_own() {
        Scene scene = draw(Forests.of(13));
        Box bar = square(scene.groups("prediction").getFirst());
        assertThat(value(scene, bar.left())).isCloseTo(0.011, within(1e-9));
        assertThat(value(scene, bar.right())).isCloseTo(0.13, within(1e-9));
        assertThat(bar.top())
                .isGreaterThan(polygons(scene.groups("summary").getFirst())
                        .getFirst()
                        .box()
                        .bottom());
    }

    @Test
    void an_arrow_says_that_an_interval_goes_on_and_its_numbers_stay_whole() {
        ForestTable table = withLimits(
                Forests.table(List.of(
                        Forests.study("inside", 0.1, 0.05, 0.2, 50), Forests.study("beyond", 0.1, 0.05, 0.61, 50))),
                0,
                0.3);
        Scene scene = draw(table);
        assertThat(polygons(scene.groups("study").get(0))).isEmpty();
        assertThat(polygons(scene.groups("study").get(1))).hasSize(1);
        assertThat(value(
                        scene,
                        polygons(scene.groups("study").get(1)).getFirst().box().right()))
                .isCloseTo(0.3, within(1e-9));
        assertThat(texts(scene.groups("study").get(1))).contains("61.0]");
    }

    @Test
    void what_lies_wholly_beyond_the_axis_is_an_arrow_without_a_square() {
        Scene scene = draw(withLimits(Forests.table(List.of(Forests.study("far", 0.7, 0.6, 0.8, 100))), 0, 0.3));
        assertThat(squares(scene.groups("study").getFirst())).isEmpty();
        assertThat(polygons(scene.groups("study").getFirst())).hasSize(1);
    }

    @Test
    void a_diamond_is_cut_off_at_the_axis_without_changing_its_shape() {
        ForestTable table = withLimits(Forests.table(List.of(Forests.summary("all", Level.OVERALL))), 0, 0.0465);
        Mark.Polygon diamond =
                polygons(draw(table).groups("summary").getFirst()).getFirst();
        double half = (diamond.box().bottom() - diamond.box().top()) / 2;
        List<Point> cut = diamond.points().stream()
                .filter(p -> p.x() == diamond.box().right())
                .toList();
        assertThat(cut).hasSize(2);
        // the limit lies in the middle between the centre and the right tip
        assertThat(cut.get(1).y() - cut.get(0).y()).isCloseTo(half, within(1e-9));
    }

    @Test
    void a_short_interval_is_seen_inside_its_square() {
        Scene scene = draw(withLimits(Forests.table(List.of(Forests.study("exact", 0.5, 0.4999, 0.5001, 100))), 0, 1));
        Mark.Line whisker = lines(scene.groups("study").getFirst()).getFirst();
        assertThat(whisker.stroke().ink()).isEqualTo(Palette.WHITE);
    }

    @Test
    void only_a_value_of_no_effect_draws_a_line() {
        assertThat(guides(draw(Forests.table(List.of(Forests.study("a", 0.1, 0.05, 0.2, 100))))))
                .isEmpty();
        ForestTable ratios = withAxis(
                Forests.table(List.of(Forests.study("a", 0.8, 0.5, 1.3, 100))), EffectAxis.ratio("Risk ratio"));
        Scene scene = draw(ratios);
        assertThat(guides(scene)).hasSize(1);
        assertThat(guides(scene).getFirst().from().x()).isBetween(200.0, scene.width());
    }

    @Test
    void a_light_line_goes_up_from_the_pooled_estimate() {
        Scene scene = draw(Forests.grouped(4));
        Mark.Line line = guides(scene).getFirst();
        assertThat(value(scene, line.from().x())).isCloseTo(0.04, within(1e-9));
        assertThat(line.stroke().dashes()).isNotEmpty();
        assertThat(line.to().y())
                .isEqualTo(middle(polygons(scene.groups("summary").getLast()).getFirst()));
    }

    @Test
    void every_other_study_is_shaded_where_the_look_wants_it() {
        Look shaded = new Look(
                12, 680, Palette.BLUE, Palette.BLACK, new Look.Punctuation("[", "; ", "]"), Look.Shading.ALTERNATE);
        assertThat(new ForestPlot(shaded)
                        .draw(Forests.of(5))
                        .groups("shading")
                        .getFirst()
                        .marks())
                .hasSize(2);
        assertThat(draw(Forests.of(5)).groups("shading").getFirst().marks()).isEmpty();
    }

    @Test
    void ratios_that_reach_zero_and_infinity_end_in_arrows() {
        Scene scene = draw(withAxis(
                Forests.table(List.of(
                        Forests.study("a", 0.8, 0, Double.POSITIVE_INFINITY, 50),
                        Forests.study("b", 0.7, 0.5, 1.1, 50))),
                EffectAxis.ratio("Odds ratio").favouring("Favours treatment", "Favours control")));
        assertThat(polygons(scene.groups("study").getFirst())).hasSize(2);
        assertThat(texts(scene.groups("study").getFirst())).contains("∞]");
        assertThat(texts(scene.groups("axis").getFirst())).contains("←\u00A0Favours treatment");
    }

    @Test
    void a_row_tells_itself_in_words() {
        Scene scene = draw(Forests.of(2));
        assertThat(scene.groups("study"))
                .allSatisfy(group -> assertThat(group.tooltip())
                        .hasValueSatisfying(words -> assertThat(words).contains(" of ")));
    }

    @Test
    void a_look_changes_no_number() {
        Look other = new Look(
                11, 900, Palette.BLACK, Palette.BLACK, new Look.Punctuation("(", " to ", ")"), Look.Shading.ALTERNATE);
        Scene scene = new ForestPlot(other).draw(Forests.of(13));
        assertThat(scene.groups("study")).hasSize(13);
        Mark.Polygon diamond = polygons(scene.groups("summary").getFirst()).getFirst();
        assertThat(value(scene, diamond.box().left())).isCloseTo(0.028, within(1e-9));
        assertThat(texts(scene.groups("summary").getFirst())).contains("(2.8 to", "5.3)");
    }

    @Test
    void the_same_table_gives_the_same_scene() {
        assertThat(draw(Forests.grouped(5))).isEqualTo(draw(Forests.grouped(5)));
    }

    static Scene draw(ForestTable table) {
        return new ForestPlot().draw(table);
    }

    static ForestTable withAxis(ForestTable t, EffectAxis axis) {
        return new ForestTable(
                t.title(), t.subtitle(), t.description(), t.columns(), axis, t.rows(), t.footnotes(), t.metadata());
    }

    private static ForestTable withLimits(ForestTable table, double lower, double upper) {
        return withAxis(table, table.axis().from(lower, upper));
    }

    private static List<String> labels(ForestTable table) {
        return table.rows().stream()
                .filter(Row.Study.class::isInstance)
                .map(Row::label)
                .toList();
    }

    private static String label(Mark.Group row) {
        return texts(row).getFirst();
    }

    private static List<String> texts(Mark.Group group) {
        return only(group, Mark.Text.class).map(Mark.Text::content).toList();
    }

    private static List<Mark.Rectangle> squares(Mark.Group group) {
        return only(group, Mark.Rectangle.class)
                .filter(rectangle -> !rectangle.style().equals(Style.INVISIBLE))
                .toList();
    }

    private static Box square(Mark.Group group) {
        return squares(group).getFirst().box();
    }

    private static List<Mark.Polygon> polygons(Mark.Group group) {
        return only(group, Mark.Polygon.class).toList();
    }

    private static List<Mark.Line> lines(Mark.Group group) {
        return only(group, Mark.Line.class).toList();
    }

    private static List<Mark.Line> guides(Scene scene) {
        return lines(scene.groups("guides").getFirst());
    }

    private static double middle(Mark mark) {
        return (mark.box().top() + mark.box().bottom()) / 2;
    }

    private static Point highest(Mark.Polygon polygon) {
        return polygon.points().stream()
                .min(java.util.Comparator.comparingDouble(Point::y))
                .orElseThrow();
    }

    private static <M extends Mark> Stream<M> only(Mark.Group group, Class<M> kind) {
        return group.marks().stream().filter(kind::isInstance).map(kind::cast);
    }

    /// The value at an x, read from the drawn axis itself: from its first and last tick and what is written there.
    private static double value(Scene scene, double x) {
        List<Mark.Text> ticks = only(scene.groups("axis").getFirst(), Mark.Text.class)
                .filter(text -> text.content().matches("[0-9.]+"))
                .toList();
        double from = Double.parseDouble(ticks.getFirst().content()) / 100;
        double to = Double.parseDouble(ticks.getLast().content()) / 100;
        double left = ticks.getFirst().at().x();
        double right = ticks.getLast().at().x();
        return from + (x - left) / (right - left) * (to - from);
    }
}
