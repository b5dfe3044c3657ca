package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedgerow.kernel.complete.CodeMask;

/// A cell as one statement that does nothing, `if (false) { … }`, by which JShell compiles all of it before any of it
/// runs.
///
/// @param text the statement
/// @param parts where in it the cell's snippets stand
/// @param methods the names of the methods the cell declares
/// @param types the names of the types
record Rehearsal(String text, List<Part> parts, Set<String> methods, Set<String> types) {

    /// @param declares whether it is a method or type: these may use what comes after them
    record Part(Piece piece, int begin, boolean declares) {

        boolean contains(long index) {
            return begin <= index && index <= begin + piece.source().length();
        }
    }

    /// What JShell allows before a declaration, a block does not.
    private static final Pattern MODIFIERS = Pattern.compile("^(?:(?:public|protected|private|static|final)\\s+)+");

    /// The values of expressions have such names; who uses one knows the cells before, not this text.
    private static final Pattern NUMBERED_VALUE = Pattern.compile("\\$\\d");

    /// Of the snippets of a cell; nothing where there is nothing to gain from compiling them together, or where a block
    /// cannot say the same.
    static Optional<Rehearsal> of(List<Piece> pieces, Syntax syntax) {
        if (pieces.size() < 2) {
            return Optional.empty();
        }
        var forms = pieces.stream().map(piece -> syntax.form(piece.source())).toList();
        boolean runsSomethingFirst = forms.subList(0, forms.size() - 1).stream().anyMatch(form -> runs(form.kind()));
        boolean foreign =
                forms.stream().anyMatch(form -> form.kind() == Syntax.Sort.OTHER || form.kind() == Syntax.Sort.IMPORT)
                        || pieces.stream()
                                .anyMatch(piece ->
                                        NUMBERED_VALUE.matcher(piece.source()).find());
        // a method hides others of its name that stand further out
        var methods =
                forms.stream().filter(form -> form.kind() == Syntax.Sort.METHOD).toList();
        boolean overloads = names(forms, Syntax.Sort.METHOD).size() < methods.size();
        return runsSomethingFirst && !foreign && !overloads
                ? Optional.of(new Writer().write(pieces, forms))
                : Optional.empty();
    }

    private static boolean runs(Syntax.Sort kind) {
        return switch (kind) {
            case STATEMENT, EXPRESSION, VARIABLE -> true;
            case IMPORT, TYPE, METHOD, OTHER -> false;
        };
    }

    /// The snippet at an index of the text.
    Optional<Part> partAt(long index) {
        return parts.stream().filter(part -> part.contains(index)).findFirst();
    }

    private static Set<String> names(List<Syntax.Form> forms, Syntax.Sort kind) {
        return forms.stream()
                .filter(form -> form.kind() == kind)
                .map(Syntax.Form::name)
                .collect(Collectors.toSet());
    }

    private static final class Writer {

        private final StringBuilder text = new StringBuilder("if (false) {\n");
        private final List<Part> parts = new ArrayList<>();
        private int classes;
        private boolean inClass;

        Rehearsal write(List<Piece> pieces, List<Syntax.Form> forms) {
            for (int i = 0; i < pieces.size(); i++) {
                write(pieces.get(i), forms.get(i).kind(), i);
            }
            beginStatements();
            text.append("}}".repeat(classes)).append('}');
            return new Rehearsal(
                    text.toString(), parts, names(forms, Syntax.Sort.METHOD), names(forms, Syntax.Sort.TYPE));
        }

        private void write(Piece piece, Syntax.Sort kind, int number) {
            if (kind == Syntax.Sort.METHOD) {
                beginMethods();
            } else {
                beginStatements();
            }
            if (kind == Syntax.Sort.EXPRESSION) {
                text.append("Object $value_").append(number).append(" = ");
            }
            parts.add(new Part(piece, text.length(), kind == Syntax.Sort.METHOD || kind == Syntax.Sort.TYPE));
            text.append(unmodified(piece.source())).append(kind == Syntax.Sort.METHOD ? "\n" : "\n;\n");
        }

        /// A method stands in a class; what follows it in the cell, in a method of that class, where it can be called.
        private void beginMethods() {
            if (!inClass) {
                text.append("class this_cell").append("_".repeat(classes++)).append(" {\n");
                inClass = true;
            }
        }

        private void beginStatements() {
            if (inClass) {
                text.append("void $rest() throws Throwable {\n");
                inClass = false;
            }
        }

        /// With blanks for the modifiers, so that every character keeps its place.
        private static String unmodified(String source) {
            var modifiers = MODIFIERS.matcher(CodeMask.of(source).code());
            return modifiers.find() ? " ".repeat(modifiers.end()) + source.substring(modifiers.end()) : source;
        }
    }
}
