package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Paths with `*` and `?`, as IJava takes them: `/` parts names on every system, a path that ends in `/` means all
/// that is in that folder.
public final class Globs {
    private Globs() {}

    /// What a pattern stands for, in the order of names; the path itself if there is no `*` or `?` in it.
    ///
    /// @throws IOException where a folder cannot be read
    public static List<Path> of(String pattern) throws IOException {
        var text = pattern.startsWith("~/") ? System.getProperty("user.home") + pattern.substring(1) : pattern;
        if (text.endsWith("/")) {
            text += "*";
        }
        int wild = firstWild(text);
        if (wild < 0) {
            return List.of(Path.of(text));
        }
        int parent = text.lastIndexOf('/', wild);
        var found = List.of(Path.of(parent < 0 ? "" : text.substring(0, parent + 1)));
        for (var name : text.substring(parent + 1).split("/")) {
            found = below(found, name);
        }
        return found;
    }

    private static int firstWild(String text) {
        int star = text.indexOf('*');
        int question = text.indexOf('?');
        return star < 0 || question < 0 ? Math.max(star, question) : Math.min(star, question);
    }

    private static List<Path> below(List<Path> folders, String name) throws IOException {
        Predicate<Path> matches = FileSystems.getDefault().getPathMatcher("glob:" + name)::matches;
        var found = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.filter(entry -> matches.test(entry.getFileName()))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
