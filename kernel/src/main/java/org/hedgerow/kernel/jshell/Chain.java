package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.kernel.complete.CodeMask;

/// Names and calls with dots between them, as they stand before a cursor: `arms.column("cr").me`.
///
/// @param links each with its brackets if it has any, without the last
/// @param word the last one, as far as it is typed
/// @param start where the first begins
/// @param wordStart where the last begins
record Chain(List<String> links, String word, int start, int wordStart) {

    Chain {
        links = List.copyOf(links);
    }

    /// The chain that ends with `code`.
    static Chain endOf(String code) {
        var mask = CodeMask.of(code).code();
        int wordStart = beginOfName(mask, mask.length());
        var links = new ArrayList<String>();
        int start = wordStart;
        int dot = skipBlanks(mask, start);
        while (dot > 0 && mask.charAt(dot - 1) == '.') {
            int end = skipBlanks(mask, dot - 1);
            int begin = beginOfLink(mask, end);
            if (begin == end) {
                return new Chain(List.of("."), code.substring(wordStart), dot - 1, wordStart); // behind what is no name
            }
            links.addFirst(code.substring(begin, end));
            start = begin;
            dot = skipBlanks(mask, start);
        }
        return new Chain(links, code.substring(wordStart), start, wordStart);
    }

    /// The links of a whole expression; none where it is anything else.
    static List<String> linksOf(String expression) {
        var chain = endOf(expression.strip() + ".");
        return chain.start() == 0 ? chain.links() : List.of();
    }

    private static int beginOfLink(String mask, int end) {
        int at = end;
        if (at > 0 && mask.charAt(at - 1) == ')') {
            int depth = 0;
            do {
                at--;
                depth += mask.charAt(at) == ')' ? 1 : mask.charAt(at) == '(' ? -1 : 0;
            } while (at > 0 && depth > 0);
            int name = skipBlanks(mask, at);
            int begin = beginOfName(mask, name);
            return begin == name ? end : begin; // brackets alone, or a cast
        }
        if (at > 1 && mask.charAt(at - 1) == '"') {
            return mask.lastIndexOf('"', at - 2);
        }
        return beginOfName(mask, at);
    }

    private static int beginOfName(String mask, int end) {
        int at = end;
        while (at > 0 && Character.isJavaIdentifierPart(mask.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int skipBlanks(String mask, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(mask.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
