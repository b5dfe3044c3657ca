package org.hedgerow.kernel.jshell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hedgerow.kernel.complete.Documented;

/// What each word is for, in one sentence, for the list that completion shows.
final class Purposes {

    private final DocIndex docs;
    private final Map<Class<?>, Map<String, String>> known = new ConcurrentHashMap<>();

    Purposes(DocIndex docs) {
        this.docs = docs;
    }

    /// Of the members of types, inherited ones too.
    Map<String, String> ofMembers(List<Class<?>> types) {
        var purposes = new HashMap<String, String>();
        types.stream()
                .flatMap(type -> Members.lineage(type).stream())
                .forEach(type -> known.computeIfAbsent(type, this::ofOwn).forEach(purposes::putIfAbsent));
        return purposes;
    }

    private Map<String, String> ofOwn(Class<?> type) {
        var purposes = new HashMap<String, String>();
        for (var declared : docs.of(type)) {
            if (!declared.comment().isEmpty()) {
                purposes.putIfAbsent(
                        declared.name(),
                        Documented.ofMarkdown("", declared.comment()).purpose());
            }
        }
        return Map.copyOf(purposes);
    }
}
