package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.hedgerow.kernel.complete.NearestWord;
import org.hedgerow.kernel.engine.Outcome;

/// Declarations that use what is not declared. They may come before it, so they are accepted, but until it
/// comes they cannot be used.
final class Unresolved {

    private static final Pattern NAME = Pattern.compile("(?:method|variable|class) ([\\w$]+)");

    private final Supplier<List<String>> knownWords;
    private final Function<String, Optional<String>> lost;

    /// @param lost why a variable is no longer there, as a sentence
    Unresolved(Supplier<List<String>> knownWords, Function<String, Optional<String>> lost) {
        this.knownWords = knownWords;
        this.lost = lost;
    }

    /// A remark on each declaration of a cell that is still waiting for another.
    String remarks(JShell jshell, List<Snippet> declared) {
        return declared.stream()
                .filter(snippet -> isWaiting(jshell.status(snippet)))
                .map(DeclarationSnippet.class::cast)
                .map(snippet -> sentence(jshell, snippet) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isWaiting(Snippet.Status status) {
        return status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    /// The failure of a cell that used such a declaration.
    Outcome.Failed used(JShell jshell, DeclarationSnippet snippet) {
        return failed(sentence(jshell, snippet));
    }

    /// The same without saying what it waits for.
    static Outcome.Failed usedAlone(DeclarationSnippet snippet) {
        return failed("`%s` cannot be used yet: it uses what is not defined.".formatted(snippet.name()));
    }

    private static Outcome.Failed failed(String message) {
        return new Outcome.Failed(
                "UndefinedReference", message, List.of(Ansi.BOLD.paint("UndefinedReference") + ": " + message));
    }

    private String sentence(JShell jshell, DeclarationSnippet snippet) {
        var missing = jshell.unresolvedDependencies(snippet).toList();
        var names = missing.stream().map(Unresolved::quoted).collect(Collectors.joining(", "));
        return "`%s` cannot be used yet: it uses %s, which %s not defined."
                        .formatted(snippet.name(), names, missing.size() == 1 ? "is" : "are")
                + missing.stream().map(this::hint).collect(Collectors.joining());
    }

    /// `method g(int)` as "method `g(int)`".
    private static String quoted(String dependency) {
        int space = dependency.indexOf(' ');
        return space < 0
                ? "`" + dependency + "`"
                : dependency.substring(0, space + 1) + "`" + dependency.substring(space + 1) + "`";
    }

    private String hint(String dependency) {
        var name = NAME.matcher(dependency);
        return name.find()
                ? lost.apply(name.group(1))
                        .or(() ->
                                NearestWord.to(name.group(1), knownWords.get()).map("Did you mean `%s`?"::formatted))
                        .map(" %s"::formatted)
                        .orElse("")
                : "";
    }
}
