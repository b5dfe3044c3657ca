package org.hedgerow.kernel.session;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A cell and all it shows, as a notebook would.
///
/// @param name what the case is about
/// @param before cells run before it, in the same session, of which nothing is asked but that they do not fail
/// @param answers what is typed where it asks
/// @param shown its outputs in their order, in the words of [Transcript]; `…` stands for any text
record CellCase(String name, List<String> before, String code, List<String> answers, List<String> shown) {

    static CellCase cell(String name, String code, String... shown) {
        return new CellCase(name, List.of(), code, List.of(), List.of(shown));
    }

    CellCase after(String... cells) {
        return new CellCase(name, List.of(cells), code, answers, shown);
    }

    CellCase typing(String... lines) {
        return new CellCase(name, before, code, List.of(lines), shown);
    }

    /// What matches the outputs of the cell, each after the other.
    Pattern pattern() {
        var text = shown.stream()
                .map(one -> Stream.of(one.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .collect(Collectors.joining("\n"));
        return Pattern.compile(text, Pattern.DOTALL);
    }

    @Override
    public String toString() {
        return name;
    }
}
