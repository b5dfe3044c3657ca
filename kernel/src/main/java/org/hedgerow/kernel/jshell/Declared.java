package org.hedgerow.kernel.jshell;

import java.util.List;

/// A declaration in a source, with its comment.
///
/// @param owner the types it stands in, outermost first; a type stands in itself
/// @param name of a member; empty for the type itself
/// @param parameters the types of its parameters, as [#plain] writes them; for a field as for a type none
/// @param signature what is shown of it: `Rma Hedgerow.rma(Escalc effects, RmaOption... options)`
/// @param comment Markdown, with tags as in the source; empty where it has none
record Declared(String owner, String name, List<String> parameters, String signature, String comment) {

    Declared {
        parameters = List.copyOf(parameters);
    }

    boolean isMethod() {
        return signature.endsWith(")");
    }

    /// The same with another comment.
    Declared with(String newComment) {
        return new Declared(owner, name, parameters, signature, newComment);
    }

    /// A type as signatures name it for a comparison: no package, no type arguments, an array for `...`.
    static String plain(String type) {
        return type.replaceAll("<.*>", "")
                .replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
                .replaceAll("@\\w+\\s*", "")
                .replace("...", "[]")
                .strip();
    }
}
