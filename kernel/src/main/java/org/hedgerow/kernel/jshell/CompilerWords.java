package org.hedgerow.kernel.jshell;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import org.hedgerow.kernel.complete.NearestWord;
import org.hedgerow.kernel.complete.Synonyms;

/// The compiler's messages in plain words, with what to type instead where that can be guessed.
final class CompilerWords {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z][\\w]*\\.)+(?=[A-Z])");
    private static final Pattern SYMBOL =
            Pattern.compile("symbol:\\s+(?:(variable|method|class|static)\\s+)?([\\w$]+)");
    private static final Pattern CONVERSION = Pattern.compile("incompatible types: (.+) cannot be converted to (.+)");
    private static final Pattern LOSS =
            Pattern.compile("incompatible types: possible lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern ONE_METHOD = Pattern.compile(
            "(?:method|constructor) ([\\w$]+) .*?required:\\s*(.*?)\\s*found:\\s*(.*?)\\s*reason:", Pattern.DOTALL);
    private static final Pattern NO_METHOD =
            Pattern.compile("no suitable (?:method|constructor) found for ([\\w$]+)\\((.*?)\\)\n");
    private static final Pattern CANDIDATE = Pattern.compile("(?:method|constructor) ([^\n]+?) is not applicable");
    private static final Pattern QUOTED_WORD = Pattern.compile("\"(\\w+)\"");
    private static final Pattern CALL = Pattern.compile("([\\w$]+)\\s*\\([^()]*$");
    private static final Pattern R_ASSIGNMENT = Pattern.compile("^\\s*([\\w.]+)\\s*<-\\s");
    private static final int MOST_CANDIDATES = 4;

    /// @param text what is wrong, in a sentence or two
    /// @param start where, as an index into the snippet
    /// @param length of what is wrong there
    record Finding(String text, int start, int length) {}

    private final BiFunction<String, Integer, Collection<String>> wordsAt;
    private final Synonyms synonyms = Synonyms.load();

    /// @param wordsAt the words that may stand at an index of a snippet
    CompilerWords(BiFunction<String, Integer, Collection<String>> wordsAt) {
        this.wordsAt = wordsAt;
    }

    Finding explain(Diag error, String snippet) {
        var message = PACKAGE.matcher(error.getMessage(Locale.ROOT)).replaceAll("");
        int start = Math.clamp(error.getStartPosition(), 0, snippet.length());
        int length = (int) (error.getEndPosition() - error.getStartPosition());
        if (R_ASSIGNMENT.matcher(snippet).find()) {
            return new Finding("Java gives a name with `=`, not with `<-`: type `var name = …;`", start, length);
        }
        return switch (error.getCode()) {
            case "compiler.err.cant.resolve",
                    "compiler.err.cant.resolve.args",
                    "compiler.err.cant.resolve.location",
                    "compiler.err.cant.resolve.location.args" -> unknownWord(message, error, snippet);
            case "compiler.err.cant.apply.symbol", "compiler.err.cant.apply.symbols" ->
                new Finding(wrongArguments(message, snippet.substring(start)), start, length);
            case "compiler.err.prob.found.req" -> new Finding(wrongType(message, snippet, start), start, length);
            case "compiler.err.unclosed.char.lit", "compiler.err.empty.char.lit" ->
                new Finding("Text stands between double quotes (\"…\") in Java.", start, length);
            case "compiler.err.expected", "compiler.err.expected2", "compiler.err.expected3" ->
                new Finding(missing(message), start, length);
            case "compiler.err.invalid.canonical.constructor.in.record" ->
                new Finding(recordConstructor(message), start, length);
            case "compiler.err.illegal.esc.char" ->
                new Finding(
                        "In Java text a backslash begins a special letter. In the path of a file write / instead of \\, or"
                                + " double it.",
                        start,
                        length);
            default -> new Finding(sentence(firstLine(message)), start, length);
        };
    }

    private Finding unknownWord(String message, Diag error, String snippet) {
        var symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return new Finding(sentence(firstLine(message)), (int) error.getStartPosition(), 1);
        }
        var name = symbol.group(2);
        int from = (int) Math.max(0, Math.min(error.getPosition(), error.getStartPosition()));
        int start = Math.max(from, snippet.indexOf(name, (int) Math.max(from, error.getPosition())));
        var owner = owner(message);
        var text = "There is no %s `%s`%s.".formatted(kind(symbol.group(1)), name, owner.orElse(" here"))
                + hint(name, owner.isPresent(), snippet, start);
        return new Finding(text, start, name.length());
    }

    private static String kind(String javac) {
        return "static".equals(javac) || javac == null ? "name" : javac;
    }

    /// Where the compiler looked: ` in String` for a member of a value or class.
    private static Optional<String> owner(String message) {
        var location = Pattern.compile("location:\\s+(?:\\w+ [\\w$]+ of type|class|interface) ([^\n]+)")
                .matcher(message);
        return location.find() && !location.group(1).isBlank()
                ? Optional.of(" in " + location.group(1).strip())
                : Optional.empty();
    }

    private String hint(String name, boolean member, String snippet, int start) {
        if (!member && synonyms.isNotYet(name)) {
            return " Hedgerow cannot do that yet; metafor in R can.";
        }
        var synonym = member ? Optional.<String>empty() : synonyms.of(name);
        return synonym.map(" Here you type `%s`."::formatted)
                .or(() -> NearestWord.to(name, wordsAt.apply(snippet, start)).map(" Did you mean `%s`?"::formatted))
                .orElse("");
    }

    private String wrongArguments(String message, String fromCall) {
        var one = ONE_METHOD.matcher(message);
        if (one.find()) {
            var wanted = one.group(2).equals("no arguments") ? "nothing" : "(" + types(one.group(2), message) + ")";
            return refusal(one.group(1), one.group(3), fromCall) + " It takes " + wanted + ".";
        }
        var none = NO_METHOD.matcher(message);
        if (none.find()) {
            var candidates = CANDIDATE
                    .matcher(message)
                    .results()
                    .map(candidate -> "`" + candidate.group(1).replaceAll("^.*\\.(?=[\\w$]+\\()", "") + "`")
                    .distinct()
                    .limit(MOST_CANDIDATES)
                    .toList();
            return refusal(none.group(1), none.group(2), fromCall)
                    + (candidates.isEmpty() ? "" : " It takes " + String.join(", ", candidates) + ".");
        }
        return sentence(firstLine(message));
    }

    /// `A,B[]` as `A, B…` where the last may be given any number of times.
    private static String types(String list, String message) {
        var types = list.replace(",", ", ");
        return message.contains("varargs mismatch") ? types.replaceFirst("\\[]$", "…") : types;
    }

    private String refusal(String function, String found, String fromCall) {
        var given = found.equals("no arguments") || found.isBlank() ? "nothing" : "(" + types(found, "") + ")";
        return "`%s` cannot take %s.".formatted(function, given)
                + quotedWord(fromCall)
                + otherArgument(function, found);
    }

    /// `rma(es, "REML")`: the method's name is a word of the language here, not a text.
    private String quotedWord(String fromCall) {
        var words = wordsAt.apply("", 0);
        return QUOTED_WORD
                .matcher(firstLine(fromCall))
                .results()
                .map(quoted -> quoted.group(1))
                .filter(words::contains)
                .findFirst()
                .map(word -> " Type `" + word + "` without quotes.")
                .orElse("");
    }

    private String otherArgument(String function, String found) {
        return Stream.of(found.split(",", -1))
                .flatMap(type -> synonyms.ofArgument(function, type.strip()).stream())
                .findFirst()
                .map(" Here you type `%s`."::formatted)
                .orElse("");
    }

    private String wrongType(String message, String snippet, int start) {
        var conversion = CONVERSION.matcher(message);
        if (conversion.find()) {
            var given = conversion.group(1);
            var call = CALL.matcher(snippet.substring(0, start));
            return "This is %s, but %s is wanted.".formatted(withArticle(given), withArticle(conversion.group(2)))
                    + quotedWord(snippet.substring(start))
                    + (call.find() ? otherArgument(call.group(1), given) : "");
        }
        var loss = LOSS.matcher(message);
        if (loss.find()) {
            return "This is %s; as %s it would lose digits. Declare it as `var` or `%s`."
                    .formatted(withArticle(loss.group(1)), withArticle(loss.group(2)), loss.group(1));
        }
        return sentence(firstLine(message).replaceFirst("^incompatible types: ", ""));
    }

    private static String withArticle(String type) {
        return ("AEIOaeio".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    /// JShell makes every declaration public, and a record's constructor must not be less.
    private static String recordConstructor(String message) {
        return message.contains("stronger access")
                ? "In a cell a record's own constructor begins with `public`."
                : sentence(firstLine(message));
    }

    private static String missing(String message) {
        var what = firstLine(message).replace(" expected", "").replace("'", "`");
        return what.startsWith("<") ? "Something is missing here: " + what + "." : "A " + what + " is missing here.";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String sentence(String text) {
        var stripped = text.strip();
        return stripped.isEmpty()
                ? "This is not Java."
                : Character.toUpperCase(stripped.charAt(0))
                        + stripped.substring(1)
                        + (stripped.endsWith(".") ? "" : ".");
    }
}
