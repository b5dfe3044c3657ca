package org.hedgerow.kernel.complete;

import java.util.regex.Pattern;

/// A doc comment as plain text and as Markdown: tags become words, HTML becomes what it means.
public final class DocComment {

    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|literal|link|linkplain|value)\\s+([^{}]*)}");
    private static final Pattern OTHER_INLINE = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(param|return|throws|exception|see|since)\\s+");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?i)\\s*</?(?:p|ul|ol|pre|blockquote|dl|table|tr)\\b[^>]*>\\s*");
    private static final Pattern ITEM = Pattern.compile("(?i)\\s*<(?:li|dt|dd)\\b[^>]*>\\s*");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    private DocComment() {}

    /// The comment as readable text.
    public static String text(String javadoc) {
        var text = INLINE.matcher(javadoc).replaceAll("$1");
        text = OTHER_INLINE.matcher(text).replaceAll("$1");
        text = BLOCK.matcher(text).replaceAll("\n$1 ");
        text = PARAGRAPH.matcher(text).replaceAll("\n\n");
        text = ITEM.matcher(text).replaceAll("\n- ");
        text = TAG.matcher(text).replaceAll("");
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        return text.lines()
                .map(String::strip)
                .reduce("", (all, line) -> all + "\n" + line)
                .strip()
                .replaceAll("\n{3,}", "\n\n");
    }
}
