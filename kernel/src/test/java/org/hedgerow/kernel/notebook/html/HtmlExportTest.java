package org.hedgerow.kernel.notebook.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.notebook.CellOutput;
import org.hedgerow.kernel.notebook.Notebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlExportTest {
    @TempDir
    Path folder = Path.of("");

    private String page(Notebooks notebook) {
        return new HtmlExport(folder).page(notebook.build(), "test.ipynb");
    }

    private String pageOf(CellOutput output) {
        var notebook = Notebooks.notebook().code("x").build().withOutputs(0, 1, List.of(output));
        return new HtmlExport(folder).page(notebook, "test.ipynb");
    }

    private static CellOutput result(Map<String, Object> forms) {
        return new CellOutput.ExecuteResult(new MimeBundle(forms, Map.of("image/png", Map.of("width", 320))), 1);
    }

    @Test
    void a_page_has_language_title_and_nothing_from_elsewhere() {
        assertThat(page(Notebooks.notebook().markdown("# CR < PR").code("1")))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\">", "<title>CR &lt; PR</title>", "<meta charset=\"utf-8\">")
                .doesNotContain("<script", "<link", "http://", "https://", "@import");
    }

    @Test
    void markdown_has_tables() {
        assertThat(page(Notebooks.notebook().markdown("| a | n |\n|---|--:|\n| x | 1 |")))
                .contains("<table>", "<td align=\"right\">1</td>");
    }

    @Test
    void formulas_are_drawn_and_dollars_in_code_are_code() {
        assertThat(page(Notebooks.notebook().markdown("With $y_i * w_i < 1$ and `$a_i$`, it costs $5.")))
                .contains(
                        "<math><mrow><msub><mi>y</mi><mi>i</mi></msub><mo>*</mo>",
                        "<mo>&lt;</mo><mn>1</mn></mrow></math>")
                .contains("<code>$a_i$</code>, it costs $5.");
    }

    @Test
    void a_formula_with_an_unknown_word_stays_as_typed() {
        assertThat(page(Notebooks.notebook().markdown("Then $\\oddity_i < x_i$.")))
                .contains("<span class=\"math\">$\\oddity_i &lt; x_i$</span>");
    }

    @Test
    void a_picture_beside_the_notebook_comes_into_the_page() throws IOException {
        Files.write(folder.resolve("flow.png"), new byte[] {1, 2, 3});
        assertThat(page(Notebooks.notebook().markdown("![The flow](flow.png) ![gone](gone.png)")))
                .contains("src=\"data:image/png;base64,AQID\"", "alt=\"The flow\"", "src=\"gone.png\"");
    }

    @Test
    void code_is_escaped_and_its_words_are_marked() {
        assertThat(page(Notebooks.notebook().code("var s = \"a<b // c\"; // 1 < 2\nfoo(0.5)")))
                .contains("<span class=\"j-keyword\">var</span>")
                .contains("<span class=\"j-string\">&quot;a&lt;b // c&quot;</span>")
                .contains("<span class=\"j-comment\">// 1 &lt; 2</span>")
                .contains("<span class=\"j-number\">0.5</span>");
    }

    @Test
    void html_is_shown_rather_than_text() {
        assertThat(pageOf(result(Map.of("text/html", "<p>card</p>", "text/plain", "the text"))))
                .contains("<p>card</p>")
                .doesNotContain("the text");
    }

    @Test
    void a_vector_is_shown_rather_than_a_bitmap() {
        assertThat(pageOf(result(Map.of(
                        "image/svg+xml",
                        "<?xml version=\"1.0\"?><svg>plot</svg>",
                        "image/png",
                        "AQID",
                        "text/plain",
                        "t"))))
                .contains("<div class=\"picture\"><svg>plot</svg></div>")
                .doesNotContain("AQID", "<?xml");
    }

    @Test
    void a_bitmap_alone_has_its_size_and_its_words() {
        assertThat(pageOf(result(Map.of("image/png", "AQID", "text/plain", "bars & whiskers"))))
                .contains("<img src=\"data:image/png;base64,AQID\" alt=\"bars &amp; whiskers\" width=\"320\">");
    }

    @Test
    void an_error_keeps_its_colours_and_loses_other_control_characters() {
        var failure = new CellOutput.Failure("E", "m", List.of("\u001b[31mE\u001b[0m: m\u001b[2K", "  <here>"));
        assertThat(pageOf(failure))
                .contains("<pre class=\"error\"><span class=\"ansi-red\">E</span>: m\n  &lt;here&gt;</pre>");
    }
}
