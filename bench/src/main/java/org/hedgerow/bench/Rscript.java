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

    /// The lines "name number" that a script prints; none, and a word of why, where R or its package is missing.
    static Map<String, Double> microseconds(Path script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("Rscript", "--vanilla", script.toString()));
        command.addAll(arguments);
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
            if (process.onExit().join().exitValue() != 0) {
                System.err.println("metafor was not measured, or not all of it: is it installed in this R?");
            }
        } catch (IOException e) {
            System.err.println("There is no R here to compare with: Rscript is not on PATH.");
        }
        return times;
    }
}
