package org.hedgerow.kernel.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the words of other packages are called here; the words are data, in `synonyms.txt`.
public final class Synonyms {
    /// What to say of what cannot be done yet.
    public static final String NOT_YET_SENTENCE = "Hedgerow cannot do that yet; metafor in R can.";

    private static final String NOT_YET = "(not yet)";

    private static final Pattern BETWEEN = Pattern.compile("\\$( \\+ (?:\" \" \\+ )?)\\$");

    private final Map<String, String> meanings;
    private final List<Set<String>> kindred;

    private Synonyms(Map<String, String> meanings, List<Set<String>> kindred) {
        this.meanings = meanings;
        this.kindred = kindred;
    }

    /// Reads the table.
    public static Synonyms load() {
        var meanings = new LinkedHashMap<String, String>();
        var kindred = new ArrayList<Set<String>>();
        try (InputStream table = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            var text = new String(
                    Objects.requireNonNull(table, "synonyms.txt is part of the program")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(line -> line.contains(" ~ "))
                    .forEach(line ->
                            kindred.add(new LinkedHashSet<>(List.of(line.strip().split("\\s*~\\s*")))));
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
        return new Synonyms(meanings, kindred);
    }

    /// What to type instead of `word`.
    public Optional<String> of(String word) {
        return Optional.ofNullable(meanings.get(word)).filter(meaning -> !meaning.equals(NOT_YET));
    }

    /// A meaning as a sentence: what to type, unless it is a sentence already.
    public static String sentence(String meaning) {
        return meaning.endsWith(".") ? meaning : "Here you type `" + meaning + "`.";
    }

    /// Whether `word` is something other packages do and Hedgerow does not do yet.
    public boolean isNotYet(String word) {
        return NOT_YET.equals(meanings.get(word));
    }

    /// The words that are no names in Java, as they have a dot: `rma.mh`; members of types of ours are not among them.
    public Set<String> withDot() {
        return meanings.keySet().stream()
                .filter(word -> word.matches("[a-z][a-z0-9]*(\\.[a-z0-9]+)+"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What to type instead of the member `name` of a type.
    public Optional<String> ofMember(String type, String name) {
        return of(type + "." + name);
    }

    /// Words that mean the same as `word` in one library or another.
    public Set<String> kinOf(String word) {
        return kindred.stream()
                .filter(family -> family.contains(word))
                .findFirst()
                .orElse(Set.of());
    }

    /// What to type instead of a call, with its own arguments.
    ///
    /// @param kindOf what an argument is, as the table names it: `Column`, `List`, …; empty if unknown
    public Optional<String> ofCall(String function, List<String> arguments, Function<String, String> kindOf) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        var kind = kindOf.apply(arguments.getFirst());
        return of(function + "(" + kind + ")")
                .filter(_ -> !kind.isEmpty() && arguments.size() == 1)
                .or(() -> of(function + "(*)"))
                .map(meaning -> written(meaning, arguments));
    }

    /// `$ + " " + $` is all arguments with ` + " " + ` between them, `$` with commas.
    private static String written(String meaning, List<String> arguments) {
        var between = BETWEEN.matcher(meaning);
        var text = between.find()
                ? meaning.replace(between.group(), String.join(between.group(1), arguments))
                : meaning.replace("$", String.join(", ", arguments));
        return text.replaceAll(
                "\\.column\\((\"[^\"]*\")\\)\\.(?=mean|median|sum|min|max|standard|variance)", ".numberColumn($1).");
    }

    /// What to type instead of `function` with an argument of type `type`.
    public Optional<String> ofArgument(String function, String type) {
        return of(function + "(" + type + ")");
    }
}
