package org.hedgerow.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    /// @param file its path as typed
    /// @throws ProblemException if there is no such file, or it cannot be read as a table
    public static Dataset read(String file) {
        try {
            return read(Path.of(file));
        } catch (InvalidPathException e) {
            throw new ProblemException(new Problem(
                    file, "this cannot be the name of a file: " + e.getReason(), "Take the odd character out."));
        }
    }

    private static Dataset read(Path path) {
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
            throw new ProblemException(new Problem(
                    path.toString(),
                    "the file cannot be read: " + e.getMessage(),
                    "May you read it? Is it open elsewhere?"));
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
