package org.hedgerow.kernel.jshell;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/// The words a session knows: what its cells declared and what its imports bring.
final class Words {

    private final ClassLoader loader;

    Words(ClassLoader loader) {
        this.loader = loader;
    }

    /// Names of variables, methods, types, and of everything imported by name or from a class.
    Set<String> of(JShell jshell) {
        return asTyped(jshell).stream()
                .map(word -> word.replace("(", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The same, functions with their bracket: `rma(`.
    Set<String> asTyped(JShell jshell) {
        var words = new LinkedHashSet<String>();
        jshell.variables().forEach(variable -> words.add(variable.name()));
        jshell.methods().forEach(method -> words.add(method.name() + "("));
        jshell.types().forEach(type -> words.add(type.name()));
        words.removeIf(word -> word.startsWith("$"));
        jshell.imports().filter(one -> !one.fullname().endsWith(".*")).forEach(one -> words.add(one.name()));
        staticOwners(jshell).forEach(owner -> words.addAll(statics(owner)));
        return words;
    }

    /// The classes whose static members are imported; the types of imported packages are found by completion.
    List<Class<?>> staticOwners(JShell jshell) {
        return jshell.imports()
                .filter(one -> one.isStatic() && one.fullname().endsWith(".*"))
                .map(one -> one.fullname().substring(0, one.fullname().length() - ".*".length()))
                .<Class<?>>flatMap(this::named)
                .toList();
    }

    /// The packages whose types need no package before them, or are spoken of by the imports.
    List<String> packages(JShell jshell) {
        return jshell.imports()
                .map(one -> one.fullname().replaceFirst("\\.(?:[A-Z].*|\\*)$", ""))
                .distinct()
                .toList();
    }

    private Stream<Class<?>> named(String type) {
        try {
            return Stream.of(Class.forName(type, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Stream.empty(); // a guess less, no more
        }
    }

    private static Set<String> statics(Class<?> owner) {
        var names = new LinkedHashSet<String>();
        Stream.of(owner.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .forEach(method -> names.add(method.getName() + "("));
        Stream.of(owner.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> names.add(field.getName()));
        return names;
    }
}
