package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedgerow.kernel.complete.Advice;
import org.hedgerow.kernel.complete.Call;
import org.hedgerow.kernel.complete.Synonyms;

/// A call with arguments its function does not take, or a value of the wrong type: which one, and what would fit.
final class WrongArguments {

    private static final Pattern ONE_METHOD = Pattern.compile(
            "(?:method|constructor) ([\\w$]+) .*?required:\\s*(.*?)\\s*found:\\s*(.*?)\\s*reason:\\s*(.*)",
            Pattern.DOTALL);
    private static final Pattern NO_METHOD =
            Pattern.compile("no suitable (?:method|constructor) found for ([\\w$]+)\\((.*?)\\)\n(.*)", Pattern.DOTALL);
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?:method|constructor) (?:[\\w.$<>?,]+\\.)?(?:<[^(]*>)?([\\w$<>,?]+)\\(([^\n]*)\\) is not applicable\\s*\\(([^\n]*)");
    private static final Pattern MISMATCH =
            Pattern.compile("(?:argument|varargs) mismatch; (.+) cannot be converted to (.+?)\\)?$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final int MOST_CANDIDATES = 4;
    private static final int MOST_WORDS = 12;

    private final Vocabulary vocabulary;
    private final Synonyms synonyms;

    WrongArguments(Vocabulary vocabulary, Synonyms synonyms) {
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    /// One way to call the function, and the compiler's reason why it was not meant.
    private record Way(String name, List<String> types, String reason) {
        /// How many of the types given it takes in its first places.
        long agreesWith(List<String> found) {
            int i = 0;
            while (i < Math.min(types.size(), found.size()) && types.get(i).equals(found.get(i))) {
                i++;
            }
            return i;
        }

        String shown() {
            return "`" + name + "(" + String.join(", ", types).replace("...", "…") + ")`";
        }
    }

    /// @param message the compiler's, without packages
    /// @param start where in the snippet the function's name stands
    Optional<Advice> ofCall(String message, String snippet, int start) {
        var one = ONE_METHOD.matcher(message);
        if (one.find()) {
            var required = split(one.group(2));
            boolean many = message.contains("varargs mismatch");
            var way = new Way(one.group(1), many ? variable(required) : required, one.group(4));
            return Optional.of(advice(one.group(1), split(one.group(3)), List.of(way), snippet, start));
        }
        var none = NO_METHOD.matcher(message);
        if (none.find()) {
            var found = split(none.group(2));
            var ways = CANDIDATE
                    .matcher(none.group(3))
                    .results()
                    .map(way -> new Way(none.group(1), split(way.group(2)), way.group(3)))
                    .toList();
            long best =
                    ways.stream().mapToLong(way -> way.agreesWith(found)).max().orElse(0);
            var likely =
                    ways.stream().filter(way -> way.agreesWith(found) == best).toList();
            return Optional.of(advice(none.group(1), found, likely, snippet, start));
        }
        return Optional.empty();
    }

    private static List<String> variable(List<String> types) {
        var all = new ArrayList<>(types);
        all.add(all.removeLast().replaceFirst("\\[]$", "..."));
        return all;
    }

    private Advice advice(String function, List<String> found, List<Way> ways, String snippet, int start) {
        var call = Call.all(snippet).stream()
                .filter(one -> one.end() > start && one.function().equals(function))
                .findFirst();
        int at = call.map(one -> one.open() - function.length())
                .filter(index -> index >= start)
                .orElse(start);
        var mismatch = ways.stream()
                .map(way -> MISMATCH.matcher(way.reason))
                .filter(Matcher::find)
                .findFirst();
        if (ways.size() == 1 && mismatch.isPresent() && call.isPresent()) {
            var argument = offending(call.get(), found, mismatch.get().group(1));
            if (argument.isPresent()) {
                return ofArgument(
                        function,
                        argument.get(),
                        mismatch.get().group(1),
                        mismatch.get().group(2),
                        call.get());
            }
        }
        var given = found.isEmpty() ? "nothing" : "(" + String.join(", ", found) + ")";
        var text = "`%s` cannot take %s.".formatted(function, given)
                + quotedWord(call, ways)
                        .or(() -> turned(call, found, ways))
                        .or(() -> told(function, found, call))
                        .orElseGet(() -> takes(ways));
        return new Advice(text, at, function.length());
    }

    private Optional<String> told(String function, List<String> found, Optional<Call> call) {
        for (int i = 0; i < found.size(); i++) {
            var meaning = synonyms.ofArgument(function, found.get(i));
            if (meaning.isPresent()
                    && call.isPresent()
                    && i < call.get().arguments().size()) {
                var argument = call.get().arguments().get(i).text();
                return meaning.map(told -> " " + Synonyms.sentence(told.replace("$", unquoted(argument))));
            }
        }
        return Optional.empty();
    }

    /// `escalc(arms, PLO)`: the first two the wrong way round.
    private static Optional<String> turned(Optional<Call> call, List<String> found, List<Way> ways) {
        boolean turned = found.size() > 1
                && ways.stream()
                        .anyMatch(way -> way.types.size() > 1
                                && way.types.get(0).equals(found.get(1))
                                && way.types.get(1).equals(found.get(0)));
        return call.filter(one -> turned && one.arguments().size() > 1)
                .map(one -> " The first two are the wrong way round: type `%s(%s, %s%s)`."
                        .formatted(
                                one.function(),
                                one.arguments().get(1).text(),
                                one.arguments().get(0).text(),
                                one.arguments().size() > 2 ? ", …" : ""));
    }

    private static String unquoted(String argument) {
        return argument.replaceAll("^\"|\"$", "");
    }

    private static Optional<Call.Argument> offending(Call call, List<String> found, String type) {
        int index = found.indexOf(type);
        return index < 0 || index >= call.arguments().size() || call.arguments().size() != found.size()
                ? Optional.empty()
                : Optional.of(call.arguments().get(index));
    }

    /// `escalc(MD, arms, ai("x"))`: which argument, and the words that may stand in its place.
    private Advice ofArgument(String function, Call.Argument argument, String given, String wanted, Call call) {
        var first = call.arguments().getFirst().text();
        var place = first.matches("[A-Z][A-Z0-9]*") && !first.equals(argument.text())
                ? "`%s(%s, …)`".formatted(function, first)
                : "`" + function + "`";
        var text = "%s does not take %s.".formatted(place, shown(argument.text(), given))
                + instead(function, given, wanted, argument.text());
        return new Advice(text, argument.start(), argument.text().length());
    }

    private static String shown(String argument, String type) {
        return argument.length() <= 24 && !argument.contains("\n") ? "`" + argument + "`" : article(type);
    }

    /// A value of one type where another is wanted.
    String ofType(String given, String wanted, String snippet, int start) {
        var call = Call.around(snippet, start);
        var argument = call.flatMap(one -> one.arguments().stream()
                .filter(a -> a.start() <= start && start < a.start() + a.text().length())
                .findFirst());
        return "This is %s, but %s is wanted.".formatted(article(given), article(wanted))
                + instead(
                        call.map(Call::function).orElse(""),
                        given,
                        wanted,
                        argument.map(Call.Argument::text).orElseGet(() -> firstLine(snippet.substring(start))));
    }

    private String instead(String function, String given, String wanted, String argument) {
        var words = vocabulary.making(wanted);
        var told = wordInQuotes(given, argument, words)
                .or(() -> synonyms.ofArgument(function, given)
                        .or(() -> synonyms.ofArgument("", given + " for " + wanted))
                        .map(meaning -> " " + Synonyms.sentence(meaning.replace("$", unquoted(argument)))));
        return told.orElseGet(() -> words.isEmpty() ? "" : " What fits: " + list(words) + ".");
    }

    private Optional<String> wordInQuotes(String given, String argument, List<String> fitting) {
        var quoted = QUOTED.matcher(argument);
        if (!given.equals("String") || !quoted.matches()) {
            return Optional.empty();
        }
        return fitting.stream()
                .filter(word -> word.equalsIgnoreCase(quoted.group(1)))
                .findFirst()
                .or(() -> Optional.of(quoted.group(1))
                        .filter(word -> vocabulary.own().contains(word)))
                .map(word -> " Type `" + word + "` without quotes.");
    }

    private static String list(List<String> words) {
        var shown = words.stream()
                .limit(MOST_WORDS)
                .map(word -> "`" + (word.endsWith("(") ? word + "…)" : word) + "`")
                .collect(Collectors.joining(", "));
        return words.size() > MOST_WORDS ? shown + ", …" : shown;
    }

    /// `escalc("PLO", arms)`: a word of the language in quotes.
    private Optional<String> quotedWord(Optional<Call> call, List<Way> ways) {
        var wanted = ways.stream()
                .flatMap(way -> way.types.stream())
                .distinct()
                .flatMap(type -> vocabulary.making(type.replace("...", "")).stream())
                .filter(word -> !word.endsWith("("))
                .toList();
        return call.stream()
                .flatMap(one -> one.arguments().stream())
                .map(argument -> QUOTED.matcher(argument.text()))
                .filter(Matcher::matches)
                .map(quoted -> quoted.group(1))
                .filter(word -> wanted.contains(word) || vocabulary.own().contains(word))
                .findFirst()
                .map(word -> " Type `" + word + "` without quotes.");
    }

    private static String takes(List<Way> ways) {
        if (ways.isEmpty()) {
            return "";
        }
        if (ways.size() == 1) {
            var types = ways.getFirst().types;
            return " It takes "
                    + (types.isEmpty()
                            ? "nothing"
                            : "(" + String.join(", ", types).replace("...", "…") + ")") + ".";
        }
        return " It takes "
                + ways.stream()
                        .map(Way::shown)
                        .distinct()
                        .limit(MOST_CANDIDATES)
                        .collect(Collectors.joining(", "))
                + (ways.size() > MOST_CANDIDATES ? ", …" : "")
                + ".";
    }

    /// `A,B<C,D>` apart.
    private static List<String> split(String list) {
        var types = new ArrayList<String>();
        if (list.isBlank() || list.equals("no arguments")) {
            return types;
        }
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            switch (list.charAt(i)) {
                case '<' -> depth++;
                case '>' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        types.add(list.substring(from, i).strip());
                        from = i + 1;
                    }
                }
                default -> {} // a part of a type's name
            }
        }
        types.add(list.substring(from).strip());
        return types;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    static String article(String type) {
        return ("AEIOaeio".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }
}
