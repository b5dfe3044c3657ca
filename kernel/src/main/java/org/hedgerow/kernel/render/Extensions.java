package org.hedgerow.kernel.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.hedgerow.kernel.engine.MimeBundle;

/// The renderers of a session, joined by those that jars bring. A broken one harms only the values it was to show.
public final class Extensions {
    private static final int MOST = 1_000;

    private final Set<String> seen = new HashSet<>();
    private volatile Renderers renderers;

    /// What newly joined.
    ///
    /// @param imports lines for the session to know from now on
    /// @param problems what failed, in sentences
    public record Joined(List<String> imports, List<String> problems) {
        public Joined {
            imports = List.copyOf(imports);
            problems = List.copyOf(problems);
        }
    }

    public Extensions(Renderers renderers) {
        this.renderers = renderers;
    }

    public MimeBundle render(Object value) {
        return renderers.render(value);
    }

    /// Lets the extensions join that `loader` finds and that have not joined yet.
    public synchronized Joined join(ClassLoader loader) {
        var imports = new ArrayList<String>();
        var problems = new ArrayList<String>();
        var all = ServiceLoader.load(KernelExtension.class, loader).iterator();
        for (int i = 0; i < MOST; i++) { // one that cannot be read is passed over, and told of once
            try {
                if (!all.hasNext()) {
                    break;
                }
                var extension = all.next();
                if (seen.add(extension.getClass().getName())) {
                    renderers = with(extension);
                    imports.addAll(extension.imports());
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
                var problem = "An extension fails, and is left out: " + broken
                        + (broken.getCause() == null ? "" : " (" + broken.getCause() + ")");
                if (seen.add(problem)) {
                    problems.add(problem);
                }
            }
        }
        return new Joined(imports, problems);
    }

    private Renderers with(KernelExtension extension) {
        var table = new Table(extension.getClass().getSimpleName(), renderers);
        extension.addRenderers(table);
        return table.renderers;
    }

    private static final class Table implements KernelExtension.RendererTable {
        private final String extension;
        private Renderers renderers;

        Table(String extension, Renderers renderers) {
            this.extension = extension;
            this.renderers = renderers;
        }

        @Override
        public <T> void add(Class<T> type, Renderer<? super T> renderer) {
            Renderer<T> guarded = value -> guarded(renderer, value);
            renderers = renderers.with(type, guarded);
        }

        private <T> MimeBundle guarded(Renderer<? super T> renderer, T value) {
            try {
                return Objects.requireNonNull(renderer.render(value), "the renderer gives null");
            } catch (Exception | LinkageError | StackOverflowError | AssertionError broken) {
                return MimeBundle.text(PlainText.of(value) + "\n(Shown as text: the renderer of " + extension
                        + " fails with " + broken + ")");
            }
        }
    }
}
