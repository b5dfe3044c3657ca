package org.hedgerow.report;

/// HTML's own letters.
public final class Html {
    private Html() {}

    /// `text` with the letters that mean something to HTML written as entities.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
