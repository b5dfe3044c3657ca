package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import org.hedgerow.kernel.complete.CodeMask;
import org.hedgerow.kernel.complete.Ranking;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;

/// Help with a cell that is still being typed.
final class CodeHelp {

    private static final int INDENT = 4;

    /// What a dot at the end stands behind: names and calls without calls within.
    private static final Pattern RECEIVER =
            Pattern.compile("((?:[\\w$]+(?:\\([^()]*\\))?\\.)*[\\w$]+(?:\\([^()]*\\))?)\\.$");

    private final SourceCodeAnalysis analysis;
    private final CellSplitter splitter;
    private final Syntax syntax;
    private final QuotedHelp quoted;
    private final Purposes purposes;
    private final Scope scope;
    private final QuickOffers quick;

    CodeHelp(
            SourceCodeAnalysis analysis,
            CellSplitter splitter,
            Syntax syntax,
            QuotedHelp quoted,
            Purposes purposes,
            Scope scope,
            PackageTypes packageTypes) {
        this.purposes = purposes;
        this.scope = scope;
        this.quick = new QuickOffers(scope, packageTypes);
        this.quoted = quoted;
        this.analysis = analysis;
        this.splitter = splitter;
        this.syntax = syntax;
    }

    Completeness completeness(String code) {
        return switch (splitter.split(new Cell("", code))) {
            case CellSplitter.Split.Pieces pieces ->
                pieces.couldGoOn() ? incomplete(code, 1) : new Completeness.Complete();
            case CellSplitter.Split.Unfinished _ -> incomplete(code, Opening.depth(code));
            case CellSplitter.Split.Broken _ -> new Completeness.Invalid();
        };
    }

    private static Completeness incomplete(String code, int depth) {
        var mask = CodeMask.of(code);
        return new Completeness.Incomplete(mask.end() == CodeMask.End.TEXT_BLOCK ? "" : " ".repeat(INDENT * depth));
    }

    Completions completions(String code, int cursor, Set<String> own) {
        var mask = CodeMask.of(code.substring(0, cursor));
        if (mask.end() == CodeMask.End.STRING) {
            return quoted.completions(code, cursor, mask.endBegins());
        } else if (mask.end() != CodeMask.End.CODE) {
            return new Completions(cursor, cursor, List.of()); // nothing to say within remarks
        }
        var known = quick.at(code.substring(0, cursor));
        if (known.isPresent()) {
            var about = known.get()
                    .receiver()
                    .map(Expressions.Typed::type)
                    .<List<Class<?>>>map(List::of)
                    .orElse(scope.owners());
            return new Completions(
                    known.get().anchor(), cursor, Ranking.rank(known.get().all(), own, purposes.ofMembers(about)));
        }
        var fragment = Fragment.before(code, cursor, splitter, syntax);
        var offers = offers(fragment.text());
        var matches = Ranking.rank(offers.offers, own, purposes(fragment.text().substring(0, offers.anchor)));
        return new Completions(offers.anchor + fragment.offset(), cursor, matches);
    }

    private Map<String, String> purposes(String before) {
        if (!before.endsWith(".")) {
            return purposes.ofMembers(scope.owners());
        }
        var receiver = RECEIVER.matcher(before);
        return receiver.find()
                ? Optional.ofNullable(analysis.analyzeType(receiver.group(1), receiver.end(1) - receiver.start(1)))
                        .flatMap(scope::type)
                        .map(type -> purposes.ofMembers(List.of(type)))
                        .orElse(Map.of())
                : Map.of();
    }

    /// What may stand at the end of `text`, without order; a function ends in `(` or `()`.
    Set<String> offersAfter(String text) {
        return offers(text).offers.stream().map(Ranking.Offer::text).collect(Collectors.toSet());
    }

    /// The signatures of what is called at the end of `text`, which ends in a bracket.
    List<String> signatures(String text) {
        return analysis.documentation(text, text.length(), false).stream()
                .map(SourceCodeAnalysis.Documentation::signature)
                .toList();
    }

    private record Offers(int anchor, List<Ranking.Offer> offers) {}

    private Offers offers(String text) {
        var anchor = new int[1];
        var offers = analysis.completionSuggestions(text, text.length(), anchor).stream()
                .map(one -> new Ranking.Offer(one.continuation(), one.matchesType()))
                .toList();
        return new Offers(anchor[0], offers);
    }

    /// The code up to the end of the word at `cursor`, and its bracket if there is one.
    String wordAt(String code, int cursor) {
        int end = QuickInspection.endOfName(code, cursor);
        var fragment = Fragment.before(code, end, splitter, syntax);
        boolean call = code.startsWith("(", end);
        return fragment.text() + (call && end > 0 && isNamePart(code, end - 1) ? "(" : "");
    }

    private static boolean isNamePart(String code, int index) {
        return Character.isJavaIdentifierPart(code.charAt(index));
    }
}
