package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.hedgerow.kernel.complete.Documented;

/// What is known of the word at a cursor: its signatures and what it is for, and of a variable what it holds.
final class Inspection {

    private static final int LONGEST = 100;

    private final JShell jshell;
    private final List<String> packages;
    private final DocIndex docs;
    private final Values values;

    /// @param packages whose types need no package before them
    Inspection(JShell jshell, List<String> packages, DocIndex docs, Values values) {
        this.packages = packages;
        this.jshell = jshell;
        this.docs = docs;
        this.values = values;
    }

    /// @param quick what is known without the compiler
    List<Documented> of(String code, int cursor, QuickInspection quick, CodeHelp help) {
        var known = quick.of(code, cursor);
        return known.isEmpty() ? of(help.wordAt(code, cursor)) : known;
    }

    /// @param text code that ends with the word, or with the bracket behind it
    private List<Documented> of(String text) {
        var found = documentation(text);
        if (found.isEmpty() && !text.endsWith("(")) {
            found = documentation(text + "("); // a function whose bracket is still to come
        }
        return found.stream().map(this::documented).toList();
    }

    private List<SourceCodeAnalysis.Documentation> documentation(String text) {
        return jshell.sourceCodeAnalysis().documentation(text, text.length(), false);
    }

    private Documented documented(SourceCodeAnalysis.Documentation found) {
        var signature = found.signature();
        return Signature.of(signature)
                .flatMap(this::declared)
                .map(declared -> Documented.ofMarkdown(signature, declared.comment()))
                .orElseGet(() -> variable(signature));
    }

    private Optional<Declared> declared(Signature signature) {
        return docs.declaredBy(
                signature, signature.packageName().isEmpty() ? packages : List.of(signature.packageName()));
    }

    /// `res:org.hedgerow.dsl.Rma`: what it holds, and what its type is for.
    private Documented variable(String signature) {
        var parts = signature.split(":", 2);
        if (parts.length < 2 || parts[0].contains(".")) {
            return Documented.ofMarkdown(signature, "");
        }
        var ofType = Signature.of(parts[1]).flatMap(this::declared).map(Declared::comment);
        var held = values.inOneLine(parts[0]).map(text -> "Holds: " + shortened(text));
        return Documented.ofMarkdown(
                signature,
                Stream.of(held, ofType)
                        .flatMap(Optional::stream)
                        .reduce("", (all, one) -> all.isEmpty() ? one : all + "\n\n" + one));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST, text.codePointCount(0, text.length())) - 1))
                        + "…";
    }
}
