/// *How* to draw a scene: SVG with real text, PNG, and as a chart among XChart's own.
@NullMarked
package org.hedgerow.plot.render;

import org.jspecify.annotations.NullMarked;
