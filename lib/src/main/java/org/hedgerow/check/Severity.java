package org.hedgerow.check;

/// How much a finding matters.
public enum Severity {
    /// Wrong as it stands: no answer made of it can be right.
    MUST_MEND("must mend"),
    /// Possibly right; the analyst has to know, and to decide.
    SHOULD_KNOW("should know");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
