package org.hedgerow.kernel.preload;

import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.jshell.JShellEngine;
import org.hedgerow.kernel.magic.Environment;
import org.hedgerow.kernel.magic.Joined;
import org.hedgerow.kernel.magic.MagicEngine;
import org.hedgerow.kernel.maven.LateResolver;
import org.hedgerow.kernel.maven.Resolver;
import org.hedgerow.kernel.render.Extensions;

/// The engine of a session of ours: Java, magics, and all that is preloaded.
public final class Session {
    private Session() {}

    /// As the environment variables of this process ask.
    public static Engine engine() {
        return engine(Environment.of(System.getenv(), System.err), new LateResolver());
    }

    public static Engine engine(Environment environment, Resolver resolver) {
        var extensions = new Extensions(Preload.renderers());
        var java = new JShellEngine(Preload.settings(environment, extensions::render));
        return new MagicEngine<>(java, environment, resolver, loader -> joined(extensions.join(loader)));
    }

    private static Joined joined(Extensions.Joined joined) {
        return new Joined(joined.imports(), joined.problems());
    }
}
