package org.hedgerow.kernel.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Magics as code calls them: an [Output] that is also this lets the cell behind it do so.
public interface Magics {

    /// What `%name arguments` gives back.
    @Nullable
    Object line(String name, List<String> arguments) throws Throwable;

    /// What `%%name arguments`, with a body below, gives back.
    @Nullable
    Object cell(String name, List<String> arguments, String body) throws Throwable;

    /// What a whole cell of this code gives back.
    @Nullable
    Object evaluate(String code) throws Throwable;
}
