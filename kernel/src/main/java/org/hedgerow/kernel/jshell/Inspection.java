package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.hedgerow.kernel.complete.Documented;
import org.hedgerow.kernel.engine.MimeBundle;

/// What is known of the word at a cursor: its signatures and what it is for, and of a variable what it holds.
final class Inspection {

    private static final int LONGEST = 100;

    private final JShell jshell;
    private final List<String> packages;
    private final Sources sources;
    private final Values values;

    /// @param packages whose types need no package before them
    Inspection(JShell jshell, List<String> packages, Sources sources, Values values) {
        this.packages = packages;
        this.jshell = jshell;
        this.sources = sources;
        this.values = values;
    }

    /// @param text code that ends with the word, or with the bracket behind it
    MimeBundle of(String text) {
        var found = documentation(text);
        if (found.isEmpty() && !text.endsWith("(")) {
            found = documentation(text + "("); // a function whose bracket is still to come
        }
        return Documented.bundle(found.stream().map(this::documented).toList());
    }

    private List<SourceCodeAnalysis.Documentation> documentation(String text) {
        return jshell.sourceCodeAnalysis().documentation(text, text.length(), true);
    }

    private Documented documented(SourceCodeAnalysis.Documentation found) {
        var signature = found.signature();
        var javadoc = found.javadoc();
        if (javadoc != null && !javadoc.isBlank()) {
            return Documented.ofJavadoc(signature, javadoc);
        }
        return Signature.of(signature)
                .flatMap(this::declared)
                .map(declared -> Documented.ofMarkdown(signature, declared.comment()))
                .orElseGet(() -> variable(signature));
    }

    private Optional<Sources.Declared> declared(Signature signature) {
        return sources.declaredBy(
                signature, signature.packageName().isEmpty() ? packages : List.of(signature.packageName()));
    }

    /// `res:org.hedgerow.dsl.Rma`: what it holds, and what its type is for.
    private Documented variable(String signature) {
        var parts = signature.split(":", 2);
        if (parts.length < 2 || parts[0].contains(".")) {
            return Documented.ofMarkdown(signature, "");
        }
        var ofType = Signature.of(parts[1]).flatMap(this::declared).map(Sources.Declared::comment);
        var held = values.inOneLine(parts[0]).map(text -> "Holds: " + shortened(text));
        return Documented.ofMarkdown(
                signature,
                Stream.of(held, ofType)
                        .flatMap(Optional::stream)
                        .reduce("", (all, one) -> all.isEmpty() ? one : all + "\n\n" + one));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST, text.codePointCount(0, text.length())) - 1))
                        + "…";
    }
}
