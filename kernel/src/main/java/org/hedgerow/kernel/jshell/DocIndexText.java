package org.hedgerow.kernel.jshell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How the declarations of many types stand in one text, parted by ASCII's separators, which no comment contains.
final class DocIndexText {

    private static final String TYPE = "\u001D";
    private static final String DECLARATION = "\u001E";
    private static final String FIELD = "\u001F";

    private DocIndexText() {}

    /// @param types what each type of a source file of its own declares, by its name with the package
    static String write(Map<String, List<Declared>> types) {
        return types.entrySet().stream()
                .map(type -> type.getKey()
                        + type.getValue().stream().map(DocIndexText::write).collect(Collectors.joining()))
                .collect(Collectors.joining(TYPE));
    }

    private static String write(Declared one) {
        return DECLARATION
                + String.join(
                        FIELD,
                        one.owner(),
                        one.name(),
                        String.join(",", one.parameters()),
                        one.signature(),
                        one.comment());
    }

    /// The part of the text about each type: what is in it is not looked at yet.
    static Map<String, String> types(String text) {
        var types = new HashMap<String, String>();
        for (var part : text.split(TYPE, -1)) {
            int end = part.indexOf(DECLARATION);
            if (end >= 0) {
                types.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return types;
    }

    /// What a part says.
    static List<Declared> declarations(String part) {
        return Arrays.stream(part.split(DECLARATION, -1))
                .map(one -> one.split(FIELD, -1))
                .map(fields -> new Declared(
                        fields[0],
                        fields[1],
                        fields[2].isEmpty() ? List.of() : List.of(fields[2].split(",", -1)),
                        fields[3],
                        fields[4]))
                .toList();
    }
}
