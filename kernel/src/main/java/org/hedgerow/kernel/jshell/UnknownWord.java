package org.hedgerow.kernel.jshell;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.Call;
import org.hedgerow.kernel.complete.Naming;
import org.hedgerow.kernel.complete.NearestWord;
import org.hedgerow.kernel.complete.Synonyms;

/// A word the compiler does not know: what was probably meant by it.
final class UnknownWord {

    private static final Pattern VARIABLE_TAKING_TEXT = Pattern.compile("\\(String(\\.\\.\\.)?\\s*\\w*[,)]");
    private static final Pattern COMPARED = Pattern.compile("^\\s*([<>!=]=|[<>])\\s*(\"[^\"]*\"|[-\\w.]+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("^(res|table)\\.");

    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final String name;
    private final String kind;
    private final boolean called;
    private final Optional<String> owner;
    private final String snippet;
    private final int start;

    /// @param kind what the compiler looked for: `variable`, `method`, `class` or `name`
    /// @param owner the type it looked in, if the word stands behind a dot
    /// @param start where the word stands in the snippet
    UnknownWord(
            Vocabulary vocabulary,
            Synonyms synonyms,
            String name,
            String kind,
            Optional<String> owner,
            String snippet,
            int start) {
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
        this.name = name;
        this.kind = kind;
        this.called = kind.equals("method");
        this.owner = owner;
        this.snippet = snippet;
        this.start = start;
    }

    /// What to type instead, as sentences behind "There is no …", each after a blank; empty where nothing is known.
    String hint() {
        var known = vocabulary.after(snippet.substring(0, start));
        if (isNotYet(known)) {
            return " " + Synonyms.NOT_YET_SENTENCE;
        }
        return owner.map(type -> ofMember(type, known))
                .orElseGet(() -> alone(known))
                .map(" %s"::formatted)
                .orElse("");
    }

    private boolean isNotYet(Collection<String> known) {
        return synonyms.isNotYet(name) && !(isFunction(known) || known.contains(name));
    }

    private Optional<String> ofMember(String type, Collection<String> known) {
        var bare = type.replaceFirst("<.*", "");
        return synonyms.ofMember(bare, name)
                .map(this::forThis)
                .or(() -> brackets(known))
                .or(() -> kin(known))
                .or(() -> synonyms.of(name)
                        .filter(meaning -> PLACEHOLDER.matcher(meaning).find())
                        .filter(meaning -> isOffered(meaning, known))
                        .map(this::forThis))
                .or(() -> nearest(known))
                .or(() -> bare.equals("Table") && !called
                        ? Optional.of(
                                "A column is taken by a call: type `%s.column(\"%s\")`.".formatted(receiver(), name))
                        : Optional.empty());
    }

    private static boolean isOffered(String meaning, Collection<String> known) {
        var member = meaning.replaceFirst("^\\w+\\.", "").replaceFirst("\\(.*", "");
        return known.contains(member + "(") || known.contains(member + "()");
    }

    private Optional<String> alone(Collection<String> known) {
        return quotes().filter(_ -> snippet.startsWith(".", start + name.length()))
                .or(() -> brackets(known))
                .or(this::quotes)
                .or(this::withItsArguments)
                .or(() -> synonyms.of(name).map(this::forThis))
                .or(this::aNewName)
                .or(() -> comparison().flatMap(this::ofColumn))
                .or(() -> kin(known))
                .or(() -> nearest(known))
                .or(() -> ofColumn(""));
    }

    /// `paste("a", 1)`, `mean(arms.intColumn("cr"))`: what the same call is here.
    private Optional<String> withItsArguments() {
        var whole =
                Call.all(snippet).stream().filter(call -> call.start() == start).findFirst();
        return whole.filter(_ -> called)
                .flatMap(call -> synonyms.ofCall(
                        name, call.arguments().stream().map(Call.Argument::text).toList(), vocabulary::kindOf))
                .map(Synonyms::sentence);
    }

    /// What follows a name that is compared: `.isGreaterThan(3)`.
    private Optional<String> comparison() {
        var compared = COMPARED.matcher(snippet.substring(Math.min(snippet.length(), start + name.length())));
        return compared.find()
                ? Optional.of(".%s(%s)".formatted(CompilerPhrases.columnWord(compared.group(1)), compared.group(2)))
                : Optional.empty();
    }

    private Optional<String> ofColumn(String then) {
        if (called) {
            return Optional.empty();
        }
        var table = Call.around(snippet, start)
                .map(call -> call.name().replaceFirst("\\..*", ""))
                .orElse("");
        return vocabulary
                .column(name, table)
                .map(column -> "`%s` is a column of a table: type `%s%s`.".formatted(name, column, then));
    }

    /// The word is known, but as a function and not as a value, or the other way round.
    private Optional<String> brackets(Collection<String> known) {
        if (called && known.contains(name)) {
            return Optional.of("`%s` is no function: type it without brackets.".formatted(name));
        }
        if (called || !isFunction(known)) {
            return Optional.empty();
        }
        boolean takesNothing = vocabulary.signatures(snippet.substring(0, start) + name).stream()
                .anyMatch(signature -> signature.contains("()") || signature.contains("..."));
        return Optional.of("`%1$s` is a function and takes brackets: type `%1$s(%2$s)`."
                .formatted(name, takesNothing && !name.equals("rma") ? "" : "…"));
    }

    private boolean isFunction(Collection<String> known) {
        return known.contains(name + "(") || known.contains(name + "()");
    }

    /// A text is wanted here: a column's name, a file's.
    private Optional<String> quotes() {
        if (called) {
            return Optional.empty();
        }
        var around = Call.around(snippet, start);
        var argument = around.flatMap(call -> call.arguments().stream()
                .filter(one ->
                        one.start() <= start && start < one.start() + one.text().length())
                .filter(one -> one.text().matches("[\\w./-]+"))
                .findFirst());
        if (argument.isEmpty()) {
            return Optional.empty();
        }
        var call = around.orElseThrow();
        var text = argument.get().text();
        var told = synonyms.ofArgument(call.function(), "name").map(meaning -> meaning.replace("$", text));
        if (told.isPresent()) {
            return told.map(Synonyms::sentence);
        }
        boolean takesText = vocabulary.signatures(snippet.substring(0, call.open())).stream()
                .anyMatch(signature -> VARIABLE_TAKING_TEXT.matcher(signature).find());
        return takesText
                ? Optional.of("Names of columns and files stand in quotes: type `%s(\"%s\"%s)`."
                        .formatted(call.function(), text, call.arguments().size() > 1 ? ", …" : ""))
                : Optional.empty();
    }

    /// A value is given to a name that is not there.
    private Optional<String> aNewName() {
        var rest = snippet.substring(Math.min(snippet.length(), start + name.length()));
        var value = Pattern.compile("^\\s*=(?!=)\\s*([^;\\n]*)").matcher(rest);
        if (called || !value.find() || !startsStatement()) {
            return Optional.empty();
        }
        return Optional.of("A new name begins with its type, or with `var`: type `%s`."
                .formatted(Naming.declared(
                        name, value.group(1).isBlank() ? "…" : value.group(1).strip())));
    }

    private boolean startsStatement() {
        return snippet.substring(0, start).matches("(?s)(.*[;{}(\\n])?\\s*");
    }

    private Optional<String> kin(Collection<String> known) {
        return synonyms.kinOf(name).stream()
                .flatMap(word -> Stream.of(word, word + "()", word + "("))
                .filter(known::contains)
                .findFirst()
                .map(word -> "Here you type `%s`.".formatted(word.endsWith("(") ? word + "…)" : word));
    }

    private Optional<String> nearest(Collection<String> known) {
        var fitting = known.stream()
                .filter(word -> word.contains("(") ? !kind.equals("variable") : !called)
                .toList();
        var words = (fitting.isEmpty() ? known : fitting)
                .stream().map(word -> word.replaceFirst("\\(.*", "")).toList();
        return NearestWord.to(name, words).map("Did you mean `%s`?"::formatted);
    }

    /// A synonym with what stands here in place of its example: `forest(fit)` is `fit.forest()`.
    private String forThis(String meaning) {
        var known = owner.isPresent() ? Optional.of(receiver()) : argument();
        var written = known.filter(_ -> PLACEHOLDER.matcher(meaning).find())
                .map(thing -> thing + "." + meaning.substring(meaning.indexOf('.') + 1))
                .orElse(meaning);
        var whole = known.filter(_ -> meaning.equals("res")).orElse(written);
        return Synonyms.sentence(whole);
    }

    private Optional<String> argument() {
        return Call.all(snippet).stream()
                .filter(call -> call.start() == start && !call.arguments().isEmpty())
                .map(call -> call.arguments().getFirst().text())
                .filter(text -> text.matches("\\w+(\\(.*\\))?"))
                .findFirst();
    }

    private String receiver() {
        var before = Pattern.compile("([\\w$]+(?:\\([^()]*\\))?)\\s*\\.\\s*$").matcher(snippet.substring(0, start));
        return before.find() ? before.group(1) : "it";
    }
}
