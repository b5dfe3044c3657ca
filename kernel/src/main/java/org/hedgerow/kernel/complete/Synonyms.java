package org.hedgerow.kernel.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the words of other packages are called here; the words are data, in `synonyms.txt`.
public final class Synonyms {
    private static final String NOT_YET = "(not yet)";

    private final Map<String, String> meanings;

    private Synonyms(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /// Reads the table.
    public static Synonyms load() {
        var meanings = new LinkedHashMap<String, String>();
        try (InputStream table = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            var text = new String(
                    Objects.requireNonNull(table, "synonyms.txt is part of the program")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .forEach(line -> {
                        int equals = line.indexOf('=');
                        meanings.put(
                                line.substring(0, equals).strip(),
                                line.substring(equals + 1).strip());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Synonyms(meanings);
    }

    /// What to type instead of `word`.
    public Optional<String> of(String word) {
        return Optional.ofNullable(meanings.get(word)).filter(meaning -> !meaning.equals(NOT_YET));
    }

    /// Whether `word` is something other packages do and Hedgerow does not do yet.
    public boolean isNotYet(String word) {
        return NOT_YET.equals(meanings.get(word));
    }

    /// What to type instead of `function` with an argument of type `type`.
    public Optional<String> ofArgument(String function, String type) {
        return of(function + "(" + type + ")");
    }
}
