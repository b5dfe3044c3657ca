package org.hedgerow.kernel.maven;

/// Finds libraries, and what these need, in Maven repositories.
@FunctionalInterface
public interface Resolver {

    /// What is asked for, with everything it needs at run time. What the local repository has is not fetched again,
    /// and where it has all, no other is asked.
    ///
    /// @throws ResolutionException which says what could not be found, and where it was looked for
    Resolution resolve(Request request, Watch watch) throws ResolutionException, InterruptedException;

    /// Is told while files are fetched, on any thread.
    interface Watch {
        /// @param name of the file
        /// @param bytes that have come since the last time
        void fetched(String name, long bytes);

        /// Whether nobody waits any more.
        boolean isOver();
    }
}
