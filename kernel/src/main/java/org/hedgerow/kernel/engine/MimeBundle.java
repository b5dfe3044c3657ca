package org.hedgerow.kernel.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One value in several forms, keyed by MIME type: text as a `String`, binary forms (PNG) as base64 text, JSON
/// forms (Vega-Lite) as maps and lists. A bundle that is not empty always has `text/plain`.
///
/// @param data MIME type to form, in order of preference from richest to plainest
/// @param metadata MIME type to hints for its display, e.g. `image/png` to `{width, height}`
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {

    public static final MimeBundle EMPTY = new MimeBundle(Map.of(), Map.of());

    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static MimeBundle text(String plain) {
        return new MimeBundle(Map.of("text/plain", plain), Map.of());
    }

    public boolean isEmpty() {
        return data.isEmpty();
    }

    /// This bundle with one more form.
    public MimeBundle with(String mimeType, Object form) {
        var more = new LinkedHashMap<>(data);
        more.put(mimeType, form);
        return new MimeBundle(more, metadata);
    }

    /// The plain text form, empty when there is none.
    public String plain() {
        return data.getOrDefault("text/plain", "").toString();
    }
}
