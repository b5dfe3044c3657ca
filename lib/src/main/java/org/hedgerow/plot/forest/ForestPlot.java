package org.hedgerow.plot.forest;

import org.hedgerow.plot.Scene;

/// Draws forest plots: one row per study, its estimate as a square on its interval, pooled estimates as diamonds.
///
/// The page is as high as its rows need; text is never shrunk. Squares' areas are proportional to weight, a diamond's
/// tips are its interval, prediction intervals have a row of their own (Guddat et al. 2012, Syst Rev 1:34).
///
/// @param look how everything looks; it changes no number
public record ForestPlot(Look look) {

    /// Plots in the standard look.
    public ForestPlot() {
        this(Look.STANDARD);
    }

    /// The scene of a table.
    public Scene draw(ForestTable table) {
        return new ForestPage(table, look).scene();
    }
}
