package org.hedgerow.kernel.jshell;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Which of the statically imported words give a value of a type: what may stand where the type is wanted.
final class Makers {

    /// What is of more kinds than this fits nearly everywhere, and says little of any place.
    private static final int MANY = 5;

    private final Supplier<List<Class<?>>> owners;
    private List<Class<?>> knownOwners = List.of();
    private Map<String, Class<?>> types = Map.of();

    /// @param owners the classes whose static members need no class before them
    Makers(Supplier<List<Class<?>>> owners) {
        this.owners = owners;
    }

    /// The words that give a `type`, named as messages of the compiler name it without its package: what only this type
    /// takes first, functions with their bracket.
    List<String> of(String type) {
        refresh();
        var wanted = Optional.ofNullable(types.get(type));
        return wanted.map(this::of).orElse(List.of());
    }

    private List<String> of(Class<?> wanted) {
        record Maker(String word, int kinds, boolean setting) {}
        return knownOwners.stream()
                .flatMap(owner -> Stream.concat(
                        Arrays.stream(owner.getMethods())
                                .filter(Makers::isStatic)
                                .filter(method -> wanted.isAssignableFrom(method.getReturnType()))
                                .map(method -> new Maker(
                                        method.getName() + "(",
                                        kinds(method.getReturnType()),
                                        !namesSomething(method))),
                        Arrays.stream(owner.getFields())
                                .filter(field -> Modifier.isStatic(field.getModifiers()))
                                .filter(field -> wanted.isAssignableFrom(field.getType()))
                                .map(field -> new Maker(field.getName(), kinds(field.getType()), false))))
                .distinct()
                .sorted(Comparator.comparing((Maker maker) -> maker.kinds > MANY)
                        .thenComparing(Maker::setting)
                        .thenComparingInt(Maker::kinds)
                        .thenComparing(Maker::word))
                .map(Maker::word)
                .distinct()
                .toList();
    }

    /// Whether a function takes a name, of a column for instance.
    private static boolean namesSomething(Method method) {
        var types = method.getParameterTypes();
        return types.length > 0 && types[0] == String.class;
    }

    /// How many types a type is at once: the more, the less is it meant for one place.
    private static int kinds(Class<?> type) {
        var all = new HashSet<Class<?>>();
        collect(type, all);
        return all.size();
    }

    private static void collect(Class<?> type, Set<Class<?>> all) {
        for (var one : type.getInterfaces()) {
            if (all.add(one)) {
                collect(one, all);
            }
        }
    }

    private void refresh() {
        var now = owners.get();
        if (!now.equals(knownOwners)) {
            knownOwners = now;
            types = typesOf(now);
        }
    }

    /// Every type that stands in a signature of the words, or of what they give.
    private static Map<String, Class<?>> typesOf(List<Class<?>> owners) {
        var all = new HashMap<String, Class<?>>();
        for (var owner : owners) {
            var methods =
                    Arrays.stream(owner.getMethods()).filter(Makers::isStatic).toList();
            methods.forEach(method -> note(method, all));
            methods.stream()
                    .map(Method::getReturnType)
                    .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java."))
                    .distinct()
                    .flatMap(type -> Arrays.stream(type.getMethods()))
                    .forEach(method -> note(method, all));
        }
        return all;
    }

    private static void note(Method method, Map<String, Class<?>> all) {
        Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
                .map(Makers::element)
                .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java."))
                .forEach(type -> all.putIfAbsent(shortName(type), type));
    }

    private static Class<?> element(Class<?> type) {
        return type.isArray() ? element(type.getComponentType()) : type;
    }

    private static String shortName(Class<?> type) {
        var name = Optional.ofNullable(type.getCanonicalName()).orElse(type.getName());
        return name.substring(
                type.getPackageName().isEmpty() ? 0 : type.getPackageName().length() + 1);
    }

    private static boolean isStatic(Method method) {
        return Modifier.isStatic(method.getModifiers());
    }
}
