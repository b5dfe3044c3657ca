package org.hedgerow.kernel.jshell;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.NearestWord;

/// The packages this Java knows.
final class Packages {

    private Packages() {}

    static Optional<String> nearest(String name) {
        return NearestWord.to(name, all());
    }

    private static Set<String> all() {
        var ofModules = ModuleLayer.boot().modules().stream()
                .filter(module -> module.getName().startsWith("java."))
                .flatMap(module -> module.getPackages().stream().filter(module::isExported));
        var loaded =
                Stream.of(Packages.class.getClassLoader().getDefinedPackages()).map(Package::getName);
        return Stream.concat(ofModules, loaded).collect(Collectors.toSet());
    }
}
