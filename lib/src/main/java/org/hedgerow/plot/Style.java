package org.hedgerow.plot;

import java.util.Optional;

/// How an area is drawn: its inside and its outline, either of which may be missing.
public record Style(Optional<Ink> fill, Optional<Stroke> stroke) {

    /// Nothing to see: a place for the pointer, so that a group's tooltip appears over its whole row.
    public static final Style INVISIBLE = new Style(Optional.empty(), Optional.empty());

    /// An area without an outline.
    public static Style filled(Ink ink) {
        return new Style(Optional.of(ink), Optional.empty());
    }

    /// An area with an outline.
    public static Style filled(Ink ink, Stroke outline) {
        return new Style(Optional.of(ink), Optional.of(outline));
    }
}
