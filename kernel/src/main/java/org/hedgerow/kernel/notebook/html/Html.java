package org.hedgerow.kernel.notebook.html;

/// Text made safe to stand in HTML.
final class Html {
    private Html() {}

    static String escape(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(text.charAt(i));
            }
        }
        return html.toString();
    }
}
