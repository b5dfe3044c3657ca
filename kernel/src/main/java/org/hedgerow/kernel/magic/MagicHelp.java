package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.CodeMask;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.MimeBundle;

/// Tab and Shift-Tab on a magic.
final class MagicHelp {
    private static final Pattern NAME = Pattern.compile("\\s*(?:[^\"=]*=\\s*)?(%%?)(\\w*)");
    private static final Pattern ARGUMENTS = Pattern.compile("\\s*(?:[^\"=]*=\\s*)?%%?(\\w+)\\s(?:.*\\s)?([^\\s\"]*)");
    private static final int MOST_FILES = 300;

    private final MagicTable magics;

    MagicHelp(MagicTable magics) {
        this.magics = magics;
    }

    /// What fits at the cursor, if it stands in a magic; empty where Java is to be completed.
    Optional<Completions> completions(String code, int cursor) {
        int begin = code.lastIndexOf('\n', cursor - 1) + 1;
        var before = code.substring(begin, cursor);
        if (before.indexOf('%') < 0 || CodeMask.of(code.substring(0, begin)).end() != CodeMask.End.CODE) {
            return Optional.empty();
        }
        var name = NAME.matcher(before);
        if (name.matches()) {
            return Optional.of(names(name.group(1), name.group(2), cursor));
        }
        var arguments = ARGUMENTS.matcher(before);
        return arguments.matches() && magics.has(arguments.group(1))
                ? arguments(arguments.group(1), arguments.group(2), cursor)
                : Optional.empty();
    }

    private Completions names(String sign, String begun, int cursor) {
        var matches = magics.all().stream()
                .filter(magic -> sign.equals("%") ? magic.kind() != Magic.Kind.CELL : magic.kind() != Magic.Kind.LINE)
                .filter(magic -> magic.name().startsWith(begun))
                .map(magic -> new Completions.Match(sign + magic.name(), "magic", magic.purpose()))
                .sorted(java.util.Comparator.comparing(Completions.Match::text))
                .toList();
        return new Completions(cursor - begun.length() - sign.length(), cursor, matches);
    }

    private Optional<Completions> arguments(String name, String begun, int cursor) {
        return switch (magics.named(name).map(Magic::name).orElse("")) {
            case "jars", "classpath" -> Optional.of(files(begun, cursor, List.of(".jar")));
            case "load" -> Optional.of(files(begun, cursor, List.of(".jshell", ".java", ".ipynb")));
            case "loadFromPOM" -> Optional.of(files(begun, cursor, List.of(".xml", ".pom")));
            case "help" ->
                Optional.of(new Completions(
                        cursor - begun.length(),
                        cursor,
                        magics.all().stream()
                                .filter(magic -> magic.name().startsWith(begun))
                                .map(magic -> new Completions.Match(magic.name(), "magic", magic.purpose()))
                                .toList()));
            case "time" -> Optional.empty();
            default -> Optional.of(new Completions(cursor, cursor, List.of()));
        };
    }

    private static Completions files(String begun, int cursor, List<String> endings) {
        int slash = begun.lastIndexOf('/') + 1;
        var folder = begun.substring(0, slash);
        var start = begun.substring(slash);
        return new Completions(cursor - start.length(), cursor, files(folder, start, endings));
    }

    private static List<Completions.Match> files(String folder, String start, List<String> endings) {
        try (Stream<Path> entries = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return entries.filter(entry ->
                            Files.isDirectory(entry) || endings.stream().anyMatch(entry.toString()::endsWith))
                    .map(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                    .filter(entry -> entry.startsWith(start) && (!entry.startsWith(".") || start.startsWith(".")))
                    .sorted()
                    .limit(MOST_FILES)
                    .map(entry -> new Completions.Match(entry, "path", ""))
                    .toList();
        } catch (IOException | InvalidPathException noFolder) {
            return List.of(); // nothing to offer there: what is typed says so when it runs
        }
    }

    /// The help of the magic whose name the cursor is in.
    Optional<MimeBundle> documentation(String code, int cursor) {
        int begin = code.lastIndexOf('\n', cursor - 1) + 1;
        int end = code.indexOf('\n', cursor);
        var line = code.substring(begin, end < 0 ? code.length() : end);
        return MagicLine.of(line, begin, 1)
                .filter(call -> cursor <= call.restBegins() || !call.name().equals("time"))
                .flatMap(call -> magics.named(call.name()))
                .filter(_ -> CodeMask.of(code.substring(0, begin)).end() == CodeMask.End.CODE)
                .map(magic -> MimeBundle.text(magic.help())
                        .with(
                                "text/html",
                                "<pre>" + magic.help().replace("&", "&amp;").replace("<", "&lt;") + "</pre>"));
    }
}
