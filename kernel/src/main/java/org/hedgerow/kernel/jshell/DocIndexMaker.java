package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Collects doc comments for [DocIndex]; the kernel's build runs it, a session never does.
final class DocIndexMaker {

    private static final String JAVA = ".java";

    private DocIndexMaker() {}

    /// @param arguments the file to write, `markdown` or `javadoc` as the comments are written, and where the sources
    ///     are: folders, or jars. A `#` and packages, parted by commas, may follow a path: then only these are read
    public static void main(String[] arguments) throws IOException {
        var target = Path.of(arguments[0]);
        var sources = Arrays.asList(arguments).subList(2, arguments.length);
        if (Files.exists(target) && newest(sources).compareTo(Files.getLastModifiedTime(target)) < 0) {
            return;
        }
        UnaryOperator<String> comments = arguments[1].equals("javadoc") ? Javadoc::brief : comment -> comment;
        var types = new TreeMap<String, List<Declared>>();
        for (var source : sources) {
            collect(source.split("#", 2), new SourceReader(comments), types);
        }
        Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
        Files.writeString(target, DocIndexText.write(types));
    }

    private static FileTime newest(List<String> sources) throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var source : sources) {
            try (var files = Files.walk(Path.of(source.split("#", 2)[0]))) {
                for (var file : files.toList()) { // folders too: a file may have gone
                    var time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        return newest;
    }

    private static void collect(String[] source, SourceReader reader, Map<String, List<Declared>> types)
            throws IOException {
        var path = Path.of(source[0]);
        var packages = source.length > 1 ? List.of(source[1].split(",")) : List.<String>of();
        if (Files.isDirectory(path)) {
            collect(path, packages, reader, types);
        } else {
            try (var jar = FileSystems.newFileSystem(path)) {
                collect(jar.getPath("/"), packages, reader, types);
            }
        }
    }

    private static void collect(
            Path root, List<String> packages, SourceReader reader, Map<String, List<Declared>> types)
            throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(one -> one.toString().endsWith(JAVA)).toList()) {
                var type = type(root.relativize(file));
                if (packages.isEmpty() || packages.contains(type.substring(0, Math.max(0, type.lastIndexOf('.'))))) {
                    types.put(type, reader.read(Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        }
        types.values().removeIf(List::isEmpty);
    }

    private static String type(Path file) {
        var parts = new ArrayList<String>();
        file.forEach(part -> parts.add(part.toString()));
        return parts.stream().collect(Collectors.joining(".")).replaceFirst("\\.java$", "");
    }
}
