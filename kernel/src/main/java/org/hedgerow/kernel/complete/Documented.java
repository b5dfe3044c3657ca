package org.hedgerow.kernel.complete;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hedgerow.kernel.engine.MimeBundle;

/// What is known of a name.
///
/// @param signature its declaration, without a body
/// @param comment what it is for, in Markdown; empty where its source is not at hand
public record Documented(String signature, String comment) {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\[]+)]\\[[^\\]]*]|\\[#?([\\w.#]+)(?:\\([^)\\]]*\\))?](?!\\()");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^\\s*@param\\s+(\\S+)\\s+");
    private static final Pattern RETURN = Pattern.compile("(?m)^\\s*@return\\s+");
    private static final Pattern THROWS = Pattern.compile("(?m)^\\s*@throws\\s+(\\S+)\\s+");

    /// From Javadoc as the JDK writes it, with HTML and tags.
    public static Documented ofJavadoc(String signature, String javadoc) {
        return new Documented(plain(signature), DocComment.text(javadoc));
    }

    /// From a doc comment in Markdown.
    public static Documented ofMarkdown(String signature, String comment) {
        var text = LINK.matcher(comment)
                .replaceAll(link -> link.group(1) == null ? "`" + link.group(2).replace('#', '.') + "`" : "$1");
        text = PARAMETER.matcher(text).replaceAll("- **$1**: ");
        text = RETURN.matcher(text).replaceAll("\n**Gives** ");
        text = THROWS.matcher(text).replaceAll("\n**Fails** with $1 ");
        return new Documented(plain(signature), text.strip());
    }

    private static String plain(String signature) {
        return PACKAGE.matcher(signature).replaceAll("").replaceFirst("^(\\w[\\w.]*):", "$1: ");
    }

    /// What it is for, in one sentence; empty where that is not known.
    public String purpose() {
        var end = Pattern.compile("(?<=[.!?])\\s|\\n\\n").matcher(comment);
        return (end.find() ? comment.substring(0, end.start()) : comment)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// All that a name may mean, in text, Markdown and HTML; where several mean the same, that is said once.
    public static MimeBundle bundle(List<Documented> meanings) {
        if (meanings.isEmpty()) {
            return MimeBundle.EMPTY;
        }
        var joined = meanings.stream()
                .collect(Collectors.groupingBy(
                        Documented::comment,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Documented::signature, Collectors.joining("\n"))))
                .entrySet()
                .stream()
                .map(meaning -> new Documented(meaning.getValue(), meaning.getKey()))
                .toList();
        return MimeBundle.text(join(joined, Documented::text))
                .with("text/markdown", join(joined, Documented::markdown))
                .with("text/html", join(joined, Documented::html));
    }

    private static String join(List<Documented> meanings, Function<Documented, String> form) {
        return meanings.stream().map(form).collect(Collectors.joining("\n\n"));
    }

    private String text() {
        var indented = comment.replaceAll("(?m)^```.*\\n?", "")
                .replace("**", "")
                .indent(4)
                .stripTrailing();
        return comment.isEmpty() ? signature : signature + "\n\n" + indented;
    }

    private String markdown() {
        return "```java\n" + signature + "\n```" + (comment.isEmpty() ? "" : "\n\n" + comment);
    }

    private String html() {
        return "<pre>" + escaped(signature) + "</pre>" + (comment.isEmpty() ? "" : "\n" + fromMarkdown());
    }

    private String fromMarkdown() {
        var renderer = HtmlRenderer.builder().escapeHtml(true).build();
        return renderer.render(Parser.builder().build().parse(comment)).strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
