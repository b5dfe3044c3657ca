package org.hedgerow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// R, where it is installed.
final class Rscript {
    private Rscript() {}

    /// The lines "name number" that a script prints; none where R or its package is missing.
    ///
    /// @param scriptAndFiles the script and its arguments
    static Map<String, Double> microseconds(List<Path> scriptAndFiles) {
        List<String> command = new ArrayList<>(List.of("Rscript", "--vanilla"));
        scriptAndFiles.forEach(path -> command.add(path.toString()));
        Map<String, Double> times = new HashMap<>();
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().map(line -> line.strip().split(" ")).forEach(words -> {
                    if (words.length == 2) {
                        times.put(words[0], Double.valueOf(words[1]));
                    }
                });
            }
        } catch (IOException e) {
            System.err.println("no R here to compare with: " + e.getMessage());
        }
        return times;
    }
}
