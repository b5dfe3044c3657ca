package org.hedgerow.plot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hedgerow.plot.Anchor;
import org.hedgerow.plot.Mark;
import org.hedgerow.plot.Palette;
import org.hedgerow.plot.Point;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.TextStyle;
import org.hedgerow.plot.forest.ForestPlot;
import org.hedgerow.plot.forest.Forests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgWriterTest {

    private final SvgWriter writer = new SvgWriter();

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 96})
    void a_forest_is_well_formed_and_its_ids_are_unique(int studies) throws Exception {
        Document svg = parse(writer.write(forest(studies)));
        List<String> ids = new ArrayList<>();
        for (Element element : elements(svg, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
        assertThat(elements(svg, "script")).isEmpty();
    }

    @Test
    void a_screen_reader_finds_title_and_description() throws Exception {
        Element root = parse(writer.write(forest(3))).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        List<Element> named = new ArrayList<>();
        for (String id : root.getAttribute("aria-labelledby").split(" ", -1)) {
            elements(root.getOwnerDocument(), "*").stream()
                    .filter(element -> element.getAttribute("id").equals(id))
                    .forEach(named::add);
        }
        assertThat(named).extracting(Element::getTagName).containsExactly("title", "desc");
        assertThat(named)
                .extracting(Element::getTextContent)
                .containsExactly("Complete response", "Forest plot of invented arms.");
    }

    @Test
    void every_study_is_a_group_with_its_own_tooltip() throws Exception {
        List<Element> studies = elements(parse(writer.write(forest(13))), "g").stream()
                .filter(group -> group.getAttribute("class").equals("study"))
                .toList();
        assertThat(studies).hasSize(13).allSatisfy(group -> {
            Element first = (Element) group.getElementsByTagName("*").item(0);
            assertThat(first.getTagName()).isEqualTo("title");
            assertThat(first.getTextContent()).startsWith("Study ").contains(" of ");
        });
    }

    @Test
    void text_is_text() throws Exception {
        assertThat(elements(parse(writer.write(forest(2))), "text"))
                .extracting(Element::getTextContent)
                .contains("Study 1, 1985", "Random-effects model (k = 2)", "Complete response, %");
    }

    @Test
    void the_page_is_a_white_card_of_the_scenes_size() throws Exception {
        Scene scene = forest(2);
        Element root = parse(writer.write(scene)).getDocumentElement();
        assertThat(Double.parseDouble(root.getAttribute("width"))).isEqualTo(scene.width());
        assertThat(Double.parseDouble(root.getAttribute("height"))).isEqualTo(scene.height());
        Element card = (Element) root.getElementsByTagName("rect").item(0);
        assertThat(card.getAttribute("fill")).isEqualTo("#ffffff");
        assertThat(card.getAttribute("width")).isEqualTo(root.getAttribute("width"));
    }

    @Test
    void provenance_is_carried_along() throws Exception {
        assertThat(elements(parse(writer.write(forest(2))), "metadata")
                        .getFirst()
                        .getTextContent())
                .contains("model: rma(es, REML, KNHA)");
    }

    @Test
    void the_same_scene_gives_the_same_bytes_and_another_one_other_ids() {
        assertThat(writer.write(forest(13))).isEqualTo(writer.write(forest(13)));
        assertThat(id(writer.write(forest(13)))).isNotEqualTo(id(writer.write(forest(14))));
    }

    @Test
    void names_with_markup_or_broken_characters_stay_text() throws Exception {
        String name = "O'Brien <b>& \"Ko\"\u0000\uD800 王";
        assertThat(elements(parse(writer.write(text(name, Anchor.START))), "text")
                        .getFirst()
                        .getTextContent())
                .isEqualTo("O'Brien <b>& \"Ko\"\uFFFD\uFFFD 王");
    }

    @Test
    void right_to_left_names_begin_at_the_same_edge_of_the_page() throws Exception {
        Element hebrew = elements(parse(writer.write(text("כהן, 2001", Anchor.START))), "text")
                .getFirst();
        assertThat(hebrew.getAttribute("direction")).isEqualTo("rtl");
        assertThat(hebrew.getAttribute("text-anchor")).isEqualTo("end");
        Element latin = elements(parse(writer.write(text("Cohen, 2001", Anchor.END))), "text")
                .getFirst();
        assertThat(latin.hasAttribute("direction")).isFalse();
        assertThat(latin.getAttribute("text-anchor")).isEqualTo("end");
    }

    @Test
    void text_keeps_its_width_in_a_wider_font_unless_its_width_is_a_guess() throws Exception {
        Element latin = elements(parse(writer.write(text("Åse, 2001", Anchor.START))), "text")
                .getFirst();
        assertThat(Double.parseDouble(latin.getAttribute("textLength")))
                .isEqualTo(TextStyle.of(12, Palette.BLACK).width("Åse, 2001"), within(0.001));
        Element chinese =
                elements(parse(writer.write(text("王小明", Anchor.START))), "text").getFirst();
        assertThat(chinese.hasAttribute("textLength")).isFalse();
    }

    @Test
    void lengths_are_short_and_exact_to_a_thousandth() {
        assertThat(SvgText.number(12)).isEqualTo("12");
        assertThat(SvgText.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(SvgText.number(-1.0625)).isEqualTo("-1.062");
        assertThat(SvgText.number(-0.0001)).isEqualTo("0");
        assertThat(SvgText.number(100.05)).isEqualTo("100.05");
    }

    private static Scene forest(int studies) {
        return new ForestPlot().draw(Forests.of(studies));
    }

    private static Scene text(String content, Anchor anchor) {
        Mark text = new Mark.Text(new Point(50, 20), content, anchor, TextStyle.of(12, Palette.BLACK));
        Mark group = new Mark.Group("study", Optional.of(content), List.of(text));
        return new Scene(100, 40, content, content, List.of(group), Map.of());
    }

    private static String id(String svg) {
        return svg.replaceAll("(?s).*?<title id=\"([^\"]+)\".*", "$1");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
