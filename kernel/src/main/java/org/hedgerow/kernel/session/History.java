package org.hedgerow.kernel.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.message.Request;

/// The cells of this session, for consoles that scroll back through them.
final class History {

    private static final int SESSION = 1;

    private record Entry(int line, String code, String result) {}

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(int line, String code, Outcome outcome) {
        var result = outcome instanceof Outcome.Value value ? value.bundle().plain() : "";
        entries.add(new Entry(line, code, result));
    }

    /// The cells asked for, oldest first, each as session, number and code (and result where that is wanted).
    synchronized List<List<Object>> answer(Request.History request) {
        var chosen = switch (request.access()) {
            case "range" ->
                entries.stream()
                        .filter(entry -> request.session() == 0 || request.session() == SESSION)
                        .filter(entry -> entry.line >= request.start()
                                && entry.line < request.stop().orElse(Integer.MAX_VALUE));
            case "search" -> last(request, found(request));
            default -> last(request, entries);
        };
        return chosen.map(entry -> form(entry, request.output())).toList();
    }

    private Collection<Entry> found(Request.History request) {
        var pattern = glob(request.pattern());
        var found = entries.stream()
                .filter(entry -> pattern.matcher(entry.code).matches())
                .toList();
        if (!request.unique()) {
            return found;
        }
        var latest = new LinkedHashMap<String, Entry>();
        for (var entry : found) {
            latest.remove(entry.code); // so that the latest of equal cells keeps its place
            latest.put(entry.code, entry);
        }
        return latest.values();
    }

    private static Stream<Entry> last(Request.History request, Collection<Entry> from) {
        return from.stream().skip(Math.max(0, from.size() - request.count().orElse(Integer.MAX_VALUE)));
    }

    /// `*` stands for anything, `?` for one character.
    private static Pattern glob(String glob) {
        var regex = "\\Q" + glob.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static List<Object> form(Entry entry, boolean withResult) {
        return List.of(SESSION, entry.line, withResult ? List.of(entry.code, entry.result) : entry.code);
    }
}
