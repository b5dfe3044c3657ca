package org.hedgerow.kernel.notebook.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.hedgerow.kernel.notebook.Notebook;
import org.hedgerow.kernel.notebook.NotebookCell;

/// Writes a notebook as a page to read, print or send.
public final class HtmlExport {
    private final MarkdownHtml markdown;
    private final OutputHtml outputs;

    /// @param folder where the notebook's relative links begin
    public HtmlExport(Path folder) {
        markdown = new MarkdownHtml(folder);
        outputs = new OutputHtml(markdown);
    }

    /// @param fileName the notebook's, used as title where it has no heading
    public String page(Notebook notebook, String fileName) {
        var body = new StringBuilder();
        int number = 0;
        for (var cell : notebook.cells()) {
            switch (cell.type()) {
                case MARKDOWN -> body.append(section("text", markdown.render(cell.source())));
                case CODE -> {
                    number += cell.isExecutable() ? 1 : 0;
                    body.append(section("code", code(cell, number)));
                }
                case RAW -> body.append(section("raw", "<pre>" + Html.escape(cell.source()) + "</pre>"));
            }
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="generator" content="Hedgerow">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(Html.escape(notebook.title(fileName)), style(), body);
    }

    private String code(NotebookCell cell, int number) {
        if (!cell.isExecutable()) {
            return "";
        }
        var html = new StringBuilder("<pre class=\"source\" data-number=\"%d\"><code>%s</code></pre>\n"
                .formatted(number, JavaHtml.render(cell.source())));
        for (var output : cell.outputs()) {
            html.append("<div class=\"output\">").append(outputs.render(output)).append("</div>\n");
        }
        return html.toString();
    }

    private static String section(String kind, String html) {
        return html.isEmpty() ? "" : "<section class=\"%s\">\n%s</section>\n".formatted(kind, html);
    }

    private static String style() {
        try (var css = Objects.requireNonNull(HtmlExport.class.getResourceAsStream("page.css"), "page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
