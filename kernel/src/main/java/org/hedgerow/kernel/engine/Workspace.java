package org.hedgerow.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session has besides its cells, and what may be added to it while it lives. May be asked from within a
/// running cell.
public interface Workspace {

    /// Lets cells find the classes of more jars and folders. What is on the class path already stays where it is.
    void addToClassPath(List<Path> entries);

    /// What cells compile and run against: what the session began with, then what was added, in that order.
    List<Path> classPath();

    /// The import lines in force.
    List<String> imports();

    /// Finds the classes of cells, and of everything on their class path.
    ClassLoader loader();

    /// Runs code within a cell that is running, on whose thread this is called.
    ///
    /// @return the value of its last expression, or null
    /// @throws Throwable what the code threw, or says why it does not compile
    @Nullable
    Object evaluateWithin(Cell cell) throws Throwable;
}
