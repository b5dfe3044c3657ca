package org.hedgerow.bench.kernel;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.dsl.Hedgerow;
import org.zeromq.ZMQException;

/// Measures kernels side by side and prints a table of best and median: `./hedgerow bench --kernel`. Their starts take
/// turns, so that a busy moment of the machine falls on all.
public final class KernelBench {

    private static final int STARTS = 7;

    private KernelBench() {}

    /// @param args the folder of our kernelspec, that of the light one, the jar of another Java kernel, and Pythons that
    ///     may have ipykernel
    public static void main(String... args) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<Contender, Measures> measured = new LinkedHashMap<>();
        for (var contender : contenders(List.of(args))) {
            if (answers(contender)) {
                measured.put(contender, new Measures());
            } else {
                out.println("not here: " + contender.name());
            }
        }
        for (int i = 0; i < STARTS; i++) {
            for (var one : measured.entrySet()) {
                start(one.getKey(), one.getValue(), out);
            }
        }
        for (var one : measured.entrySet()) {
            warm(one.getKey(), one.getValue(), out);
        }
        new KernelTable(measured).print(out);
    }

    /// A kernel that does not come up once is told of, and measured by its other starts.
    private static void start(Contender contender, Measures measures, PrintStream out)
            throws IOException, InterruptedException {
        try {
            measures.start(contender);
        } catch (IllegalStateException e) {
            out.println("left out: " + e.getMessage());
        }
    }

    private static void warm(Contender contender, Measures measures, PrintStream out) throws IOException {
        try {
            measures.warm(contender);
        } catch (IllegalStateException | ZMQException e) {
            out.println("left out, warm: " + contender.name() + ": " + e.getMessage());
        }
    }

    private static List<Contender> contenders(List<String> args) throws IOException {
        var arms = Files.createTempFile("il2-", ".csv");
        Hedgerow.il2().write().csv(arms.toString());
        var contenders = new ArrayList<Contender>();
        contenders.add(Contender.hedgerow("Hedgerow", command(Path.of(args.get(0)))));
        contenders.add(Contender.hedgerow("Hedgerow, light", command(Path.of(args.get(1)))));
        contenders.add(Contender.python(List.of(
                python(args.subList(3, args.size())), "-m", "ipykernel_launcher", "-f", "{connection_file}")));
        contenders.add(Contender.r(
                List.of("R", "--slave", "-e", "IRkernel::main()", "--args", "{connection_file}"), arms.toString()));
        contenders.add(Contender.plainJava(
                "rapaio " + version(args.get(2)),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        args.get(2),
                        "{connection_file}")));
        return contenders;
    }

    private static List<String> command(Path kernelspec) throws IOException {
        return JsonParser.parseString(Files.readString(kernelspec.resolve("kernel.json")))
                .getAsJsonObject()
                .getAsJsonArray("argv")
                .asList()
                .stream()
                .map(argument -> argument.getAsString())
                .toList();
    }

    private static String version(String jar) {
        return jar.replaceAll(".*-|\\.jar$", "");
    }

    /// The first of these that has ipykernel, or the first.
    private static String python(List<String> candidates) throws IOException {
        for (var python : candidates) {
            if (Files.isExecutable(Path.of(python)) && succeeds(List.of(python, "-c", "import ipykernel"))) {
                return python;
            }
        }
        return candidates.getFirst();
    }

    private static boolean answers(Contender contender) throws IOException {
        return switch (contender.command().getFirst()) {
            case "R" -> succeeds(List.of("Rscript", "-e", "library(IRkernel); library(metafor)"));
            case String java when java.endsWith("java") ->
                contender.command().stream()
                        .filter(argument -> argument.endsWith(".jar"))
                        .allMatch(jar -> Files.isReadable(Path.of(jar)));
            case String python -> succeeds(List.of(python, "-c", "import ipykernel"));
        };
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
