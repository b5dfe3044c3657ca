package org.hedgerow.plot.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hedgerow.plot.Box;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing runs into anything, and nothing leaves the page.
class ForestLayoutTest {

    private static final String LONG =
            "A randomised trial of high-dose interleukin-2 with lymphokine-activated cells, B";

    private static final List<String> NAMES = List.of(
            "王小明等，高剂量白细胞介素治疗转移性黑色素瘤的临床研究与长期随访结果分析",
            "כהן ואחרים, 2001",
            "محمد وآخرون، 1999",
            "Ångström-Östergård & Nuñez, 1994",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "");

    static Stream<Arguments> tables() {
        List<Arguments> tables = new ArrayList<>();
        for (int studies : new int[] {1, 2, 13, 96, 500}) {
            tables.add(named(studies + " short labels", Forests.of(studies)));
            tables.add(named(studies + " long labels", labelled(studies, i -> LONG)));
            tables.add(named(studies + " labels of many scripts", labelled(studies, i -> NAMES.get(i % NAMES.size()))));
        }
        tables.add(named("subgroups", Forests.grouped(20)));
        tables.add(named("nothing but a summary", Forests.table(List.of(Forests.summary("All", Level.OVERALL)))));
        tables.add(named("graph first", reordered()));
        tables.add(named("long texts everywhere", wordy()));
        tables.add(named("a wide axis of ratios", wide(EffectAxis.ratio("Ratio"), 1e-6, 1e6)));
        tables.add(named("a narrow axis of ratios", wide(EffectAxis.ratio("Ratio"), 0.9991, 1.0005)));
        tables.add(named("large differences", wide(EffectAxis.difference("Difference"), -4e8, 7e8)));
        tables.add(named("small differences", wide(EffectAxis.difference("Difference"), -4e-9, 7e-9)));
        return tables.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void nothing_leaves_the_page(String name, ForestTable table) {
        Scene scene = ForestPlotTest.draw(table);
        assertThat(scene.all())
                .allSatisfy(mark -> assertThat(scene.page().contains(mark.box()))
                        .as("%s of %s in %s", mark, mark.box(), scene.page())
                        .isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void no_two_texts_overlap(String name, ForestTable table) {
        List<Mark> texts = ForestPlotTest.draw(table)
                .all()
                .filter(Mark.Text.class::isInstance)
                .toList();
        assertThat(overlaps(texts)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void no_text_lies_under_a_drawn_shape(String name, ForestTable table) {
        List<Mark> marks = ForestPlotTest.draw(table)
                .all()
                .filter(mark -> mark instanceof Mark.Text || mark instanceof Mark.Polygon || isDrawn(mark))
                .toList();
        assertThat(overlaps(marks)).noneMatch(pair -> pair.contains("Text["));
    }

    @Test
    void the_page_grows_by_one_pitch_for_each_study() {
        double ten = ForestPlotTest.draw(Forests.of(10)).height();
        double forty = ForestPlotTest.draw(Forests.of(30)).height();
        assertThat(forty - ten).isBetween(20 * Look.STANDARD.pitch() - 1, 20 * Look.STANDARD.pitch() + 1);
    }

    @Test
    void an_ordinary_table_fits_a_journals_page() {
        assertThat(ForestPlotTest.draw(Forests.of(13)).width()).isBetween(650.0, 700.0);
    }

    @Test
    void a_long_table_shows_its_axis_above_and_below() {
        assertThat(ticks(ForestPlotTest.draw(Forests.of(96)), "header"))
                .isNotEmpty()
                .isEqualTo(ticks(ForestPlotTest.draw(Forests.of(96)), "axis"));
        assertThat(ticks(ForestPlotTest.draw(Forests.of(13)), "header")).isEmpty();
    }

    @Test
    void numbers_stand_with_their_decimals_under_each_other() {
        Scene scene = ForestPlotTest.draw(
                Forests.table(List.of(cells("a", "12.25", "3"), cells("b", "7.5", "1204"), cells("c", "103", "88"))));
        List<Double> points = scene.groups("study").stream()
                .map(group -> (Mark.Text) group.marks().stream()
                        .filter(Mark.Text.class::isInstance)
                        .toList()
                        .get(1))
                .map(text -> {
                    int point = text.content().indexOf('.');
                    String before = point < 0 ? text.content() : text.content().substring(0, point);
                    return Math.round(1e6 * (text.box().left() + text.style().width(before))) / 1e6;
                })
                .toList();
        assertThat(points).containsOnly(points.getFirst());
    }

    private static Row.Study cells(String label, String... cells) {
        Row.Study study = Forests.study(label, 0.1, 0.05, 0.2, 33);
        return new Row.Study(
                label, 0, List.of(cells), study.estimate(), study.weight(), study.marker(), study.tooltip());
    }

    private static List<String> ticks(Scene scene, String group) {
        return scene.groups(group).getFirst().marks().stream()
                .filter(mark -> mark instanceof Mark.Text text && text.content().matches("\\d+"))
                .map(mark -> ((Mark.Text) mark).content())
                .toList();
    }

    private static ForestTable wide(EffectAxis axis, double lower, double upper) {
        double middle = (lower + upper) / 2;
        return ForestPlotTest.withAxis(
                Forests.table(List.of(
                        Forests.study("a", middle, lower, upper, 50), Forests.study("b", middle, lower, upper, 50))),
                axis);
    }

    private static Arguments named(String name, ForestTable table) {
        return Arguments.of(name, table);
    }

    private static ForestTable labelled(int studies, IntFunction<String> label) {
        return Forests.of(studies, label);
    }

    private static ForestTable reordered() {
        List<Column> c = Forests.COLUMNS;
        ForestTable t = Forests.of(5);
        return new ForestTable(
                t.title(),
                t.subtitle(),
                t.description(),
                List.of(c.get(3), c.get(4), c.get(0), c.get(1), c.get(5), c.get(2)),
                t.axis(),
                t.rows(),
                t.footnotes(),
                t.metadata());
    }

    private static ForestTable wordy() {
        ForestTable t = Forests.grouped(3);
        String many = (LONG + " ").repeat(4);
        return new ForestTable(
                many,
                many,
                t.description(),
                List.of(
                        new Column.Label(many),
                        new Column.Data(many, Column.Alignment.LEFT),
                        new Column.Data("Total", Column.Alignment.RIGHT),
                        new Column.Graph(many),
                        new Column.Interval(many),
                        new Column.Weight("Weight, %")),
                EffectAxis.percent(many).favouring(many, many),
                t.rows(),
                List.of(many, "", many),
                t.metadata());
    }

    private static boolean isDrawn(Mark mark) {
        return mark instanceof Mark.Rectangle rectangle && !rectangle.style().equals(Style.INVISIBLE);
    }

    /// Pairs of marks whose boxes share more than a rounding error, found by sweeping from top to bottom.
    private static List<String> overlaps(List<Mark> marks) {
        List<Mark> sorted = marks.stream()
                .sorted(Comparator.comparingDouble(mark -> mark.box().top()))
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Box box = sorted.get(i).box();
            Box inner = new Box(box.left() + 1e-6, box.top() + 1e-6, box.right() - 1e-6, box.bottom() - 1e-6);
            for (int j = i + 1; j < sorted.size() && sorted.get(j).box().top() < box.bottom(); j++) {
                if (inner.width() > 0 && inner.overlaps(sorted.get(j).box())) {
                    pairs.add(sorted.get(i) + " and " + sorted.get(j));
                }
            }
        }
        return pairs;
    }
}
