package org.hedgerow.kernel.magic;

import java.util.Optional;
import java.util.regex.Pattern;

/// `?word` and `word?` as a whole cell, by which those who know IPython or R ask for help.
///
/// @param detailLevel 1 where it is asked with two signs
record HelpQuestion(String word, int detailLevel) {
    private static final String WORD = "(%{0,2}[\\p{L}_$][\\p{L}\\p{N}_$.]*)(?:\\(\\)?)?";
    private static final Pattern BEFORE = Pattern.compile("\\s*(\\?{1,2})\\s*" + WORD + "\\s*;?\\s*");
    private static final Pattern BEHIND = Pattern.compile("\\s*" + WORD + "\\s*(\\?{1,2})\\s*;?\\s*");

    static Optional<HelpQuestion> of(String code) {
        if (code.indexOf('?') < 0) {
            return Optional.empty();
        }
        var before = BEFORE.matcher(code);
        if (before.matches()) {
            return Optional.of(new HelpQuestion(before.group(2), before.group(1).length() - 1));
        }
        var behind = BEHIND.matcher(code);
        return behind.matches()
                ? Optional.of(new HelpQuestion(behind.group(1), behind.group(2).length() - 1))
                : Optional.empty();
    }
}
