package org.hedgerow.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.problem.Nearest;
import org.hedgerow.problem.Problem;
import org.hedgerow.problem.ProblemException;

/// A data set in a file the analyst names.
public final class DataFile {
    private DataFile() {}

    /// @throws ProblemException if there is no such file, or it cannot be read as a table
    public static Dataset read(Path path) {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        if (Files.isDirectory(path)) {
            throw new ProblemException(new Problem(path.toString(), "this is a folder", "Name a file in it."));
        }
        if (!Files.exists(path)) {
            throw new ProblemException(noSuchFile(path, name));
        }
        try {
            return CsvReading.read(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static Problem noSuchFile(Path path, String name) {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path.toAbsolutePath());
        String mend = Nearest.to(name, filesIn(folder))
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Check the spelling, or give the whole path.");
        return new Problem(path.toString(), "there is no such file in " + folder, mend);
    }

    private static List<String> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException nothingToSuggest) {
            return List.of();
        }
    }
}
