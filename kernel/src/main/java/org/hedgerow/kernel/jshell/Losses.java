package org.hedgerow.kernel.jshell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import org.hedgerow.kernel.complete.CodeMask;

/// Variables that lose their value when a cell declares anew, and differently, what they were made with: an object of
/// the record `Arm` is none of the `Arm` that replaces it.
final class Losses {

    private static final Pattern TYPE_OR_METHOD =
            Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)|\\b(\\w+)\\s*\\([^()]*\\)\\s*[^;=()]*\\{");

    /// @param made what was declared anew
    /// @param place where the variable was made, where that is known
    private record Loss(String made, Optional<String> place) {
        String sentence(String variable) {
            return "`%s` was made with the `%s` of before; run the cell that makes it again%s."
                    .formatted(
                            variable, made, place.map(name -> " (" + name + ")").orElse(""));
        }
    }

    /// What may be lost by declaring something anew.
    ///
    /// @param variables those with a value; none where nothing is declared that was declared before
    /// @param homes of the types cells declared, by JShell's number, the class each is compiled into
    record Held(List<VarSnippet> variables, Map<String, Class<?>> homes) {
        static final Held NOTHING = new Held(List.of(), Map.of());
    }

    private final Supplier<JShell> jshell;
    private final SnippetControl control;
    private final CellFrames frames;
    private final Map<String, Loss> losses = new ConcurrentHashMap<>();
    private final Set<String> fresh = new TreeSet<>();

    Losses(Supplier<JShell> jshell, SnippetControl control, CellFrames frames) {
        this.jshell = jshell;
        this.control = control;
        this.frames = frames;
    }

    /// What is held before code runs that may replace something.
    Held before(String source) {
        if (!declaresAnew(source)) {
            return Held.NOTHING;
        }
        var homes = new HashMap<String, Class<?>>();
        jshell.get().types().forEach(type -> control.home(type).ifPresent(home -> homes.put(type.id(), home)));
        var held = jshell.get().variables().filter(variable -> !isEmpty(variable));
        return new Held(held.toList(), homes);
    }

    private boolean declaresAnew(String source) {
        var declared = TYPE_OR_METHOD
                .matcher(CodeMask.of(source).code())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        return !declared.isEmpty()
                && Stream.concat(jshell.get().types(), jshell.get().methods())
                        .anyMatch(one -> declared.contains(one.name()));
    }

    /// Notes what is lost since `before` because `declared` was, and what holds objects of a type that is no more. A
    /// variable that would go on without its value, as null, is taken away.
    void since(Held before, DeclarationSnippet declared) {
        if (declared instanceof VarSnippet variable) {
            losses.remove(variable.name());
        }
        if (before.variables.isEmpty()) {
            return;
        }
        boolean isReplaced = before.homes.containsKey(declared.id())
                && !control.home(declared).equals(Optional.of(before.homes.get(declared.id())));
        var name = Pattern.compile("\\b" + Pattern.quote(declared.name()) + "\\b");
        var now = jshell.get().variables().collect(Collectors.toMap(VarSnippet::name, one -> one, (_, later) -> later));
        for (var variable : before.variables) {
            var same = Optional.ofNullable(now.get(variable.name()));
            boolean isGone = same.filter(one -> !isEmpty(one)).isEmpty();
            if (isGone || (isReplaced && name.matcher(variable.typeName()).find())) {
                losses.put(variable.name(), new Loss(declared.name(), placeOf(variable)));
                fresh.add(variable.name());
                same.filter(this::isEmpty).ifPresent(jshell.get()::drop);
            }
        }
    }

    private boolean isEmpty(VarSnippet variable) {
        return control.value(variable).isEmpty();
    }

    private Optional<String> placeOf(VarSnippet variable) {
        return frames.numbered(variable.id()).map(piece -> piece.place(0).toString());
    }

    /// Why a variable is no longer there, as a sentence.
    Optional<String> of(String variable) {
        return Optional.ofNullable(losses.get(variable)).map(loss -> loss.sentence(variable));
    }

    /// A line for each variable lost since this was last asked, and not made again.
    String remarks() {
        var lines = fresh.stream()
                .filter(name -> !name.startsWith("$"))
                .flatMap(name -> of(name).stream())
                .map(sentence -> "Note: " + sentence + "\n")
                .collect(Collectors.joining());
        fresh.clear();
        return lines;
    }
}
