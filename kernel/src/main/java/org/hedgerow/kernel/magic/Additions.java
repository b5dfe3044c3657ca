package org.hedgerow.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Workspace;

/// Adds to a session's class path, and lets what was added join: extensions bring their imports and renderers.
final class Additions {
    private final Workspace workspace;
    private final Function<ClassLoader, Joined> extensions;

    Additions(Workspace workspace, Function<ClassLoader, Joined> extensions) {
        this.workspace = workspace;
        this.extensions = extensions;
    }

    /// Every jar and folder, those included that a jar's manifest names.
    List<Path> classPath() {
        return workspace.classPath().stream()
                .flatMap(entry -> ManifestClassPath.of(canonical(entry)))
                .distinct()
                .toList();
    }

    /// @return what is new on the class path
    List<String> add(List<Path> entries, MagicCall call) throws MagicProblem {
        var present = Set.copyOf(classPath());
        var more = entries.stream()
                .map(Additions::canonical)
                .filter(entry -> !present.contains(entry))
                .distinct()
                .toList();
        if (more.isEmpty()) {
            call.print("Nothing to add: the session has all of it already.");
            return List.of();
        }
        workspace.addToClassPath(more);
        call.print("Added "
                + more.stream().map(entry -> entry.getFileName().toString()).collect(Collectors.joining(", ")));
        join(call);
        return more.stream().map(Path::toString).toList();
    }

    /// What a session has from its beginning.
    void begin(List<Path> entries, MagicCall call) throws MagicProblem {
        workspace.addToClassPath(entries.stream().map(Additions::canonical).toList());
        join(call);
    }

    /// Lets extensions on the class path join that have not yet.
    private void join(MagicCall call) throws MagicProblem {
        var joined = extensions.apply(workspace.loader());
        joined.problems().forEach(call::remark);
        for (var line : joined.imports()) {
            if (call.cells().run(new Cell("an extension's import", line)) instanceof Outcome.Failed failed) {
                call.remark("The import `" + line + "` of an extension fails: " + failed.message());
            }
        }
    }

    private static Path canonical(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
