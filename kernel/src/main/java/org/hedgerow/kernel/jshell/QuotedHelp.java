package org.hedgerow.kernel.jshell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hedgerow.kernel.complete.Call;
import org.hedgerow.kernel.complete.Documented;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Completions.Match;

/// Completes what stands between quotes: columns of the tables in the session, files, data sets.
final class QuotedHelp {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final int MOST_FILES = 200;

    private final Domain domain;
    private final Values values;

    QuotedHelp(Domain domain, Values values) {
        this.domain = domain;
        this.values = values;
    }

    /// @param quote where the quotes open that are still open at `cursor`
    Completions completions(String code, int cursor, int quote) {
        var typed = code.substring(quote + 1, cursor);
        var before = code.substring(0, quote);
        var function = Call.around(before, quote).map(Call::function).orElse("");
        return switch (domain.wants(function)) {
            case COLUMN -> new Completions(quote + 1, cursor, columns(before, typed, domain.wantsNumbers(function)));
            case FILE -> {
                int name = quote + 1 + typed.lastIndexOf('/') + 1;
                yield new Completions(name, cursor, files(typed));
            }
            case NAME -> new Completions(quote + 1, cursor, fitting(domain.texts(function), typed, "string", ""));
            case TEXT -> new Completions(cursor, cursor, List.of());
        };
    }

    /// What a column is whose name stands between the quotes.
    ///
    /// @param quote where they open
    List<Documented> inspected(String code, int quote) {
        var before = code.substring(0, quote);
        var function = Call.around(before, quote).map(Call::function).orElse("");
        int close = code.indexOf('"', quote + 1);
        if (close < 0 || domain.wants(function) != Domain.Wanted.COLUMN) {
            return List.of();
        }
        var column = code.substring(quote + 1, close);
        return meant(before).keySet().stream()
                .flatMap(table -> values.aboutColumn(table, column).stream()
                        .map(about -> new Documented(table + ".column(\"" + column + "\")", about)))
                .limit(1)
                .toList();
    }

    /// The columns of the table that the calls around the quote name; of every table where they name none.
    private Map<String, List<String>> meant(String before) {
        var tables = values.columns();
        var named = new LinkedHashMap<String, List<String>>();
        wordsOfEnclosingCalls(before).stream()
                .filter(tables::containsKey)
                .forEach(table -> named.put(table, tables.getOrDefault(table, List.of())));
        return named.isEmpty() ? tables : first(named);
    }

    /// @param numbersFirst where a column of words would be wrong
    private List<Match> columns(String before, String typed, boolean numbersFirst) {
        var matches = new ArrayList<Match>();
        var seen = new LinkedHashSet<String>();
        meant(before).forEach((table, names) -> {
            var fresh = names.stream()
                    .filter(seen::add)
                    .sorted(Comparator.comparing(name -> numbersFirst && !values.isNumeric(table, name)))
                    .toList();
            matches.addAll(fitting(fresh, typed, "column", "a column of " + table));
        });
        return matches;
    }

    private static Map<String, List<String>> first(Map<String, List<String>> named) {
        var one = named.entrySet().iterator().next();
        return Map.of(one.getKey(), one.getValue());
    }

    /// The names in the calls around the quote, the innermost call's first: `arms` of `escalc(PLO, arms, xi("`.
    private static Set<String> wordsOfEnclosingCalls(String before) {
        var words = new LinkedHashSet<String>();
        var call = Call.around(before, before.length());
        while (call.isPresent()) {
            var one = call.get();
            var text = one.name() + " " + before.substring(one.open());
            WORD.matcher(text).results().forEach(word -> words.add(word.group()));
            call = Call.around(before, one.open());
        }
        return words;
    }

    /// What begins as typed; where nothing does, what has it within.
    private static List<Match> fitting(Collection<String> names, String typed, String type, String about) {
        var small = typed.toLowerCase(Locale.ROOT);
        var beginning = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(small))
                .toList();
        return (beginning.isEmpty()
                        ? names.stream()
                                .filter(name -> name.toLowerCase(Locale.ROOT).contains(small))
                        : beginning.stream())
                .map(name -> new Match(name, type, about))
                .toList();
    }

    private static List<Match> files(String typed) {
        var folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        try (var all = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            var names = all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .limit(MOST_FILES)
                    .toList();
            return fitting(names, typed.substring(folder.length()), "path", "");
        } catch (IOException | InvalidPathException e) {
            return List.of(); // no such folder: nothing to offer
        }
    }
}
