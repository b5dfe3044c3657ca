package org.hedgerow.dsl;

import java.util.List;

/// Values of a moderator to predict at, made by the word `at`.
///
/// @param variable the moderator
/// @param numbers its values; empty where they are words
/// @param words likewise
public record At(String variable, List<Double> numbers, List<String> words) {
    public At {
        numbers = List.copyOf(numbers);
        words = List.copyOf(words);
    }

    int size() {
        return numbers.isEmpty() ? words.size() : numbers.size();
    }
}
