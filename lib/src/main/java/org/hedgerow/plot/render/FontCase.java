package org.hedgerow.plot.render;

import java.awt.Font;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hedgerow.plot.TextStyle;

/// The fonts of this machine that text is set in: one with Helvetica's metrics where there is one, and Java's own
/// choice for what that font cannot write.
///
/// @param family the family of ordinary text
record FontCase(String family) {

    private static final List<String> WANTED = List.of("Helvetica", "Arial", "Liberation Sans", "Nimbus Sans");

    static FontCase ofThisMachine() {
        return choose(name -> {
            Font font = new Font(name, Font.PLAIN, 12);
            // a font is looked for only when it is needed: need it here, where its absence is explained
            return font.canDisplay('M') ? font.getFamily() : "";
        });
    }

    /// @param found the family a machine gives when asked for a name
    static FontCase choose(UnaryOperator<String> found) {
        try {
            return new FontCase(WANTED.stream()
                    .filter(name -> found.apply(name).equals(name))
                    .findFirst()
                    .orElse(Font.SANS_SERIF));
        } catch (RuntimeException | Error e) {
            // without fonts Java throws a bare Error, later a NoClassDefFoundError, in other releases something else
            throw new IllegalStateException(
                    "a bitmap needs at least one font, and Java finds none on this machine. Install one "
                            + "(on Debian and Ubuntu: apt install fontconfig fonts-liberation), or save the figure as SVG.",
                    e);
        }
    }

    Font font(String text, TextStyle style) {
        int face = (style.weight() == TextStyle.Weight.BOLD ? Font.BOLD : 0)
                | (style.slant() == TextStyle.Slant.ITALIC ? Font.ITALIC : 0);
        Font font = new Font(family, face, 1).deriveFont((float) style.size());
        boolean writable = font.canDisplayUpTo(text) < 0;
        return writable ? font : new Font(Font.SANS_SERIF, face, 1).deriveFont((float) style.size());
    }
}
