package org.hedgerow.plot.render;

import org.hedgerow.plot.Scene;

/// Writes a scene as SVG: real text, a title and a description that screen readers find, a tooltip for every group,
/// no script, nothing loaded from elsewhere. The same scene gives the same bytes.
public final class SvgWriter {

    /// A complete SVG document, without an XML declaration, so that it can also stand inside HTML.
    public String write(Scene scene) {
        return new SvgDocument(scene).text();
    }
}
