package org.hedgerow.kernel.render;

import java.util.List;

/// What a library's jar adds to a session. Its jar names the class in
/// `META-INF/services/org.hedgerow.kernel.render.KernelExtension`; it joins when the jar comes to the class path, by
/// `%jars`, `%maven` or otherwise.
public interface KernelExtension {

    /// Import lines that cells need not type, e.g. `import static com.example.Words.*;`.
    default List<String> imports() {
        return List.of();
    }

    /// Says how the library's values show.
    default void addRenderers(RendererTable table) {}

    /// Takes renderers.
    interface RendererTable {
        <T> void add(Class<T> type, Renderer<? super T> renderer);
    }
}
