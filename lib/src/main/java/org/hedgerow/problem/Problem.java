package org.hedgerow.problem;

import java.io.Serializable;

/// One thing that is wrong, where, and how to mend it. Each part is a piece of a sentence an analyst reads.
///
/// @param where the place, as the analyst knows it: `il2.csv, row 14, column cr`; empty when there is none
/// @param what what is wrong there, with the value: `12 events among 10 patients`
/// @param mend what to do about it
public record Problem(String where, String what, String mend) implements Serializable {

    /// A problem of a request, which has no place in a file.
    public static Problem of(String what, String mend) {
        return new Problem("", what, mend);
    }

    /// The problem in one line: where, what, how to mend it.
    public String line() {
        String place = where.isEmpty() ? "" : where + ": ";
        return mend.isEmpty() ? place + what : place + what + ". " + mend;
    }
}
