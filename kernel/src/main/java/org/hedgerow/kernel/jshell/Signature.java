package org.hedgerow.kernel.jshell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A signature as JShell writes it, taken apart: `Rma Hedgerow.rma(Escalc effects, RmaOption... options)`.
///
/// @param packageName of the type it belongs to, empty where that is imported
/// @param owner the type it belongs to, with the types around it
/// @param name of a member; empty for a type
/// @param parameters their types, as [Declared#plain] writes them
record Signature(String packageName, String owner, String name, List<String> parameters) {

    private static final Pattern METHOD =
            Pattern.compile("(?:^|[\\s>])((?:[a-z]\\w*\\.)*)((?:[A-Z]\\w*\\.)+)(\\w+)\\((.*)\\)(?:\\s+throws .*)?$");
    private static final Pattern FIELD = Pattern.compile("^((?:[a-z]\\w*\\.)*)((?:[A-Z]\\w*\\.)+)(\\w+):.*$");
    private static final Pattern TYPE =
            Pattern.compile("^((?:[a-z]\\w*\\.)*)([A-Z][\\w.]*)(?:<.*>)?(?:\\s+extends .*)?$");

    static Optional<Signature> of(String text) {
        var method = METHOD.matcher(text);
        if (method.find()) {
            return Optional.of(new Signature(
                    undotted(method.group(1)), undotted(method.group(2)), method.group(3), types(method.group(4))));
        }
        var field = FIELD.matcher(text);
        if (field.find()) {
            return Optional.of(
                    new Signature(undotted(field.group(1)), undotted(field.group(2)), field.group(3), List.of()));
        }
        var type = TYPE.matcher(text);
        return type.find()
                ? Optional.of(new Signature(undotted(type.group(1)), type.group(2), "", List.of()))
                : Optional.empty();
    }

    /// The type whose source file it stands in.
    String outermost() {
        return owner.replaceFirst("\\..*", "");
    }

    private static List<String> types(String parameters) {
        return parameters.isBlank()
                ? List.of()
                : Arrays.stream(parameters.replaceAll("<[^()]*?>", "").split(","))
                        .map(String::strip)
                        .map(parameter -> Declared.plain(parameter.replaceFirst("\\s+\\w+$", "")))
                        .toList();
    }

    private static String undotted(String text) {
        return text.replaceFirst("\\.$", "");
    }
}
