package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// `%jars` and `%classpath`: what is on this machine already.
final class ClassPathMagics {
    private final Additions additions;

    ClassPathMagics(Additions additions) {
        this.additions = additions;
    }

    List<Magic> all() {
        return List.of(
                Magic.line(
                        "jars",
                        "%jars PATH…",
                        "lets cells use jars on this machine",
                        "A PATH may have * and ? in it: %jars lib/*.jar. Of a folder, its jars are taken.",
                        call -> add(call, true)),
                Magic.line(
                        "classpath",
                        "%classpath PATH…",
                        "lets cells use jars and folders of classes",
                        "A PATH may have * and ? in it. Without any, lists the class path.",
                        call -> call.arguments().isEmpty() ? list(call) : add(call, false)));
    }

    private Object list(MagicCall call) {
        additions.classPath().forEach(entry -> call.print(entry.toString()));
        return additions.classPath().stream().map(Path::toString).toList();
    }

    private List<String> add(MagicCall call, boolean jars) throws MagicProblem {
        if (call.arguments().isEmpty()) {
            throw new MagicProblem("Which jars? %jars lib/*.jar");
        }
        var found = new LinkedHashSet<Path>();
        for (var pattern : call.arguments()) {
            found.addAll(found(pattern, jars));
        }
        return additions.add(List.copyOf(found), call);
    }

    private static List<Path> found(String pattern, boolean jars) throws MagicProblem {
        try {
            var paths = new ArrayList<Path>();
            for (var path : Globs.of(pattern)) {
                if (jars && Files.isDirectory(path)) {
                    try (Stream<Path> files = Files.list(path)) {
                        files.filter(file -> file.toString().endsWith(".jar"))
                                .sorted()
                                .forEach(paths::add);
                    }
                } else if (!Files.exists(path)) {
                    throw new MagicProblem(
                            "There is no " + path + " (seen from " + Path.of("").toAbsolutePath() + ").");
                } else if (!jars || path.toString().endsWith(".jar")) {
                    paths.add(path);
                }
            }
            if (paths.isEmpty()) {
                throw new MagicProblem("Nothing is called " + pattern + " (seen from "
                        + Path.of("").toAbsolutePath() + ")" + (jars ? " that ends in .jar." : "."));
            }
            return paths;
        } catch (IOException e) {
            throw new MagicProblem("A folder of " + pattern + " cannot be read: " + e.getMessage(), e);
        } catch (InvalidPathException | java.util.regex.PatternSyntaxException e) {
            throw new MagicProblem(pattern + " is no path: " + e.getMessage(), e);
        }
    }
}
