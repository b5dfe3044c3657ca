package org.hedgerow.kernel.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keeps variables' values when JShell replaces the class they stand in.
///
/// Running a cell anew that declares a method makes JShell compile every variable that was computed with it
/// into a new class, where it has no value: the analyst's fitted model is gone although she touched only a
/// function beside it. The values move over here instead. A variable declared anew gets its new value right
/// after, from its initializer.
final class Survivors {

    /// JShell's name for the class of a snippet: its number, then letters that count its replacements.
    private static final Pattern SNIPPET_CLASS = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    private final Map<String, Class<?>> latest = new HashMap<>();

    /// Notes a loaded class, and gives it the values of the one it replaces.
    void arrived(Class<?> type) {
        var name = SNIPPET_CLASS.matcher(type.getName());
        if (name.matches()) {
            var before = latest.put(name.group(1), type);
            if (before != null) {
                moveValues(before, type);
            }
        }
    }

    /// The class of a snippet.
    ///
    /// @param id JShell's number for it
    Optional<Class<?>> home(String id) {
        return Optional.ofNullable(latest.get(id));
    }

    /// What the variable of a snippet holds now.
    ///
    /// @param id JShell's number for the snippet
    Optional<Object> value(String id, String name) {
        var type = latest.get(id);
        if (type == null) {
            return Optional.empty();
        }
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return Optional.ofNullable(field.get(null));
        } catch (NoSuchFieldException | IllegalAccessException | LinkageError e) {
            return Optional.empty(); // it could not be made, so it holds nothing
        }
    }

    private static void moveValues(Class<?> from, Class<?> to) {
        for (var field : to.getDeclaredFields()) {
            try {
                var old = from.getDeclaredField(field.getName());
                if (isVariable(field) && old.getType() == field.getType()) {
                    old.setAccessible(true);
                    field.setAccessible(true);
                    field.set(null, old.get(null));
                }
            } catch (NoSuchFieldException | IllegalAccessException | LinkageError e) {
                // a variable that did not exist before, or whose type is gone: it begins empty
            }
        }
    }

    private static boolean isVariable(Field field) {
        int modifiers = field.getModifiers();
        return Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic();
    }
}
