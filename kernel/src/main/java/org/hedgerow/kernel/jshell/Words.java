package org.hedgerow.kernel.jshell;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;

/// The words a session knows: what its cells declared and what its imports bring.
final class Words {

    private final ClassLoader loader;

    Words(ClassLoader loader) {
        this.loader = loader;
    }

    /// Names of variables, methods, types, and of everything imported by name or from a class.
    Set<String> of(JShell jshell) {
        var words = new LinkedHashSet<String>();
        jshell.variables().forEach(variable -> words.add(variable.name()));
        jshell.methods().forEach(method -> words.add(method.name()));
        jshell.types().forEach(type -> words.add(type.name()));
        words.removeIf(word -> word.startsWith("$"));
        jshell.imports().forEach(one -> words.addAll(imported(one)));
        return words;
    }

    private Collection<String> imported(ImportSnippet one) {
        if (!one.fullname().endsWith(".*")) {
            return Set.of(one.name());
        }
        if (!one.isStatic()) {
            return Set.of(); // a whole package: its types are found by completion
        }
        var owner = one.fullname().substring(0, one.fullname().length() - ".*".length());
        try {
            return statics(Class.forName(owner, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Set.of(); // a guess less, no more
        }
    }

    private static Set<String> statics(Class<?> owner) {
        var names = new LinkedHashSet<String>();
        Stream.concat(Stream.of(owner.getMethods()), Stream.of(owner.getFields()))
                .filter(member -> Modifier.isStatic(member.getModifiers()))
                .forEach(member -> names.add(member.getName()));
        return names;
    }
}
