package org.hedgerow.kernel.engine;

import java.util.List;

/// What may replace the text from `start` to `end` (UTF-16 units), best first.
public record Completions(int start, int end, List<Match> matches) {
    public Completions {
        matches = List.copyOf(matches);
    }

    /// @param text what would be inserted
    /// @param type what it is, in JupyterLab's words: `function`, `instance`, `class`, `keyword`, `path`,
    /// `string`, or `column`
    /// @param signature what it is for, in a sentence, or empty
    public record Match(String text, String type, String signature) {}
}
