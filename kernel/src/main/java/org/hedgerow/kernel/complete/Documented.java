package org.hedgerow.kernel.complete;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.kernel.engine.MimeBundle;

/// What is known of a name.
///
/// @param signature its declaration, without a body
/// @param comment its doc comment, empty where its source is not at hand
public record Documented(String signature, String comment) {

    /// All that a name may mean, in text, Markdown and HTML.
    public static MimeBundle bundle(List<Documented> meanings) {
        if (meanings.isEmpty()) {
            return MimeBundle.EMPTY;
        }
        return MimeBundle.text(join(meanings, Documented::plain))
                .with("text/markdown", join(meanings, Documented::markdown))
                .with("text/html", join(meanings, Documented::html));
    }

    private static String join(List<Documented> meanings, java.util.function.Function<Documented, String> form) {
        return meanings.stream().map(form).collect(Collectors.joining("\n\n"));
    }

    private String plain() {
        return comment.isEmpty()
                ? signature
                : signature + "\n\n" + DocComment.text(comment).indent(4).stripTrailing();
    }

    private String markdown() {
        return "```java\n" + signature + "\n```" + (comment.isEmpty() ? "" : "\n\n" + DocComment.text(comment));
    }

    private String html() {
        return "<pre>" + escaped(signature) + "</pre>"
                + (comment.isEmpty()
                        ? ""
                        : "<p style=\"white-space: pre-line\">" + escaped(DocComment.text(comment)) + "</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
