package org.hedgerow.progress;

import java.util.ServiceLoader;

/// A computation of many steps, under way. It is told of steps in batches, from any thread, and shows what it likes:
///
/// ```java
/// try (var progress = Progress.of("permutations", count)) {
///     … progress.advance(1_000);
/// }
/// ```
public interface Progress extends AutoCloseable {

    /// So many more steps are done.
    void advance(long steps);

    @Override
    void close();

    /// One that the environment shows, be it a notebook or a program that offers a [Display]; where none does, or none
    /// can now, one that shows nothing.
    ///
    /// @param what the steps, in the plural
    static Progress of(String what, long steps) {
        for (var display : ServiceLoader.load(Display.class, Display.class.getClassLoader())) {
            return display.begin(what, steps);
        }
        return SILENT;
    }

    /// Shows nothing.
    Progress SILENT = new Progress() {
        @Override
        public void advance(long steps) {}

        @Override
        public void close() {}
    };

    /// Where progress is shown. Found as a service (`META-INF/services/org.hedgerow.progress.Progress$Display`).
    interface Display {
        Progress begin(String what, long steps);
    }
}
