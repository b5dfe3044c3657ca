package org.hedgerow.kernel.jshell;

import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The types of simple expressions: names, calls, chains of them, literals. Nothing is said where overloads or type
/// arguments decide.
final class Expressions {

    private static final Pattern WHOLE = Pattern.compile("-?\\d[\\d_]*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d[\\d_]*\\.\\d+(?:[eE]-?\\d+)?");

    /// @param isType whether the type itself is meant, for its static members
    record Typed(Class<?> type, boolean isType) {}

    private final Scope scope;
    private final CellNames local;

    /// @param local what the cell declares before the place
    Expressions(Scope scope, CellNames local) {
        this.scope = scope;
        this.local = local;
    }

    /// The type of a whole expression.
    Optional<Class<?>> type(String expression) {
        var text = expression.strip();
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(int.class);
        } else if (DECIMAL.matcher(text).matches()) {
            return Optional.of(double.class);
        }
        var links = Chain.linksOf(text);
        return links.isEmpty()
                ? Optional.empty()
                : of(links).filter(typed -> !typed.isType()).map(Typed::type);
    }

    /// What stands at the end of a chain.
    Optional<Typed> of(List<String> links) {
        var typed = first(links.getFirst());
        for (var link : links.subList(1, links.size())) {
            typed = typed.flatMap(before -> member(before, link));
        }
        return typed;
    }

    private Optional<Typed> first(String link) {
        if (link.startsWith("\"")) {
            return value(Optional.of(String.class));
        } else if (isCall(link)) {
            return scope.methods().contains(name(link))
                    ? Optional.empty()
                    : value(result(
                            scope.functions().filter(method -> method.getName().equals(name(link)))));
        } else if (local.names().contains(link)) {
            return value(local.declaration(link).flatMap(this::declared));
        } else if (scope.variables().contains(link)) {
            return value(scope.ofVariable(link));
        }
        var constant =
                scope.constants().filter(field -> field.getName().equals(link)).findFirst();
        return constant.isPresent()
                ? value(constant.map(field -> (Class<?>) field.getType()))
                : scope.type(link).map(type -> new Typed(type, true));
    }

    private Optional<Class<?>> declared(CellNames.Declaration one) {
        return one.type().equals("var") ? one.value().flatMap(this::type) : scope.type(one.type());
    }

    private Optional<Typed> member(Typed before, String link) {
        if (isCall(link)) {
            return value(result(
                    Members.methods(before).filter(method -> method.getName().equals(name(link)))));
        }
        var fields = Members.fields(before)
                .filter(field -> field.getName().equals(link))
                .findFirst();
        return value(fields.filter(field -> !(field.getGenericType() instanceof TypeVariable<?>))
                .map(field -> (Class<?>) field.getType()));
    }

    /// What the methods of one name give, where they agree.
    private static Optional<Class<?>> result(Stream<Method> overloads) {
        var all = overloads.toList();
        boolean isGeneric = all.stream().anyMatch(method -> method.getGenericReturnType() instanceof TypeVariable<?>);
        var types = all.stream().map(Method::getReturnType).distinct().toList();
        return isGeneric
                ? Optional.empty()
                : types.stream()
                        .filter(type -> types.stream().allMatch(other -> other.isAssignableFrom(type)))
                        .findFirst()
                        .map(type -> (Class<?>) type);
    }

    private static Optional<Typed> value(Optional<Class<?>> type) {
        return type.map(one -> new Typed(one, false));
    }

    static boolean isCall(String link) {
        return link.endsWith(")") || link.endsWith("(");
    }

    static String name(String link) {
        return link.replaceFirst("(?s)\\s*\\(.*", "");
    }
}
