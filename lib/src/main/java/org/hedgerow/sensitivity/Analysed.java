package org.hedgerow.sensitivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hedgerow.effect.EffectSizes;

/// An analysis as it is compared with another: its data, and what was asked and what came out as they are
/// shown.
///
/// @param settings by name, e.g. `test` → `KNHA`
/// @param result by name, e.g. `pooled` → `4.0 % [2.8, 5.3]`
public record Analysed(EffectSizes effects, Map<String, String> settings, Map<String, String> result) {
    public Analysed {
        // in their order
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        result = Collections.unmodifiableMap(new LinkedHashMap<>(result));
    }
}
