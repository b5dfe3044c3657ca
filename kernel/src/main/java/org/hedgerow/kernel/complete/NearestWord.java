package org.hedgerow.kernel.complete;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant by one that does not exist.
public final class NearestWord {

    private NearestWord() {}

    /// The known word with the fewest letters to change (Levenshtein 1966, with Damerau's swaps; a difference
    /// of case alone counts half), if few enough: one for a short word, a third of the letters for a longer one.
    /// A slip in a word of one or two letters leaves nothing to recognise it by, and in one of three too
    /// little where the other is written in capitals.
    public static Optional<String> to(String unknown, Collection<String> known) {
        return allTo(unknown, known).stream().findFirst();
    }

    /// All that are near enough, the nearest first.
    public static List<String> allTo(String unknown, Collection<String> known) {
        double most = Math.max(1, unknown.length() / 3);
        return known.stream()
                .filter(word -> !word.equals(unknown) && Math.abs(word.length() - unknown.length()) <= most)
                .distinct()
                .map(word -> new Candidate(word, distance(unknown, word)))
                .filter(candidate -> candidate.distance <= most && isRecognisable(unknown, candidate.word))
                .sorted(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word)
                .toList();
    }

    private static boolean isRecognisable(String unknown, String word) {
        return unknown.length() > 3
                || word.equalsIgnoreCase(unknown)
                || (isInCapitals(unknown) == isInCapitals(word)
                        && (unknown.length() == 3 || (isInCapitals(word) && word.length() == 2)));
    }

    private static boolean isInCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private record Candidate(String word, double distance) {}

    private static double distance(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return 0.5;
        }
        return edits(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }

    /// The least number of letters to change, add, drop, or swap with their neighbour.
    private static int edits(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : fewest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int fewest(int[][] d, String a, String b, int i, int j) {
        char last = a.charAt(i - 1);
        int changed = d[i - 1][j - 1] + (last == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && last == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
