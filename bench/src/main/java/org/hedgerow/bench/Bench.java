package org.hedgerow.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Measures every operation and prints one table: `./hedgerow bench`, or `./hedgerow bench reml` for those whose
/// name holds a word.
public final class Bench {
    private Bench() {}

    public static void main(String... args) throws RunnerException, IOException {
        String which = args.length == 0 ? "" : args[0];
        var options = new OptionsBuilder()
                .include("Operations\\..*" + which)
                .forks(1)
                .threads(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx2g", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build();
        Map<String, RunResult> measured = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            measured.put(result.getPrimaryResult().getLabel(), result);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Comparison(measured, metafor(which)).print(out);
    }

    /// metafor's CPU time by operation; empty where there is no Rscript with metafor.
    ///
    /// @param which a part of the operations' names
    private static Map<String, Double> metafor(String which) throws IOException {
        Path folder = Files.createTempDirectory("hedgerow-bench");
        Path script = folder.resolve("metafor.R");
        try (var resource = Bench.class.getResourceAsStream("/metafor.R")) {
            if (resource == null) {
                throw new IOException("metafor.R is missing");
            }
            Files.write(script, resource.readAllBytes());
        }
        Path k41 = Files.writeString(folder.resolve("k41.csv"), Studies.of(41).csv());
        Path k1000 =
                Files.writeString(folder.resolve("k1000.csv"), Studies.of(1_000).csv());
        return Rscript.microseconds(script, List.of(k41.toString(), k1000.toString(), ".*" + which));
    }
}
