package org.hedgerow.kernel.jshell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.hedgerow.kernel.complete.Advice;
import org.hedgerow.kernel.complete.Synonyms;

/// The compiler's messages in plain words, with what to type instead where that can be guessed.
final class CompilerWords {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z][\\w]*\\.)+(?=[A-Z])");
    private static final Pattern CAPTURE = Pattern.compile("capture#\\d+ of ");
    private static final Pattern SYMBOL =
            Pattern.compile("symbol:\\s+(?:(variable|method|class|static)\\s+)?([\\w$]+)");
    private static final Pattern LOCATION =
            Pattern.compile("location:\\s+(?:\\w+ [\\w$]+ of type|class|interface) ([^\n]+)");
    private static final Pattern CONVERSION =
            Pattern.compile("(?:incompatible types: (?!bad)|expression\\s+)(.+) cannot be converted to ([^\n]+)");

    private final Vocabulary vocabulary;
    private final Synonyms synonyms = Synonyms.load();
    private final WrongArguments arguments;

    CompilerWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.arguments = new WrongArguments(vocabulary, synonyms);
    }

    Synonyms synonyms() {
        return synonyms;
    }

    Advice explain(Diag error, String snippet) {
        var message = plain(error.getMessage(Locale.ROOT));
        int start = Math.clamp(error.getStartPosition(), 0, snippet.length());
        int length = (int) (error.getEndPosition() - error.getStartPosition());
        return switch (error.getCode()) {
            case "compiler.err.cant.resolve",
                    "compiler.err.cant.resolve.args",
                    "compiler.err.cant.resolve.location",
                    "compiler.err.cant.resolve.location.args" -> unknownWord(message, error, snippet);
            case "compiler.err.cant.apply.symbol", "compiler.err.cant.apply.symbols" ->
                arguments
                        .ofCall(message, snippet, start)
                        .orElseGet(() -> new Advice(CompilerPhrases.sentence(message), start, length));
            case "compiler.err.prob.found.req" -> new Advice(wrongType(message, snippet, start), start, length);
            case "compiler.err.doesnt.exist" -> unknownPackage(message, snippet, start, length);
            case "compiler.err.int.number.too.large" ->
                new Advice(
                        CompilerPhrases.of(error.getCode(), message, snippet, start), start, numberAt(snippet, start));
            default -> new Advice(CompilerPhrases.of(error.getCode(), message, snippet, start), start, length);
        };
    }

    private static int numberAt(String snippet, int start) {
        int end = start;
        while (end < snippet.length() && Character.isJavaIdentifierPart(snippet.charAt(end))) {
            end++;
        }
        return end - start;
    }

    /// The compiler's text without packages and without its own names for types nobody named.
    private static String plain(String message) {
        return CAPTURE.matcher(PACKAGE.matcher(message).replaceAll("")).replaceAll("");
    }

    private Advice unknownWord(String message, Diag error, String snippet) {
        var symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return new Advice(CompilerPhrases.sentence(message), (int) error.getStartPosition(), 1);
        }
        var name = symbol.group(2);
        var kind = Optional.ofNullable(symbol.group(1))
                .filter(one -> !one.equals("static"))
                .orElse("name");
        int from = (int) Math.max(0, Math.min(error.getPosition(), error.getStartPosition()));
        int start = Math.max(from, snippet.indexOf(name, (int) Math.max(from, error.getPosition())));
        var owner = owner(message);
        var lost = owner.isEmpty() && !kind.equals("method") ? vocabulary.lost(name) : Optional.<String>empty();
        if (lost.isPresent()) {
            return new Advice(lost.get(), start, name.length());
        }
        var hint = new UnknownWord(vocabulary, synonyms, name, kind, owner, snippet, start).hint();
        var text = "There is no %s `%s`%s.%s"
                .formatted(kind, name, owner.map(" in %s"::formatted).orElse(" here"), hint);
        return new Advice(text, start, name.length());
    }

    /// The type of a value or class the compiler looked in.
    private static Optional<String> owner(String message) {
        var location = LOCATION.matcher(message);
        return location.find() && !location.group(1).isBlank()
                ? Optional.of(location.group(1).strip())
                : Optional.empty();
    }

    /// `system.out` is a class with a small letter to the compiler, and `java.utl` a package.
    private Advice unknownPackage(String message, String snippet, int start, int length) {
        var name = message.replaceFirst("(?s)package ([\\w.]+) does not exist.*", "$1");
        var first = name.replaceFirst("\\..*", "");
        int at = Math.max(start, snippet.indexOf(name, start));
        if (!snippet.strip().startsWith("import")) {
            var hint = new UnknownWord(vocabulary, synonyms, first, "name", Optional.empty(), snippet, at).hint();
            return new Advice("There is no name `" + first + "` here." + hint, at, first.length());
        }
        var hint = Packages.nearest(name).map(" Did you mean `%s`?"::formatted).orElse("");
        return new Advice("There is no package `" + name + "`." + hint, at, Math.max(length, name.length()));
    }

    private String wrongType(String message, String snippet, int start) {
        var conversion = CONVERSION.matcher(message);
        if (!conversion.find()) {
            return CompilerPhrases.ofType(message);
        }
        var given = conversion.group(1).strip();
        var wanted = conversion.group(2).strip();
        if (given.equals("<nulltype>") || given.equals("<null>")) {
            return "`null` means \"no object\", and %s is always a value: use `Double.NaN` for a missing number."
                    .formatted(WrongArguments.article(wanted));
        }
        if (wanted.equals("boolean") && snippet.substring(start).matches("(?s)^[\\w.]+\\s*=(?!=).*")) {
            return "`=` gives a value; to compare type `==`.";
        }
        return arguments.ofType(given, wanted, snippet, start);
    }
}
