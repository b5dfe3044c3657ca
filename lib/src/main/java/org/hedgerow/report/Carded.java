package org.hedgerow.report;

/// What shows itself as a card.
public interface Carded extends Presentable {

    /// The card.
    Card card();

    @Override
    default String text() {
        return card().text();
    }

    @Override
    default String html() {
        return card().html();
    }
}
