package org.hedgerow.kernel.jshell;

import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.Call;
import org.hedgerow.kernel.complete.CodeMask;

/// Which types fit a place in a cell.
///
/// @param types any of these; if none is named, any type does, and none better than another
/// @param arguments the type arguments that are wanted, as [#argumentsOf] writes them; empty where any do
record Wanted(Set<Class<?>> types, String arguments) {

    private static final Pattern FREE = Pattern.compile("(?:^|[;{}]|\\bvar\\s+\\w+\\s*=)\\s*$");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:^|[;{}(\\n])\\s*(?:final\\s+)?(?!return\\b)([a-zA-Z_][\\w.]*)\\s*(<[\\w<>?,.\\[\\] ]*>)?\\s+[a-zA-Z_]\\w*\\s*=$");
    private static final Pattern ASSIGNED = Pattern.compile("(?:^|[;{}\\n])\\s*([a-zA-Z_]\\w*)\\s*=$");
    private static final Pattern NO_CALL =
            Pattern.compile("\\b(?:if|while|for|switch|catch|try|synchronized|super|this)$");
    private static final Pattern MAKING = Pattern.compile("\\bnew\\s*$");

    /// From the narrowest to the widest: a number fits where a wider one is wanted.
    private static final List<Class<?>> NUMBERS =
            List.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            double.class, Double.class,
            boolean.class, Boolean.class,
            long.class, Long.class,
            char.class, Character.class,
            float.class, Float.class,
            short.class, Short.class,
            byte.class, Byte.class);

    Wanted {
        types = Set.copyOf(types);
    }

    private Wanted(Set<Class<?>> types) {
        this(types, "");
    }

    /// What fits at the end of `before`; empty where only the compiler knows.
    static Optional<Wanted> at(String before, Expressions expressions, Scope scope) {
        var mask = CodeMask.of(before).code().stripTrailing();
        if (FREE.matcher(mask).find()) {
            return Optional.of(new Wanted(Set.of()));
        } else if (mask.endsWith("=")) {
            return ofValue(mask, expressions, scope);
        } else if (!mask.endsWith("(") && !mask.endsWith(",")) {
            return Optional.empty();
        }
        return Call.around(before, before.length())
                .filter(call -> !NO_CALL.matcher(call.name()).find()
                        && !MAKING.matcher(before.substring(0, call.start())).find())
                .flatMap(call -> ofArgument(call, before, expressions, scope));
    }

    /// Behind `int k =`, or `k =` where `k` is known.
    private static Optional<Wanted> ofValue(String mask, Expressions expressions, Scope scope) {
        var declared = DECLARED.matcher(mask);
        if (declared.find()) {
            var arguments = Optional.ofNullable(declared.group(2)).map(Wanted::argumentsOf);
            return scope.type(declared.group(1)).map(type -> new Wanted(Set.of(type), arguments.orElse("")));
        }
        var assigned = ASSIGNED.matcher(mask);
        return assigned.find()
                ? expressions
                        .type(assigned.group(1))
                        .map(type -> new Wanted(Set.of(type), argumentsOf(scope.writtenType(assigned.group(1)))))
                : Optional.empty();
    }

    /// The type arguments of a written type, without packages and blanks: `<String,Integer>`; empty where it has none.
    static String argumentsOf(String type) {
        int begin = type.indexOf('<');
        return begin < 0
                ? ""
                : type.substring(begin).replaceAll("\\b(?:[a-z]\\w*\\.)+", "").replaceAll("\\s+", "");
    }

    private static Optional<Wanted> ofArgument(Call call, String before, Expressions expressions, Scope scope) {
        var given = new ArrayList<Optional<Class<?>>>();
        call.arguments().forEach(argument -> given.add(expressions.type(argument.text())));
        var fitting = called(Chain.endOf(before.substring(0, call.open()).stripTrailing()), expressions, scope)
                .filter(method -> takes(method, given))
                .toList();
        boolean isGeneric = fitting.stream()
                .anyMatch(method -> parameter(method, given.size())
                                .filter(type -> type == Object.class)
                                .isPresent()
                        || generic(method, given.size()));
        var types = fitting.stream()
                .flatMap(method -> parameter(method, given.size()).stream())
                .toList();
        return types.isEmpty() || isGeneric ? Optional.empty() : Optional.of(new Wanted(Set.copyOf(types)));
    }

    private static boolean generic(Method method, int index) {
        var types = method.getGenericParameterTypes();
        return index < types.length && types[index] instanceof TypeVariable<?>;
    }

    private static Stream<Method> called(Chain chain, Expressions expressions, Scope scope) {
        var all = chain.links().isEmpty()
                ? scope.methods().contains(chain.word()) ? Stream.<Method>empty() : scope.functions()
                : expressions.of(chain.links()).stream().flatMap(Members::methods);
        return all.filter(method -> method.getName().equals(chain.word()));
    }

    private static boolean takes(Method method, List<Optional<Class<?>>> given) {
        for (int i = 0; i < given.size(); i++) {
            var wanted = parameter(method, i);
            if (wanted.isEmpty()
                    || !given.get(i).map(type -> fits(wanted.get(), type)).orElse(true)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Class<?>> parameter(Method method, int index) {
        var types = method.getParameterTypes();
        if (method.isVarArgs() && index >= types.length - 1) {
            return Optional.ofNullable(types[types.length - 1].getComponentType());
        }
        return index < types.length ? Optional.of(types[index]) : Optional.empty();
    }

    /// Whether a value of `type` may stand here, where not every value may.
    boolean fit(Class<?> type) {
        return types.stream().anyMatch(wanted -> fits(wanted, type));
    }

    /// The same of a type with arguments; one that is written without may have any.
    boolean fit(Class<?> type, String typeArguments) {
        return fit(type) && (arguments.isEmpty() || typeArguments.isEmpty() || arguments.equals(typeArguments));
    }

    private static boolean fits(Class<?> wanted, Class<?> type) {
        return wanted.isAssignableFrom(type)
                || (NUMBERS.contains(wanted)
                        && NUMBERS.contains(type)
                        && NUMBERS.indexOf(type) <= NUMBERS.indexOf(wanted))
                || wanted.isAssignableFrom(BOXES.getOrDefault(type, type))
                || BOXES.getOrDefault(wanted, wanted) == type;
    }
}
