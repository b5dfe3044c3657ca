package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.kernel.maven.Coordinates;
import org.hedgerow.kernel.maven.Request;
import org.hedgerow.kernel.maven.Resolution;
import org.hedgerow.kernel.maven.Resolver;

/// `%maven`, `%mavenRepo`, `%%loadFromPOM`: libraries from Maven repositories.
final class MavenMagics {
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "system", "import");

    private final Additions additions;
    private final Fetching fetching;

    /// Bills of materials and repositories named so far.
    private final List<Coordinates> boms = new ArrayList<>();

    private final List<Request.Repository> repositories = new ArrayList<>();

    /// What was added, by `group:artifact:classifier`.
    private final Map<String, Coordinates> added = new LinkedHashMap<>();

    MavenMagics(Additions additions, Resolver resolver) {
        this.additions = additions;
        this.fetching = new Fetching(resolver);
    }

    List<Magic> all() {
        return List.of(
                Magic.line(
                        "maven addMavenDependencies addMavenDependency mavenDependency",
                        "%maven GROUP:ARTIFACT:VERSION…",
                        "lets cells use libraries from Maven repositories, with what these need",
                        """
                        In full: GROUP:ARTIFACT[:EXTENSION[:CLASSIFIER]]:VERSION. The version may be a range: [1.0,2.0).
                        GROUP:ARTIFACT:pom:VERSION is a bill of materials: libraries named with it or after it need no version.
                        What the local repository has (~/.m2) is not fetched again; ~/.m2/settings.xml is heeded.""",
                        this::maven),
                Magic.line(
                        "mavenRepo addMavenRepo",
                        "%mavenRepo ID URL",
                        "names another repository for %maven to look in",
                        "",
                        this::mavenRepo),
                Magic.both(
                        "loadFromPOM",
                        "%%loadFromPOM [SCOPE…]",
                        "libraries as a POM names them: dependencies pasted below, or %loadFromPOM FILE",
                        "<dependency>, <repository> and <dependencyManagement> may stand alone.",
                        this::loadFromPom));
    }

    private Object maven(MagicCall call) throws MagicProblem, InterruptedException {
        if (call.arguments().isEmpty()) {
            throw new MagicProblem("Which library? %maven org.apache.commons:commons-text:1.13.0");
        }
        var wanted = new ArrayList<Coordinates>();
        var newBoms = new ArrayList<>(boms);
        for (var argument : call.arguments()) {
            var coordinates = Coordinates.parse(argument)
                    .orElseThrow(
                            () -> new MagicProblem(argument + " names no library. Its form is group:artifact:version,"
                                    + " such as org.apache.commons:commons-text:1.13.0"));
            (coordinates.isBom() ? newBoms : wanted).add(coordinates);
        }
        var found = fetching.fetch(new Request(wanted, newBoms, repositories, Optional.empty(), SCOPES), call);
        newBoms.removeAll(boms);
        boms.addAll(newBoms);
        newBoms.forEach(bom -> call.print("Versions are now those of " + bom));
        return wanted.isEmpty() ? List.of() : add(found, call);
    }

    private Object mavenRepo(MagicCall call) throws MagicProblem {
        if (call.arguments().size() != 2) {
            throw new MagicProblem("A repository has a name and an address: %mavenRepo snapshots https://…");
        }
        var repository =
                new Request.Repository(call.arguments().get(0), call.arguments().get(1));
        repositories.removeIf(one -> one.id().equals(repository.id()));
        repositories.add(repository);
        return repository.id();
    }

    private Object loadFromPom(MagicCall call) throws MagicProblem, InterruptedException {
        var scopes = new HashSet<>(call.arguments());
        String pom;
        if (call.body().isPresent()) {
            pom = PomText.whole(call.body().get());
        } else {
            if (call.arguments().isEmpty()) {
                throw new MagicProblem("Which POM? %loadFromPOM pom.xml, or %%loadFromPOM with dependencies below.");
            }
            var file = Path.of(call.arguments().getFirst());
            scopes.remove(call.arguments().getFirst());
            pom = read(file);
        }
        var request = new Request(List.of(), boms, repositories, Optional.of(pom), scopes.isEmpty() ? SCOPES : scopes);
        return add(fetching.fetch(request, call), call);
    }

    private static String read(Path file) throws MagicProblem {
        try {
            return PomText.whole(Files.readString(file));
        } catch (IOException e) {
            throw new MagicProblem(
                    "There is no readable file " + file + " (seen from "
                            + Path.of("").toAbsolutePath() + ").",
                    e);
        }
    }

    /// A library that the session has in another version stays as it is: its classes may be in use.
    private List<String> add(Resolution resolution, MagicCall call) throws MagicProblem {
        var files = new ArrayList<Path>();
        for (var found : resolution.found()) {
            var coordinates = found.coordinates();
            var present = present(coordinates);
            if (present.isEmpty()) {
                files.add(found.file());
                added.put(key(coordinates), coordinates);
            } else if (!present.get().equals(coordinates.version())) {
                call.print("The session keeps %s %s, which it has already, and does without %s."
                        .formatted(coordinates.artifact(), present.get(), coordinates.version()));
            }
        }
        return additions.add(files, call);
    }

    /// The version of a library that the session has, by what was added, or by the names of its jars.
    private Optional<String> present(Coordinates wanted) {
        var before = added.get(key(wanted));
        if (before != null) {
            return Optional.of(before.version());
        }
        return wanted.classifier().isEmpty()
                ? additions.classPath().stream()
                        .map(entry -> String.valueOf(entry.getFileName()))
                        .filter(name -> name.matches("\\Q" + wanted.artifact() + "\\E-\\d.*\\.jar"))
                        .map(name -> name.substring(wanted.artifact().length() + 1, name.length() - ".jar".length()))
                        .findFirst()
                : Optional.empty();
    }

    private static String key(Coordinates one) {
        return one.group() + ":" + one.artifact() + ":" + one.classifier();
    }
}
