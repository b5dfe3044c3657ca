package org.hedgerow.kernel.render;

import org.hedgerow.kernel.engine.MimeBundle;

/// Says what values of one type show.
@FunctionalInterface
public interface Renderer<T> {

    /// The value's forms, `text/plain` always among them.
    MimeBundle render(T value);
}
