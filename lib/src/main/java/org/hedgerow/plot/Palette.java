package org.hedgerow.plot;

import java.util.List;

/// The colours of every figure: Okabe and Ito (2008), told apart by colour-blind readers, and a few greys.
///
/// Colour never carries a meaning alone: a shape or a word always goes with it.
public final class Palette {

    public static final Ink BLUE = new Ink(0x0072B2);
    public static final Ink VERMILLION = new Ink(0xD55E00);
    public static final Ink GREEN = new Ink(0x009E73);
    public static final Ink PURPLE = new Ink(0xCC79A7);
    public static final Ink ORANGE = new Ink(0xE69F00);
    public static final Ink SKY = new Ink(0x56B4E9);
    public static final Ink YELLOW = new Ink(0xF0E442);
    public static final Ink BLACK = new Ink(0x000000);

    public static final Ink WHITE = new Ink(0xFFFFFF);
    /// Whiskers, rules and ticks.
    public static final Ink CHARCOAL = new Ink(0x333333);
    /// Text of the second rank: it still reaches 4.5:1 on white.
    public static final Ink GREY = new Ink(0x595959);
    /// Lines that guide the eye and carry no value of their own.
    public static final Ink SILVER = new Ink(0xB3B3B3);
    /// Shading behind rows.
    public static final Ink MIST = new Ink(0xF4F5F6);

    private Palette() {}

    /// Colours that reach 3:1 on white, so that a line or an outline in them is seen.
    public static List<Ink> lines() {
        return List.of(BLUE, VERMILLION, GREEN, PURPLE, BLACK);
    }

    /// Colours of areas; those that are not among [#lines()] need an outline.
    public static List<Ink> areas() {
        return List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, YELLOW, BLACK);
    }
}
