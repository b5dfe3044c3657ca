package org.hedgerow.kernel.maven;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The resolver, loaded with the first question: until then it costs nothing, and its libraries are never seen by
/// cells.
public final class LateResolver implements Resolver {
    private static final String JAR = "hedgerow-maven.jar";
    private static final String RESOLVER = "org.hedgerow.kernel.maven.mima.MimaResolver";

    private Optional<Resolver> loaded = Optional.empty();

    @Override
    public Resolution resolve(Request request, Watch watch) throws ResolutionException, InterruptedException {
        return loaded().resolve(request, watch);
    }

    private synchronized Resolver loaded() throws ResolutionException {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        return loaded.get();
    }

    private static Resolver load() throws ResolutionException {
        try {
            return Class.forName(RESOLVER, true, loader())
                    .asSubclass(Resolver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | URISyntaxException | MalformedURLException e) {
            throw new ResolutionException(
                    "The Maven resolver is missing: " + JAR + " belongs beside the kernel's jar. ./hedgerow install"
                            + " puts it there.",
                    e);
        }
    }

    /// The jar beside this one; in a build there is none, and all is in one place.
    private static ClassLoader loader() throws URISyntaxException, MalformedURLException {
        var own = LateResolver.class.getClassLoader();
        var source = LateResolver.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            var jar = new File(source.getLocation().toURI()).toPath().resolveSibling(JAR);
            if (Files.isRegularFile(jar)) {
                return new URLClassLoader("maven", new URL[] {url(jar)}, own);
            }
        }
        return own;
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
