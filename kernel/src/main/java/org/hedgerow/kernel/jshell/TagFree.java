package org.hedgerow.kernel.jshell;

/// What remains of a page's text where no page can be shown.
final class TagFree {
    private TagFree() {}

    static String text(String html) {
        var bare = html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?i)<br\\s*/?>|</(p|div|tr|li|h[1-6])>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return bare.strip().replaceAll("\n{3,}", "\n\n");
    }
}
