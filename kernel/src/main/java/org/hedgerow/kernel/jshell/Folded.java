package org.hedgerow.kernel.jshell;

import org.hedgerow.kernel.engine.MimeBundle;

/// Text for those who want to know more, folded away for the others.
final class Folded {

    private Folded() {}

    static MimeBundle bundle(String title, String text) {
        var html = "<details><summary>" + escaped(title) + "</summary><pre>" + escaped(text) + "</pre></details>";
        return MimeBundle.text(title + ":\n" + text.indent(4).stripTrailing()).with("text/html", html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
