package org.hedgerow.reference;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A case of a file without data is about another file's, which its id begins with: `pritz(…).metaprop.PAS` is
/// about pritz1997, `il2a.cr.metaprop.PAS` about il2like_a. The other file's name has the same letters in the
/// same order, and perhaps more.
final class Siblings {
    private Siblings() {}

    /// The case with the other file's data, its id without that file's name.
    static Case resolved(Case c) {
        String name = c.id().split("[.(]", 2)[0];
        String rest = c.id().substring(c.id().indexOf('.', c.id().indexOf(')') + 1) + 1);
        return new Case(c.dataset(), data(name), rest, c.op(), c.args(), c.tol(), c.expect());
    }

    private static JsonObject data(String name) {
        try (Stream<Path> files = Files.list(folder())) {
            Path file = files.filter(f -> abbreviates(name, f.getFileName().toString()))
                    .min(Comparator.comparingInt((Path f) -> f.toString().length())
                            .thenComparing(f -> f))
                    .orElseThrow(() -> new IllegalArgumentException("no file for " + name));
            return JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonObject("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String given = System.getProperty("hedgerow.reference", "");
        try {
            return given.isEmpty()
                    ? Path.of(Siblings.class.getResource("/reference").toURI())
                    : Path.of(given);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean abbreviates(String name, String file) {
        int at = 0;
        for (int i = 0; i < file.length() && at < name.length(); i++) {
            at += file.charAt(i) == name.charAt(at) ? 1 : 0;
        }
        return at == name.length() && file.endsWith(".json");
    }

    /// The words of the column whose different words these are; where there is none, they alternate by row.
    static List<String> column(JsonObject data, List<String> levels, int k) {
        return data.asMap().values().stream()
                .map(values -> values.getAsJsonArray().asList().stream()
                        .map(Siblings::text)
                        .toList())
                .filter(words -> words.size() == k
                        && words.containsAll(levels)
                        && words.stream().distinct().count() == levels.size())
                .findFirst()
                .orElseGet(() -> Stream.iterate(0, i -> i < k, i -> i + 1)
                        .map(i -> levels.get(i % levels.size()))
                        .toList());
    }

    private static String text(JsonElement value) {
        return value.isJsonNull() ? "" : value.getAsString();
    }
}
