package org.hedgerow.kernel.jshell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.Documented;

/// What each of our words is for, in one sentence, for the list that completion shows.
final class Purposes {

    private final Sources sources;
    private final List<String> packages;

    /// @param packages whose types need no package before them
    Purposes(Sources sources, List<String> packages) {
        this.packages = packages;
        this.sources = sources;
    }

    /// Of the static members of classes, inherited ones too.
    Map<String, String> ofStatics(List<Class<?>> owners) {
        var purposes = new HashMap<String, String>();
        owners.stream()
                .flatMap(owner -> Stream.<Class<?>>iterate(owner, type -> type != null, Class::getSuperclass))
                .forEach(type -> note(type.getPackageName(), type.getSimpleName(), purposes));
        return purposes;
    }

    /// Of the members of a type.
    ///
    /// @param type as the compiler names it
    Map<String, String> ofMembers(String type) {
        var purposes = new HashMap<String, String>();
        Signature.of(type)
                .ifPresent(found -> (found.packageName().isEmpty() ? packages : List.of(found.packageName()))
                        .forEach(one -> note(one, found.owner(), purposes)));
        return purposes;
    }

    private void note(String packageName, String type, Map<String, String> purposes) {
        for (var declared : sources.of(packageName, type.replaceFirst("\\..*", ""))) {
            if (declared.owner().equals(type)) {
                purposes.putIfAbsent(
                        declared.name(),
                        Documented.ofMarkdown("", declared.comment()).purpose());
            }
        }
    }
}
