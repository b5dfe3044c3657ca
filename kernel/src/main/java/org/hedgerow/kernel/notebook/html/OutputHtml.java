package org.hedgerow.kernel.notebook.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.notebook.CellOutput;

/// One output of a cell as HTML: the richest of its forms that a page without script can show.
final class OutputHtml {
    private static final List<String> PREFERRED = List.of(
            "text/html", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "text/markdown", "text/plain");

    private final MarkdownHtml markdown;

    OutputHtml(MarkdownHtml markdown) {
        this.markdown = markdown;
    }

    String render(CellOutput output) {
        return switch (output) {
            case CellOutput.Stream(var name, var text) -> pre(name, text);
            case CellOutput.DisplayData(var bundle) -> render(bundle);
            case CellOutput.ExecuteResult(var bundle, var _) -> render(bundle);
            case CellOutput.Failure(var ename, var evalue, var traceback) ->
                pre("error", traceback.isEmpty() ? ename + ": " + evalue : String.join("\n", traceback));
        };
    }

    private String render(MimeBundle bundle) {
        var type = PREFERRED.stream()
                .filter(bundle.data()::containsKey)
                .findFirst()
                .orElse("text/plain");
        var form = bundle.data().getOrDefault(type, "").toString();
        return switch (type) {
            case "text/html" -> form;
            case "image/svg+xml" -> "<div class=\"picture\">" + withoutProlog(form) + "</div>";
            case "text/markdown" -> markdown.render(form);
            case "text/plain" -> pre("result", form);
            default -> picture(type, form, bundle);
        };
    }

    /// An XML declaration or document type may not stand inside a page.
    private static String withoutProlog(String svg) {
        return svg.substring(Math.max(0, svg.indexOf("<svg")));
    }

    private static String picture(String type, String base64, MimeBundle bundle) {
        var size = bundle.metadata().get(type) instanceof Map<?, ?> hints
                ? hints.entrySet().stream()
                        .filter(hint ->
                                hint.getKey().equals("width") || hint.getKey().equals("height"))
                        .map(hint -> " %s=\"%s\"".formatted(hint.getKey(), hint.getValue()))
                        .collect(Collectors.joining())
                : "";
        return "<div class=\"picture\"><img src=\"data:%s;base64,%s\" alt=\"%s\"%s></div>"
                .formatted(type, base64.replaceAll("\\s", ""), Html.escape(bundle.plain()), size);
    }

    private static String pre(String kind, String text) {
        return "<pre class=\"" + kind + "\">" + AnsiHtml.render(text) + "</pre>";
    }
}
