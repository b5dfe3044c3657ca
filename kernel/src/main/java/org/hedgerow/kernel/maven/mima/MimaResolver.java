package org.hedgerow.kernel.maven.mima;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import org.hedgerow.kernel.maven.Request;
import org.hedgerow.kernel.maven.Resolution;
import org.hedgerow.kernel.maven.ResolutionException;
import org.hedgerow.kernel.maven.Resolver;

/// Maven's own resolver, with the user's `settings.xml`: mirrors, proxies, passwords, the local repository.
public final class MimaResolver implements Resolver {

    /// As Maven's own command line knows them.
    private static final String LOCAL_REPOSITORY = "maven.repo.local";

    private static final String SETTINGS = "hedgerow.maven.settings";

    @Override
    public Resolution resolve(Request request, Watch watch) throws ResolutionException {
        var thread = Thread.currentThread();
        var outside = thread.getContextClassLoader();
        thread.setContextClassLoader(MimaResolver.class.getClassLoader()); // where MIMA looks for its parts
        try (var context = context(watch)) {
            return offlineFirst(context, request);
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    private static Resolution offlineFirst(Context context, Request request) throws ResolutionException {
        try {
            return new Resolving(context, request, true).run();
        } catch (ResolutionException notAllIsHere) {
            return new Resolving(context, request, false).run();
        }
    }

    private static Context context(Watch watch) {
        var overrides = ContextOverrides.create().withUserSettings(true).transferListener(new Transfers(watch));
        var local = System.getProperty(LOCAL_REPOSITORY);
        if (local != null) {
            overrides.withLocalRepositoryOverride(Path.of(local));
        }
        var settings = System.getProperty(SETTINGS);
        if (settings != null) {
            overrides.withUserSettingsXmlOverride(Path.of(settings));
        }
        return Runtimes.INSTANCE.getRuntime().create(overrides.build());
    }
}
