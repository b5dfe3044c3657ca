package org.hedgerow.kernel.jshell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hedgerow.kernel.complete.CodeMask;

/// The variables that the code before a cursor declares, as far as can be seen without the compiler.
final class CellNames {

    private static final Pattern DECLARED = Pattern.compile(
            "\\b(?!(?:return|throw|yield|else|new|case|import|package)\\b)([a-zA-Z_][\\w.]*(?:<[\\w<>?,.\\[\\] ]*>)?(?:\\[])*)"
                    + "\\s+([a-zA-Z_]\\w*)\\s*(?=[=;:,)])(=(?!=))?");
    private static final Pattern ARROW = Pattern.compile("(?:\\b([a-zA-Z_]\\w*)|\\(([\\w\\s,]*)\\))\\s*->");

    /// @param type as it is written, perhaps `var`
    /// @param value what it is set to, where it is set
    record Declaration(String type, Optional<String> value) {}

    private final Map<String, Optional<Declaration>> found = new LinkedHashMap<>();

    CellNames(String code) {
        var mask = CodeMask.of(code).code();
        var declared = DECLARED.matcher(mask);
        while (declared.find()) {
            var value = Optional.ofNullable(declared.group(3)).map(_ -> valueAt(code, mask, declared.end()));
            found.put(declared.group(2), Optional.of(new Declaration(declared.group(1), value)));
        }
        var arrow = ARROW.matcher(mask);
        while (arrow.find()) {
            var names = Optional.ofNullable(arrow.group(1)).orElse(arrow.group(2));
            for (var name : (names == null ? "" : names).split("\\W+", -1)) {
                found.put(name, Optional.empty());
            }
        }
        found.remove("");
    }

    private static String valueAt(String code, String mask, int start) {
        int end = mask.indexOf(';', start);
        return code.substring(start, end < 0 ? code.length() : end);
    }

    Set<String> names() {
        return found.keySet();
    }

    /// What is known of a name: of a lambda's parameter nothing.
    Optional<Declaration> declaration(String name) {
        return found.getOrDefault(name, Optional.empty());
    }
}
