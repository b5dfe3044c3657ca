package org.hedgerow.kernel.magic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.kernel.complete.NearestWord;

/// The magics there are, by name.
final class MagicTable {
    private final List<Magic> all;
    private final Map<String, Magic> byName = new LinkedHashMap<>();

    MagicTable(List<Magic> magics) {
        all = new ArrayList<>(magics);
        all.add(Magic.line(
                "help magics lsmagic",
                "%help [NAME]",
                "lists the magics, or tells more of one",
                "Help with words of Java: Shift-Tab, or help() for those of this library.",
                this::help));
        all.forEach(magic -> magic.names().forEach(name -> byName.put(name, magic)));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    List<Magic> all() {
        return List.copyOf(all);
    }

    Optional<Magic> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The magic of a name.
    ///
    /// @throws MagicProblem which says what may have been meant
    Magic get(String name, boolean asCell) throws MagicProblem {
        var magic = byName.get(name);
        if (magic == null) {
            throw new MagicProblem(unknown(name, asCell ? "%%" : "%"));
        }
        if (asCell && magic.kind() == Magic.Kind.LINE) {
            throw new MagicProblem("%s stands on a line of its own: %s".formatted("%" + name, magic.usage()));
        }
        if (!asCell && magic.kind() == Magic.Kind.CELL) {
            throw new MagicProblem("%s stands above a whole cell: %s".formatted("%%" + name, magic.usage()));
        }
        return magic;
    }

    private String unknown(String name, String sign) {
        var elsewhere = ForeignMagics.about(name);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var nearest = NearestWord.to(name, byName.keySet())
                .map(word -> " Did you mean " + sign + word + "?")
                .orElse("");
        return "There is no magic " + sign + name + "." + nearest + " %help lists those there are.";
    }

    private Object help(MagicCall call) throws MagicProblem {
        if (call.arguments().isEmpty()) {
            call.print(table());
        } else {
            for (var name : call.arguments()) {
                call.print(get(name.replaceFirst("^%+", "")).help());
            }
        }
        return "";
    }

    private Magic get(String name) throws MagicProblem {
        return get(
                name, named(name).map(magic -> magic.kind() == Magic.Kind.CELL).orElse(false));
    }

    /// One line for each.
    String table() {
        int width = all.stream().mapToInt(magic -> magic.usage().length()).max().orElse(0);
        return all.stream()
                .map(magic ->
                        magic.usage() + " ".repeat(width + 2 - magic.usage().length()) + magic.purpose())
                .collect(Collectors.joining("\n"));
    }
}
