package org.hedgerow.kernel.complete;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant by one that does not exist.
public final class NearestWord {

    private NearestWord() {}

    /// The known word with the fewest letters to change (Levenshtein 1966; a difference of case counts half), if few
    /// enough: one for a short word, a third of the letters for a longer one.
    public static Optional<String> to(String unknown, Collection<String> known) {
        double most = Math.max(1, unknown.length() / 3);
        return known.stream()
                .filter(word -> !word.equals(unknown) && Math.abs(word.length() - unknown.length()) <= most)
                .map(word -> new Candidate(word, distance(unknown, word)))
                .filter(candidate -> candidate.distance <= most)
                .min(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    private record Candidate(String word, double distance) {}

    private static double distance(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return 0.5;
        }
        var lower = b.toLowerCase(Locale.ROOT);
        return levenshtein(a.toLowerCase(Locale.ROOT), lower);
    }

    private static int levenshtein(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
