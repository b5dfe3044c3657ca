package org.hedgerow.kernel.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Calls as metafor's users write them (Viechtbauer 2010), in our words:
/// `rma(yi, vi, data=dat, test="knha")` is `rma(escalc(GEN, dat, yi("yi"), vi("vi")), KNHA)`.
final class MetaforCalls {

    private static final Pattern NAMED = Pattern.compile("^([A-Za-z]\\w*)\\s*=(?!=)\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Set<String> COLUMNS =
            Set.of("xi ni ti mi sdi ri ai bi ci di n1i n2i x1i x2i t1i t2i m1i m2i sd1i sd2i yi vi sei".split(" "));
    private static final Map<String, String> TESTS =
            Map.of("knha", "KNHA", "hksj", "KNHA", "t", "T", "z", "WALD", "adhoc", "ADHOC");
    private static final Map<String, String> MODELS =
            Map.of("rma", "rma", "rma.uni", "rma", "rma.mh", "mh", "rma.peto", "peto", "rma.glmm", "glmm");

    /// What to say of the first call with R's named arguments.
    Optional<Advice> in(String source) {
        return Call.all(source).stream()
                .filter(call -> !Set.of("for", "if", "while", "switch", "try").contains(call.name()))
                .filter(call -> call.arguments().stream()
                        .anyMatch(argument -> NAMED.matcher(argument.text()).matches()))
                .findFirst()
                .map(call -> new Advice(
                        advice(source, call), call.start(), call.name().length()));
    }

    private String advice(String source, Call call) {
        var translated = translation(call);
        if (translated.isEmpty()) {
            return "Java has no named arguments: leave out the `name =`, and give the values in the order that Shift+Tab on `"
                    + call.function() + "` shows.";
        }
        var assigned =
                Pattern.compile("(?:^|\\n)\\s*(?:var\\s+)?(\\w+)\\s*=\\s*$").matcher(source.substring(0, call.start()));
        return "Options have no names here, they are words of their own, and columns stand in quotes. Type `%s`."
                .formatted(
                        assigned.find()
                                ? "var " + assigned.group(1) + " = " + translated.get() + ";"
                                : translated.get());
    }

    /// An expression of R in Java, as far as it is known how.
    String inJava(String expression) {
        var calls = Call.all(expression);
        if (calls.isEmpty() || calls.getFirst().start() != 0 || calls.getFirst().end() != expression.length()) {
            return switch (expression) {
                case "TRUE" -> "true";
                case "FALSE" -> "false";
                case "" -> "…";
                default -> expression.replaceAll("'([^'\"]*)'", "\"$1\"");
            };
        }
        var call = calls.getFirst();
        return call.name().equals("c")
                ? "List.of("
                        + call.arguments().stream()
                                .map(Call.Argument::text)
                                .map(this::inJava)
                                .collect(Collectors.joining(", "))
                        + ")"
                : translation(call).orElse(expression.replaceAll("'([^'\"]*)'", "\"$1\""));
    }

    private Optional<String> translation(Call call) {
        var given = new Given(call);
        if (call.name().equals("escalc")) {
            return Optional.of(escalc(given, "GEN"));
        }
        return Optional.ofNullable(MODELS.get(call.name())).map(model -> model(model, given));
    }

    private static String model(String model, Given given) {
        var parts = new ArrayList<String>();
        parts.add(given.isEffects() ? given.positional(0) : escalc(given, usualMeasure(model)));
        given.text("method").map(method -> method.toUpperCase(Locale.ROOT)).ifPresent(parts::add);
        given.text("test").map(test -> TESTS.get(test.toLowerCase(Locale.ROOT))).ifPresent(parts::add);
        given.named("mods").map(MetaforCalls::moderators).ifPresent(parts::add);
        given.named("level").map(level -> "level(" + level + ")").ifPresent(parts::add);
        given.named("weighted").filter("FALSE"::equals).ifPresent(_ -> parts.add("UNWEIGHTED"));
        given.named("intercept").filter("FALSE"::equals).ifPresent(_ -> parts.add("NO_INTERCEPT"));
        return model + "(" + String.join(", ", parts) + ")";
    }

    private static String usualMeasure(String model) {
        return switch (model) {
            case "mh" -> "OR";
            case "peto" -> "PETO";
            case "glmm" -> "PLO";
            default -> "GEN";
        };
    }

    private static String escalc(Given given, String usualMeasure) {
        var parts = new ArrayList<String>();
        parts.add(given.text("measure").orElse(usualMeasure));
        parts.add(given.data());
        given.columns().forEach((word, column) -> parts.add(word + "(\"" + column + "\")"));
        given.named("slab")
                .ifPresent(slab -> parts.add("slab(" + quotedWords(slab.replaceAll("sep\\s*=.*|paste0?", "")) + ")"));
        return "escalc(" + String.join(", ", parts) + ")";
    }

    private static String moderators(String formula) {
        var terms = formula.replaceFirst("^\\s*~", "").split("\\s*[+]\\s*");
        return "mods(" + List.of(terms).stream().map(MetaforCalls::term).collect(Collectors.joining(", ")) + ")";
    }

    private static String term(String term) {
        var words = quotedWords(term.replace("factor", ""));
        return (term.contains("factor") ? "factor(" : "num(") + words + ")";
    }

    private static String quotedWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> "\"" + word.group() + "\"")
                .collect(Collectors.joining(", "));
    }

    /// What a call was given, by name and by place.
    private static final class Given {
        private final Map<String, String> named = new LinkedHashMap<>();
        private final List<String> positional = new ArrayList<>();

        Given(Call call) {
            for (var argument : call.arguments()) {
                var pair = NAMED.matcher(argument.text());
                if (pair.matches()) {
                    named.put(pair.group(1), pair.group(2).strip());
                } else {
                    positional.add(argument.text());
                }
            }
        }

        Optional<String> named(String name) {
            return Optional.ofNullable(named.get(name));
        }

        /// The content of a quoted argument.
        Optional<String> text(String name) {
            return named(name).map(text -> text.replaceAll("[\"']", "").strip());
        }

        String positional(int index) {
            return positional.get(index);
        }

        /// Whether the first argument is what `escalc` made, not a column.
        boolean isEffects() {
            return positional.size() == 1
                    && !positional.getFirst().contains("$")
                    && COLUMNS.stream().noneMatch(named::containsKey)
                    && !named.containsKey("data");
        }

        String data() {
            return named("data")
                    .orElseGet(() -> String.join(",", named.values()).contains("$")
                                    || String.join(",", positional).contains("$")
                            ? (String.join(",", positional) + String.join(",", named.values()))
                                    .replaceAll("^[^$]*?(\\w+)\\$.*$", "$1")
                            : "table");
        }

        /// The columns by the words that name them here.
        Map<String, String> columns() {
            var columns = new LinkedHashMap<String, String>();
            if (!named.containsKey("measure")) {
                var words = List.of("yi", "vi");
                for (int i = 0; i < Math.min(positional.size(), words.size()); i++) {
                    columns.put(words.get(i), column(positional.get(i)));
                }
            }
            named.forEach((name, value) -> {
                if (COLUMNS.contains(name)) {
                    columns.put(name, column(value));
                }
            });
            return columns;
        }

        private static String column(String text) {
            return text.replaceFirst("^.*\\$", "")
                    .replaceFirst("\\s*~.*$", "")
                    .replaceAll("[\"']", "")
                    .strip();
        }
    }
}
