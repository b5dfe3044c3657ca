package org.hedgerow.kernel.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonIOException;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The folder by which Jupyter knows the kernel: `kernel.json`, logos, and with them, unless it only points to a clone,
/// the jars themselves.
///
/// @param folder `…/kernels/hedgerow`
record Kernelspec(Path folder) {
    static final String NAME = "hedgerow";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    /// @param data a data folder of Jupyter's, e.g. `~/.local/share/jupyter`
    static Kernelspec in(Path data) {
        return new Kernelspec(data.toAbsolutePath().resolve("kernels").resolve(NAME));
    }

    /// The folder of the jars of a kernel written [#writeWithJars].
    Path ownApp() {
        return folder.resolve("app");
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /// Writes a kernel that starts from jars of its own, so that neither rebuilding nor removing the clone harms it.
    void writeWithJars(Path app, Weight weight) throws IOException {
        var own = ownApp();
        delete();
        Files.createDirectories(own);
        try (var files = Files.list(app)) {
            for (var file : files.filter(Kernelspec::belongs).toList()) {
                // with its time, by which the start-up archive knows its jars again
                Files.copy(file, own.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        writePointingTo(own, weight);
    }

    /// Not a start-up archive that is still being made.
    private static boolean belongs(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.contains(".new") && !name.endsWith(".lock");
    }

    /// Writes a kernel that starts from the jars in `app`, wherever they are.
    void writePointingTo(Path app, Weight weight) throws IOException {
        Files.createDirectories(folder);
        for (var logo : LOGOS) {
            try (var picture = Objects.requireNonNull(Kernelspec.class.getResourceAsStream(logo), logo)) {
                Files.write(folder.resolve(logo), picture.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("kernel.json"), GSON.toJson(json(app, weight)) + "\n");
    }

    private static JsonObject json(Path app, Weight weight) {
        var json = new JsonObject();
        json.add("argv", GSON.toJsonTree(JavaProcess.command(app, weight.switches(), "kernel", "{connection_file}")));
        json.addProperty("display_name", "Hedgerow (Java)");
        json.addProperty("language", "java");
        json.addProperty("interrupt_mode", "message");
        json.add("env", new JsonObject());
        var metadata = new JsonObject();
        metadata.addProperty("debugger", false);
        json.add("metadata", metadata);
        return json;
    }

    /// What keeps the kernel from starting, one sentence each; empty when it is usable.
    List<String> problems() {
        var file = folder.resolve("kernel.json");
        if (!Files.isReadable(file)) {
            return List.of("it is not installed in " + folder.getParent());
        }
        try {
            return missing(argv());
        } catch (IOException | JsonSyntaxException | JsonIOException | NullPointerException e) {
            return List.of(file + " cannot be understood: " + e.getMessage());
        }
    }

    private static List<String> missing(List<String> argv) {
        var problems = new ArrayList<String>();
        if (!Files.isExecutable(Path.of(argv.getFirst()))) {
            problems.add("the Java it was installed with is gone: " + argv.getFirst());
        }
        argv.stream()
                .filter(argument -> argument.startsWith("@") || argument.endsWith(".jar"))
                .map(argument -> Path.of(argument.startsWith("@") ? argument.substring(1) : argument))
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problems.add("its program is gone: " + file));
        return problems;
    }

    /// Starts the program for one small cell, as a proof that it can: what keeps it from ending well, empty when
    /// nothing
    /// does.
    List<String> trial() throws IOException {
        var argv = argv();
        var command = new ArrayList<>(argv.subList(0, argv.indexOf("kernel")));
        command.addAll(List.of("eval", "6 * 7"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean well = process.onExit().join().exitValue() == 0;
        return well ? List.of() : List.of("its program ends with: " + output.strip());
    }

    private List<String> argv() throws IOException {
        return GSON
                .fromJson(Files.readString(folder.resolve("kernel.json")), JsonObject.class)
                .getAsJsonArray("argv")
                .asList()
                .stream()
                .map(element -> element.getAsString())
                .toList();
    }

    void delete() throws IOException {
        if (!exists()) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = new ArrayList<>(all.toList()).reversed();
        }
        for (var path : deepestFirst) {
            Files.delete(path);
        }
    }
}
