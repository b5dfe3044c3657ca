package org.hedgerow.kernel.session;

import java.util.LinkedHashMap;
import org.hedgerow.kernel.engine.MimeBundle;

/// Keeps a single output to a size that a browser and a notebook's file can bear.
final class LargeForms {

    private static final int MOST_PLAIN = 1_000_000;
    private static final int MOST_RICH = 50_000_000;

    private LargeForms() {}

    /// The bundle with its plain text cut where that is very long, and without other forms that are.
    static MimeBundle without(MimeBundle bundle) {
        var forms = new LinkedHashMap<String, Object>();
        var remarks = new StringBuilder();
        bundle.data().forEach((type, form) -> {
            if (form instanceof String text && text.length() > most(type)) {
                remarks.append("\n[%s of %.1f million characters is %s: save it to a file instead.]"
                        .formatted(type, text.length() / 1e6, isPlain(type) ? "cut here" : "not shown"));
                if (isPlain(type)) {
                    forms.put(type, text.substring(0, MOST_PLAIN));
                }
            } else {
                forms.put(type, form);
            }
        });
        if (remarks.isEmpty()) {
            return bundle;
        }
        forms.merge("text/plain", remarks, (text, remark) -> text.toString() + remark);
        return new MimeBundle(forms, bundle.metadata());
    }

    private static boolean isPlain(String type) {
        return type.equals("text/plain");
    }

    private static int most(String type) {
        return isPlain(type) ? MOST_PLAIN : MOST_RICH;
    }
}
