package org.hedgerow.kernel.jshell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hedgerow.kernel.engine.MimeBundle;

/// Words for what a cell writes itself: they make a value that shows as what it is.
public class ShownWords {
    private static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

    ShownWords() {}

    /// Text in Markdown, with formulas between `$`.
    public static MimeBundle markdown(String text) {
        return MimeBundle.text(text).with("text/markdown", text);
    }

    /// A formula in LaTeX; `$$` is put around one that has none.
    public static MimeBundle latex(String formula) {
        var whole = formula.strip().startsWith("$") || formula.strip().startsWith("\\begin")
                ? formula
                : "$$" + formula + "$$";
        return MimeBundle.text(formula).with("text/latex", whole);
    }

    /// A piece of a page.
    public static MimeBundle html(String html) {
        return MimeBundle.text(TagFree.text(html)).with("text/html", html);
    }

    /// A drawing in SVG.
    public static MimeBundle svg(String svg) {
        return MimeBundle.text("drawing").with("image/svg+xml", svg);
    }

    /// A chart from its Vega-Lite specification in JSON, which JupyterLab draws.
    public static MimeBundle vegaLite(String json) {
        return vegaLite(JsonText.map(json));
    }

    /// A chart from its Vega-Lite specification as maps and lists, which JupyterLab draws.
    public static MimeBundle vegaLite(Map<String, ?> specification) {
        var data = new LinkedHashMap<String, Object>();
        data.put(VEGA_LITE, specification);
        var title = specification.get("title");
        data.put("text/plain", "Vega-Lite chart" + (title instanceof String text ? ": " + text : ""));
        return new MimeBundle(data, Map.of());
    }
}
