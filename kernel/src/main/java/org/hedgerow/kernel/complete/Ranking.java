package org.hedgerow.kernel.complete;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.hedgerow.kernel.engine.Completions.Match;

/// Puts what the compiler offers into the order an analyst wants: what fits the place, then the rest by name,
/// and the methods that every object has at the end.
public final class Ranking {

    private static final int MOST = 500;

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");

    /// @param text what would be inserted; a method ends in `(` or `()`, a package in `.`
    /// @param fits whether it has a type that is wanted in this place
    public record Offer(String text, boolean fits) {
        String name() {
            int paren = text.indexOf('(');
            return paren < 0 ? text : text.substring(0, paren);
        }
    }

    private Ranking() {}

    /// @param own the words of the session, which come before those of the libraries
    /// @param purposes what a word is for, by its name
    public static List<Match> rank(List<Offer> offers, Set<String> own, Map<String, String> purposes) {
        Map<String, Offer> best = new HashMap<>();
        for (var offer : offers) {
            if (!isNoise(offer)) {
                best.merge(offer.text(), offer, (one, other) -> one.fits() ? one : other);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing((Offer offer) -> OF_EVERY_OBJECT.contains(offer.name()))
                        .thenComparing(offer -> !offer.fits())
                        .thenComparing(offer -> !own.contains(offer.name()))
                        .thenComparing(offer -> offer.text().endsWith("."))
                        .thenComparing(Offer::text, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Offer::text))
                .limit(MOST)
                .map(offer -> new Match(offer.text(), type(offer), purposes.getOrDefault(offer.name(), "")))
                .toList();
    }

    /// Names that tools make and no one types.
    private static boolean isNoise(Offer offer) {
        return offer.text().isBlank() || offer.text().contains("$");
    }

    private static String type(Offer offer) {
        var text = offer.text();
        if (text.contains("(")) {
            return Character.isUpperCase(text.charAt(0)) ? "class" : "function";
        } else if (SourceVersion.isKeyword(text)) {
            return "keyword";
        } else if (text.endsWith(".")) {
            return "module";
        }
        return Character.isUpperCase(text.charAt(0)) && !text.equals(text.toUpperCase(java.util.Locale.ROOT))
                ? "class"
                : "instance";
    }
}
