package org.hedgerow.kernel.jshell;

import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hedgerow.kernel.engine.ProgressMeter;

/// Words that show how far a loop is. What is over in half a second shows nothing.
public class ProgressWords extends MagicWords {
    private static final String STEPS = "steps";

    ProgressWords() {}

    /// The same elements, one by one, with a bar: `for (var study : progress(studies)) …`.
    public static <T> Iterable<T> progress(Iterable<T> all) {
        long total = all instanceof Collection<?> collection ? collection.size() : 0;
        return () -> counted(all.iterator(), total);
    }

    /// The numbers from 0 to `n - 1`, one by one, with a bar: `for (int i : progress(100)) …`.
    public static Iterable<Integer> progress(int n) {
        return () -> counted(IntStream.range(0, n).iterator(), n);
    }

    /// The same elements with a bar, one after another.
    public static <T> Stream<T> progress(Stream<T> all) {
        var elements = all.sequential().spliterator();
        long total = Math.max(0, elements.getExactSizeIfKnown());
        var counted = Spliterators.spliteratorUnknownSize(counted(Spliterators.iterator(elements), total), 0);
        return StreamSupport.stream(counted, false);
    }

    /// A bar to move by hand: `try (var bar = progress("models", 100)) { … bar.advance(1); }`.
    public static ProgressMeter progress(String what, long total) {
        return new ProgressMeter(RunningCell.current().output(), what, total);
    }

    private static ProgressMeter meter(long total) {
        return progress(STEPS, total);
    }

    /// Counts a step when the next is asked for: only then is it done.
    private static <T> Iterator<T> counted(Iterator<T> all, long total) {
        var meter = meter(total);
        return new Iterator<>() {
            private boolean under;

            @Override
            public boolean hasNext() {
                if (under) {
                    under = false;
                    meter.advance(1);
                }
                if (all.hasNext()) {
                    return true;
                }
                meter.close();
                return false;
            }

            @Override
            public T next() {
                var next = all.next();
                under = true;
                return next;
            }
        };
    }
}
