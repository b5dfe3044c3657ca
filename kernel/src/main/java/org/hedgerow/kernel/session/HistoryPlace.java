package org.hedgerow.kernel.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a user's history is kept: in the folder the system has for a program's data.
public final class HistoryPlace {

    /// Names another file, or is `off`.
    public static final String VARIABLE = "HEDGEROW_HISTORY";

    private static final String FILE = "history.jsonl";

    private HistoryPlace() {}

    /// @param environment the process's environment variables
    /// @param system the name of the operating system, as `os.name` has it
    /// @param home the user's home folder
    /// @return nothing where no history is wanted or no place for it is known
    public static Optional<Path> of(Map<String, String> environment, String system, String home) {
        var named = environment.getOrDefault(VARIABLE, "");
        if (named.equalsIgnoreCase("off")) {
            return Optional.empty();
        }
        try {
            return named.isBlank() ? usual(environment, system, home) : Optional.of(Path.of(named));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> usual(Map<String, String> environment, String system, String home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return folder(environment, "APPDATA").or(() -> inHome(home, "AppData/Roaming"));
        }
        return name.contains("mac")
                ? inHome(home, "Library")
                : folder(environment, "XDG_DATA_HOME").or(() -> inHome(home, ".local/share"));
    }

    /// An environment variable counts only where it names a whole path, as the XDG rules have it.
    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve("hedgerow").resolve(FILE));
    }

    private static Optional<Path> inHome(String home, String folder) {
        return home.isBlank() ? Optional.empty() : Optional.of(Path.of(home, folder, "hedgerow", FILE));
    }
}
