package org.hedgerow.kernel.notebook.html;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// A TeX formula as MathML, which every browser draws without a script. Knows what lessons on statistics use; a formula
/// with anything else is left as it was typed.
final class Formula {
    private static final Map<String, String> ACCENTS = Map.of("hat", "^", "bar", "¯", "tilde", "~", "widehat", "^");

    private static final Map<String, String> SPACES =
            Map.of(",", "0.17em", ";", "0.28em", ":", "0.22em", " ", "0.25em", "quad", "1em", "qquad", "2em");

    /// The formula uses a word that is not known here.
    private static final class UnknownWord extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final String tex;
    private int at;

    private Formula(String tex) {
        this.tex = tex;
    }

    /// @param dollars the formula with its one or two dollars on either side
    static Optional<String> mathMl(String dollars) {
        var block = dollars.startsWith("$$");
        var tex = dollars.substring(block ? 2 : 1, dollars.length() - (block ? 2 : 1));
        var formula = new Formula(tex.strip());
        try {
            var row = formula.row();
            return formula.at < formula.tex.length()
                    ? Optional.empty()
                    : Optional.of("<math%s>%s</math>".formatted(block ? " display=\"block\"" : "", row));
        } catch (UnknownWord e) {
            return Optional.empty();
        }
    }

    /// What stands up to the end or the next closing brace.
    private String row() throws UnknownWord {
        var parts = new ArrayList<String>();
        while (at < tex.length() && tex.charAt(at) != '}') {
            if (Character.isWhitespace(tex.charAt(at))) {
                at++;
            } else {
                parts.add(withScripts(atom()));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : "<mrow>" + String.join("", parts) + "</mrow>";
    }

    private String withScripts(String base) throws UnknownWord {
        var below = "";
        var above = "";
        while (at < tex.length() && (tex.charAt(at) == '_' || tex.charAt(at) == '^')) {
            if (tex.charAt(at++) == '_') {
                below = argument();
            } else {
                above = argument();
            }
        }
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        if (above.isEmpty()) {
            return "<msub>" + base + below + "</msub>";
        }
        return below.isEmpty()
                ? "<msup>" + base + above + "</msup>"
                : "<msubsup>" + base + below + above + "</msubsup>";
    }

    /// What a command or a script applies to: a group in braces, or the next thing.
    private String argument() throws UnknownWord {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        if (at == tex.length()) {
            throw new UnknownWord();
        }
        return atom();
    }

    private String atom() throws UnknownWord {
        char c = tex.charAt(at);
        if (c == '{') {
            return group();
        }
        if (c == '\\') {
            return command();
        }
        if (Character.isDigit(c)) {
            return "<mn>" + number() + "</mn>";
        }
        at++;
        if (Character.isLetter(c)) {
            return "<mi>" + c + "</mi>";
        }
        if (c == '&' || c == '#' || c == '^' || c == '_') {
            throw new UnknownWord();
        }
        return "<mo>" + Html.escape(c == '-' ? "−" : String.valueOf(c)) + "</mo>";
    }

    private String group() throws UnknownWord {
        at++;
        var row = row();
        if (at == tex.length()) {
            throw new UnknownWord();
        }
        at++;
        return row;
    }

    private String number() {
        int from = at;
        while (at < tex.length() && (Character.isDigit(tex.charAt(at)) || isDecimalPoint())) {
            at++;
        }
        return tex.substring(from, at);
    }

    private boolean isDecimalPoint() {
        return tex.charAt(at) == '.' && at + 1 < tex.length() && Character.isDigit(tex.charAt(at + 1));
    }

    private String command() throws UnknownWord {
        var word = word();
        if (SPACES.containsKey(word)) {
            return "<mspace width=\"" + SPACES.get(word) + "\"/>";
        }
        if (ACCENTS.containsKey(word)) {
            return "<mover accent=\"true\">" + argument() + "<mo>" + ACCENTS.get(word) + "</mo></mover>";
        }
        return switch (word) {
            case "frac", "tfrac", "dfrac" -> "<mfrac>" + argument() + argument() + "</mfrac>";
            case "sqrt" -> "<msqrt>" + argument() + "</msqrt>";
            case "text", "mathrm", "operatorname" -> "<mtext>" + words() + "</mtext>";
            case "left", "right" -> argument();
            default -> FormulaWords.mathMl(word).orElseThrow(UnknownWord::new);
        };
    }

    private String word() {
        int from = ++at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        at = Math.min(tex.length(), Math.max(at, from + 1));
        return tex.substring(from, at);
    }

    private String words() throws UnknownWord {
        int end = tex.indexOf('}', at);
        if (at == tex.length() || tex.charAt(at) != '{' || end < 0) {
            throw new UnknownWord();
        }
        var words = tex.substring(at + 1, end);
        at = end + 1;
        return Html.escape(words).replace(' ', '\u00a0');
    }
}
