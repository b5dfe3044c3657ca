package org.hedgerow.plot.render;

import java.awt.Font;
import java.util.List;
import org.hedgerow.plot.TextStyle;

/// The fonts of this machine that text is set in: one with Helvetica's metrics where there is one, and Java's own
/// choice for what that font cannot write.
///
/// @param family the family of ordinary text
record FontCase(String family) {

    private static final List<String> WANTED = List.of("Helvetica", "Arial", "Liberation Sans", "Nimbus Sans");

    static FontCase ofThisMachine() {
        try {
            return new FontCase(WANTED.stream()
                    .filter(name -> new Font(name, Font.PLAIN, 12).getFamily().equals(name))
                    .findFirst()
                    .orElse(Font.SANS_SERIF));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // what Java throws without fonts differs from release to release; SVG needs none
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
