package org.hedgerow.check;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The rows of the data.
///
/// @param arms whether they are arms with events among patients, rather than studies
public record Rows(boolean arms, List<Row> all) {
    public Rows {
        all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    Row get(int i) {
        return all.get(i);
    }

    /// Those for which something holds.
    List<Integer> where(IntPredicate holds) {
        return IntStream.range(0, size()).filter(holds).boxed().toList();
    }

    List<String> named(List<Integer> rows) {
        return rows.stream().map(i -> all.get(i).named()).toList();
    }

    /// `1 arm`, `3 studies`.
    String count(int number) {
        return number + " " + (number == 1 ? one() : many());
    }

    String one() {
        return arms ? "arm" : "study";
    }

    String many() {
        return arms ? "arms" : "studies";
    }
}
