package org.hedgerow.kernel.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/// What may follow a dot.
final class Members {

    private Members() {}

    /// The public methods, those of every object too.
    static Stream<Method> methods(Expressions.Typed of) {
        var all = of.type().getMethods();
        var own = Arrays.stream(all).filter(method -> !method.isBridge() || !isBridgeTo(method, all));
        var fitting = own.filter(method -> Modifier.isStatic(method.getModifiers()) == of.isType());
        return !of.isType() && of.type().isInterface()
                ? Stream.concat(fitting, Arrays.stream(Object.class.getMethods()))
                : fitting;
    }

    /// A bridge may lead to a method beside it, or to one of a class that is not public, which then is not there
    /// itself.
    private static boolean isBridgeTo(Method bridge, Method[] all) {
        return Arrays.stream(all)
                .anyMatch(other -> !other.isBridge()
                        && other.getName().equals(bridge.getName())
                        && other.getParameterCount() == bridge.getParameterCount());
    }

    static Stream<Field> fields(Expressions.Typed of) {
        return Arrays.stream(of.type().getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) == of.isType());
    }

    /// A type and those it inherits from, the nearest first.
    static SequencedSet<Class<?>> lineage(Class<?> type) {
        var all = new LinkedHashSet<Class<?>>();
        collect(type, all);
        all.add(Object.class);
        return all;
    }

    private static void collect(Class<?> type, Set<Class<?>> all) {
        if (all.add(type)) {
            Optional.ofNullable(type.getSuperclass())
                    .filter(above -> above != Object.class)
                    .ifPresent(above -> collect(above, all));
            Arrays.stream(type.getInterfaces()).forEach(above -> collect(above, all));
        }
    }
}
