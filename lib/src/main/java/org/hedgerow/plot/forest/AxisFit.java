package org.hedgerow.plot.forest;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.plot.Axis;
import org.hedgerow.plot.PlacedAxis;
import org.hedgerow.plot.Range;
import org.hedgerow.plot.Scale;
import org.hedgerow.plot.Tick;

/// Fits the axis into the graph's column, with as many ticks as their labels have room for.
record AxisFit(ForestTable table, Look look, PlacedColumn graph) {

    private static final int MOST_TICKS = 6;

    PlacedAxis axis() {
        Range range = table.axis().limits().orElseGet(() -> new Window(table).range());
        int most = MOST_TICKS;
        PlacedAxis axis = axis(range, most);
        while (most > 2 && crowded(axis)) {
            axis = axis(range, --most);
        }
        return axis;
    }

    private PlacedAxis axis(Range range, int most) {
        Scale scale = table.axis().scale();
        Axis axis = table.axis().limits().isPresent()
                ? Axis.exactly(scale, range, most)
                : Axis.covering(scale, range, most);
        // half a square or half a label may stand out at either end
        double widest = axis.ticks().stream().mapToDouble(this::width).max().orElse(0);
        double pad = Math.max(0.8 * look.size(), widest / 2);
        return new PlacedAxis(axis, graph.left() + pad, graph.right() - pad);
    }

    private boolean crowded(PlacedAxis axis) {
        List<Tick> ticks = axis.axis().ticks();
        return IntStream.range(1, ticks.size()).anyMatch(i -> {
            Tick a = ticks.get(i - 1);
            Tick b = ticks.get(i);
            return axis.x(b.value()) - axis.x(a.value()) < (width(a) + width(b)) / 2 + look.size() / 2;
        });
    }

    private double width(Tick tick) {
        return look.small().width(tick.label());
    }
}
