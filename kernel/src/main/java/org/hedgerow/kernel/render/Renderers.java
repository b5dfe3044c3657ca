package org.hedgerow.kernel.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.engine.MimeBundle;
import org.jspecify.annotations.Nullable;

/// Which renderer shows a value: of those whose type it has, the one of highest priority; among equals the most
/// specific type; among equals still, the one that joined last. Immutable.
public final class Renderers {
    private static final int NORMAL = 0;

    private final List<Entry<?>> entries;

    private record Entry<T>(Class<T> type, int priority, Renderer<? super T> renderer) {
        MimeBundle render(Object value) {
            return renderer.render(type.cast(value));
        }

        boolean isMoreSpecificThan(Entry<?> other) {
            return type != other.type && other.type.isAssignableFrom(type);
        }
    }

    private Renderers(List<Entry<?>> entries) {
        this.entries = List.copyOf(entries);
    }

    /// Text for every value, pictures for images, a table beside the text of rows.
    public static Renderers standard() {
        var simple = new Renderers(List.of())
                .with(Object.class, value -> MimeBundle.text(PlainText.of(value)))
                .with(MimeBundle.class, bundle -> bundle)
                .with(BufferedImage.class, Pictures::bundle)
                .with(Object[].class, Grid::of)
                .with(List.class, Grid::of);
        return simple.with(
                Optional.class, maybe -> maybe.isPresent() ? simple.render(maybe.get()) : MimeBundle.text("(empty)"));
    }

    public <T> Renderers with(Class<T> type, Renderer<? super T> renderer) {
        return with(type, NORMAL, renderer);
    }

    /// @param priority above 0 to win even over renderers of more specific types
    public <T> Renderers with(Class<T> type, int priority, Renderer<? super T> renderer) {
        var more = new ArrayList<>(entries);
        more.addFirst(new Entry<>(type, priority, renderer));
        return new Renderers(more);
    }

    /// The types it has renderers for.
    public List<Class<?>> types() {
        return entries.stream().<Class<?>>map(Entry::type).distinct().toList();
    }

    public MimeBundle render(@Nullable Object value) {
        if (value == null) {
            return MimeBundle.text("null");
        }
        var applicable =
                entries.stream().filter(entry -> entry.type().isInstance(value)).toList();
        var highest = applicable.stream()
                .max(Comparator.comparingInt(Entry::priority))
                .map(Entry::priority)
                .orElse(NORMAL);
        var best = applicable.stream()
                .filter(entry -> entry.priority() == highest)
                .reduce((one, other) -> other.isMoreSpecificThan(one) ? other : one);
        return best.map(entry -> entry.render(value)).orElseGet(() -> MimeBundle.text(PlainText.of(value)));
    }
}
