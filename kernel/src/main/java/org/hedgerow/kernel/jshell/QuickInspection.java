package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.Call;
import org.hedgerow.kernel.complete.CodeMask;
import org.hedgerow.kernel.complete.Documented;

/// What is known of the word at a cursor, without the compiler: words of the session and members of what it holds.
final class QuickInspection {

    private final Scope scope;
    private final DocIndex docs;
    private final Values values;
    private final QuotedHelp quoted;

    QuickInspection(Scope scope, DocIndex docs, Values values, QuotedHelp quoted) {
        this.quoted = quoted;
        this.values = values;
        this.docs = docs;
        this.scope = scope;
    }

    /// All the word may mean; nothing where only the compiler could say.
    List<Documented> of(String code, int cursor) {
        var mask = CodeMask.of(code.substring(0, cursor));
        if (mask.end() != CodeMask.End.CODE) {
            return mask.end() == CodeMask.End.STRING ? quoted.inspected(code, mask.endBegins()) : List.of();
        }
        int end = endOfName(code, cursor);
        boolean onWord = end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1));
        if (onWord) {
            return ofWord(code.substring(0, end), code.startsWith("(", end));
        }
        return Call.around(code.substring(0, cursor), cursor)
                .map(call -> ofWord(code.substring(0, call.start() + call.name().length()), true))
                .orElse(List.of());
    }

    static int endOfName(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }

    private List<Documented> ofWord(String text, boolean isCall) {
        var chain = Chain.endOf(text);
        var names = new CellNames(text.substring(0, chain.start()));
        if (chain.links().isEmpty()) {
            return ofBareWord(chain.word(), isCall, names);
        }
        return new Expressions(scope, names)
                .of(chain.links())
                .map(typed -> members(Stream.of(typed.type()), isNamed(chain.word(), isCall)))
                .orElse(List.of());
    }

    private List<Documented> ofBareWord(String word, boolean isCall, CellNames names) {
        if (names.names().contains(word)
                || scope.methods().contains(word)
                || scope.types().contains(word)) {
            return List.of();
        } else if (!isCall && scope.variables().contains(word)) {
            return List.of(variable(word));
        }
        var ours = members(scope.owners().stream(), isNamed(word, isCall));
        return !ours.isEmpty() || isCall
                ? ours
                : scope.type(word).map(type -> ofType(type, word)).orElse(List.of());
    }

    private static Predicate<Declared> isNamed(String word, boolean isCall) {
        return one -> one.name().equals(word) && (!isCall || one.isMethod());
    }

    private List<Documented> ofType(Class<?> type, String word) {
        return docs.of(type).stream()
                .filter(one -> one.name().isEmpty())
                .map(one -> Documented.ofMarkdown(type.getPackageName() + "." + word, one.comment()))
                .limit(1)
                .toList();
    }

    /// What a variable holds, and what its type is for.
    private Documented variable(String name) {
        var held = values.inOneLine(name).map(text -> "Holds: " + Inspection.shortened(text));
        var ofType = scope.ofVariable(name).stream()
                .flatMap(type -> docs.of(type).stream())
                .filter(one -> one.name().isEmpty())
                .map(Declared::comment)
                .findFirst();
        var about = Stream.of(held, ofType).flatMap(Optional::stream).filter(text -> !text.isEmpty());
        return Documented.ofMarkdown(name + ":" + scope.writtenType(name), String.join("\n\n", about.toList()));
    }

    /// The members of types and of what they inherit, an inherited comment where one has none of its own.
    private List<Documented> members(Stream<Class<?>> types, Predicate<Declared> wanted) {
        var found = new LinkedHashMap<List<String>, Declared>();
        types.flatMap(type -> Members.lineage(type).stream())
                .distinct()
                .flatMap(type -> docs.of(type).stream())
                .filter(wanted)
                .forEach(one -> found.merge(
                        one.parameters(),
                        one,
                        (own, above) -> own.comment().isEmpty() ? own.with(above.comment()) : own));
        return new ArrayList<>(found.values())
                .stream()
                        .map(one -> Documented.ofMarkdown(one.signature(), one.comment()))
                        .toList();
    }
}
