package org.hedgerow.kernel.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/// What names mean in a session, answered by reflection: the compiler would take longer than the time between two keys.
/// Where only the compiler knows, nothing is said.
final class Scope {

    private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
                    int.class,
                    double.class,
                    boolean.class,
                    long.class,
                    char.class,
                    float.class,
                    short.class,
                    byte.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));

    private final ClassLoader loader;
    private final List<Class<?>> owners;
    private final List<String> packages;
    private final Map<String, String> singleTypes = new HashMap<>();
    private final Map<String, VarSnippet> variables;
    private final Set<String> methods;
    private final Set<String> types;

    /// @param owners the classes whose static members need no class before them
    Scope(JShell jshell, ClassLoader loader, List<Class<?>> owners) {
        this.loader = loader;
        this.owners = owners;
        this.packages = Stream.concat(
                        Stream.of("java.lang"),
                        jshell.imports()
                                .filter(one -> !one.isStatic())
                                .map(ImportSnippet::fullname)
                                .filter(name -> name.endsWith(".*"))
                                .map(name -> name.substring(0, name.length() - 2)))
                .distinct()
                .toList();
        jshell.imports()
                .filter(one -> !one.isStatic() && !one.fullname().endsWith(".*"))
                .forEach(one -> singleTypes.put(one.name(), one.fullname()));
        this.variables = jshell.variables()
                .filter(variable -> !variable.name().startsWith("$"))
                .collect(Collectors.toMap(VarSnippet::name, variable -> variable, (_, later) -> later));
        this.methods = jshell.methods().map(DeclarationSnippet::name).collect(Collectors.toSet());
        this.types = jshell.types().map(DeclarationSnippet::name).collect(Collectors.toSet());
    }

    Set<String> variables() {
        return variables.keySet();
    }

    Set<String> methods() {
        return methods;
    }

    Set<String> types() {
        return types;
    }

    Set<String> singleTypes() {
        return singleTypes.keySet();
    }

    List<String> packages() {
        return packages;
    }

    List<Class<?>> owners() {
        return owners;
    }

    /// The type of a variable as its declaration names it.
    String writtenType(String name) {
        var variable = variables.get(name);
        return variable == null ? "" : variable.typeName();
    }

    /// The type of one of the session's variables, as it was declared.
    Optional<Class<?>> ofVariable(String name) {
        return Optional.ofNullable(variables.get(name)).flatMap(variable -> type(variable.typeName()));
    }

    /// A type as a cell names it; none where a cell declared one of this name.
    Optional<Class<?>> type(String written) {
        var plain = written.replaceAll("<.*>", "").strip();
        var first = plain.replaceFirst("\\..*", "");
        if (types.contains(first) || !plain.matches("[\\w.]+")) {
            return Optional.empty();
        } else if (PRIMITIVES.containsKey(plain)) {
            return Optional.of(PRIMITIVES.get(plain));
        } else if (!Character.isUpperCase(first.isEmpty() ? ' ' : first.charAt(0))) {
            return load(plain);
        }
        var nested = plain.replace('.', '$');
        return singleTypes.containsKey(first)
                ? load(singleTypes.get(first) + nested.substring(first.length()))
                : packages.stream()
                        .flatMap(one -> load(one + "." + nested).stream())
                        .findFirst();
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.<Class<?>>of(Class.forName(name, false, loader))
                    .filter(type -> Modifier.isPublic(type.getModifiers()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty(); // a package has no such type: not every one can
        }
    }

    /// The statically imported functions.
    Stream<Method> functions() {
        return owners.stream()
                .flatMap(owner -> Arrays.stream(owner.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()));
    }

    /// The statically imported constants.
    Stream<Field> constants() {
        return owners.stream()
                .flatMap(owner -> Arrays.stream(owner.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()));
    }
}
