package org.hedgerow.kernel.jshell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/// JShell and what its compiler sees: the libraries of the settings at first, every jar of this process once a cell
/// needs
/// one, and what was added. Started when it is first asked for; whoever asks holds the engine's lock.
final class LateJShell {

    /// What the compiler says of a package or a class that is in no library it sees.
    private static final Set<String> OUT_OF_SIGHT =
            Set.of("compiler.err.doesnt.exist", "compiler.err.cant.access", "compiler.err.class.not.found");

    private final JShellSettings settings;
    private final SnippetControl control;
    private final List<Path> added = new CopyOnWriteArrayList<>();
    private volatile Optional<JShell> started = Optional.empty();
    private boolean classPathIsWhole;

    LateJShell(JShellSettings settings, SnippetControl control) {
        this.settings = settings;
        this.control = control;
    }

    /// JShell, started if it was not.
    JShell get() {
        return started.orElseGet(() -> {
            var jshell = startJShell();
            started = Optional.of(jshell);
            return jshell;
        });
    }

    /// JShell if it has started.
    Optional<JShell> ifStarted() {
        return started;
    }

    private JShell startJShell() {
        var jshell = JShell.builder()
                .executionEngine(control.provider(), Map.of())
                .fileManager(this::onClassPath)
                .compilerOptions(settings.compilerOptions().toArray(String[]::new))
                .build();
        settings.startUp().forEach(line -> start(jshell, line));
        return jshell;
    }

    /// The compiler's files, narrowed to the class path of the settings. Set here and not by `addToClasspath`, which
    /// would add all of this process's jars: reading their directories takes longer than compiling the first cell.
    private StandardJavaFileManager onClassPath(StandardJavaFileManager files) {
        if (!settings.classPath().isEmpty()) {
            try {
                files.setLocationFromPaths(StandardLocation.CLASS_PATH, settings.classPath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /// Shows the compiler every jar of this process; whether it had not seen them all.
    boolean widenClassPath() {
        if (classPathIsWhole) {
            return false;
        }
        classPathIsWhole = true;
        get().addToClasspath(System.getProperty("java.class.path"));
        return true;
    }

    private static void start(JShell jshell, String line) {
        for (var event : jshell.eval(line)) {
            if (event.status() == Snippet.Status.REJECTED) {
                var why = jshell.diagnostics(event.snippet())
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .collect(Collectors.joining("; "));
                throw new IllegalStateException("The session cannot begin with `" + line + "`: " + why);
            }
        }
    }

    /// JShell's answer, with more libraries in sight where the snippet needs what is in none of those it knows.
    List<SnippetEvent> evaluated(String source) {
        var events = get().eval(source);
        var waiting = events.stream().filter(this::waitsForNothing).toList();
        boolean isUnknown = !waiting.isEmpty() || events.stream().anyMatch(this::namesWhatIsOutOfSight);
        if (!isUnknown || !widenClassPath()) {
            return events;
        }
        waiting.forEach(event -> get().drop(event.snippet()));
        return get().eval(source);
    }

    private boolean namesWhatIsOutOfSight(SnippetEvent event) {
        return event.status() == Snippet.Status.REJECTED
                && get().diagnostics(event.snippet()).anyMatch(problem -> OUT_OF_SIGHT.contains(problem.getCode()));
    }

    /// The compiler complains only once of a class that is out of sight. If a cell that was wrong has heard it, later
    /// ones that need the class are set aside as if they waited for a declaration, but for none that has a name.
    private boolean waitsForNothing(SnippetEvent event) {
        return isStatementSetAside(event)
                || (event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                        && event.snippet() instanceof DeclarationSnippet waiting
                        && get().unresolvedDependencies(waiting).allMatch(String::isBlank));
    }

    /// A statement is run or it is wrong: JShell never comes back to one that it set aside.
    static boolean isStatementSetAside(SnippetEvent event) {
        return event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                && !(event.snippet() instanceof DeclarationSnippet);
    }

    /// Lets the compiler and the cells find the classes of more jars and folders.
    void add(List<Path> entries) {
        var path = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        if (!path.isEmpty()) {
            get().addToClasspath(path);
            added.addAll(entries);
        }
    }

    /// What cells run against: what the session began with, then what was added, in that order.
    List<Path> classPath() {
        var own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
        return Stream.concat(Stream.concat(settings.classPath().stream(), own), added.stream())
                .distinct()
                .toList();
    }

    /// Where the types are that a cell may name.
    List<Path> compiledAgainst() {
        return settings.classPath().isEmpty()
                ? classPath()
                : Stream.concat(settings.classPath().stream(), added.stream()).toList();
    }
}
