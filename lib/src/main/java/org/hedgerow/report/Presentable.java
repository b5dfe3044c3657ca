package org.hedgerow.report;

/// Something that shows itself: a card in a notebook, aligned text everywhere else. Both say the same.
public interface Presentable {

    /// The card as aligned plain text, without a line break at its end.
    String text();

    /// The card as an HTML fragment that needs no style sheet, script or network, and can be read without its
    /// style.
    String html();
}
