package org.hedgerow.kernel.jshell;

import java.util.regex.Pattern;

/// What the compiler says about the form of code, as a sentence with what to type.
final class CompilerPhrases {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern OPERATOR =
            Pattern.compile("operator '(.+?)'.*?first type:\\s*(\\S+).*?second type:\\s*(\\S+)", Pattern.DOTALL);
    private static final Pattern LOSS =
            Pattern.compile("incompatible types: possible lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern NAME = Pattern.compile("variable ([\\w$]+)");

    private CompilerPhrases() {}

    static String of(String code, String message, String snippet, int start) {
        var first = firstLine(message);
        return switch (code) {
            case "compiler.err.unclosed.char.lit", "compiler.err.empty.char.lit" ->
                "Text stands between double quotes (\"…\") in Java.";
            case "compiler.err.unclosed.str.lit" ->
                "This text is never closed: its second `\"` is missing. A text over several lines stands between `\"\"\"`.";
            case "compiler.err.illegal.text.block.open" ->
                "Behind the opening `\"\"\"` comes a new line, and the text begins there.";
            case "compiler.err.illegal.char" ->
                QUOTED.matcher(first)
                        .results()
                        .findFirst()
                        .map(sign -> sign.group(1))
                        .map(CompilerPhrases::foreignSign)
                        .orElse(sentence(first));
            case "compiler.err.expected",
                    "compiler.err.expected2",
                    "compiler.err.expected3",
                    "compiler.err.expected4" -> missing(first, snippet, start);
            case "compiler.err.premature.eof" -> "The cell ends before this is finished: is a `}` or a `)` missing?";
            case "compiler.err.illegal.start.of.expr",
                    "compiler.err.illegal.start.of.stmt",
                    "compiler.err.illegal.start.of.type" ->
                "Java expects something else here: look at what stands just before.";
            case "compiler.err.else.without.if" -> "This `else` has no `if` before it.";
            case "compiler.err.not.stmt" -> "This does nothing: give it a name (`var x = …;`), or `return` it.";
            case "compiler.err.illegal.esc.char" ->
                "In Java text a backslash begins a special letter. In the path of a file write / instead of \\, or double it.";
            case "compiler.err.invalid.canonical.constructor.in.record" -> recordConstructor(message);
            case "compiler.err.missing.ret.stmt" -> "A way through this function ends without `return`.";
            case "compiler.err.unreachable.stmt" ->
                "This is never reached: what stands before it always returns, breaks or throws.";
            case "compiler.err.var.might.not.have.been.initialized" ->
                "`%s` may have no value yet: give it one where it is declared, say `= 0`.".formatted(name(first));
            case "compiler.err.cant.assign.val.to.var" ->
                "`%s` is final: its value stays. Give the new value a name of its own.".formatted(name(first));
            case "compiler.err.local.variable.accessed.from.icls.needs.final",
                    "compiler.err.cant.ref.non.effectively.final.var" ->
                "A function without a name (`x -> …`) sees only variables that never change. Copy the value first:"
                        + " `var now = …;`.";
            case "compiler.err.cant.deref" ->
                "%s is a bare value and has no methods or fields."
                        .formatted(capital(WrongArguments.article(first.replaceFirst(" cannot.*", ""))));
            case "compiler.err.cant.infer.local.var.type" -> noType(message);
            case "compiler.err.int.number.too.large" ->
                "A whole number above 2 147 483 647 ends with `L`, and its type is `long`.";
            case "compiler.err.abstract.cant.be.instantiated" -> abstractType(first);
            case "compiler.err.unreported.exception.need.to.catch.or.throw" ->
                "This may fail with %s, and a function must say so: write `throws Exception` behind its brackets."
                        .formatted(first.replaceFirst("unreported exception ([\\w.]+);.*", "$1"));
            case "compiler.err.array.req.but.found" -> notAnArray(first);
            case "compiler.err.operator.cant.be.applied", "compiler.err.operator.cant.be.applied.1" ->
                operator(message);
            case "compiler.err.incomparable.types", "compiler.err.incomparable.types.1" ->
                "%s can never be equal."
                        .formatted(capital(
                                first.replaceFirst("incomparable types: ", "").replace(" and ", " and a ")));
            case "compiler.err.non-static.cant.be.ref" ->
                "This belongs to an object: make one first, `new A().f()`, say.";
            case "compiler.err.type.found.req" -> typeArgument(message);
            case "compiler.err.void.not.allowed.here", "compiler.err.illegal.initializer.for.type" ->
                "This gives no value, so nothing can be done with it.";
            case "compiler.err.try.without.catch.finally.or.resource.decls" ->
                "A `try` block is followed by `catch (Exception e) { … }`.";
            case "compiler.err.already.defined" -> sentence(first) + " Give one of the two another name.";
            case "compiler.err.illegal.array.creation.both.dimension.and.initialization" ->
                "Give either the length or the values: `new int[3]` or `new int[] {1, 2, 3}`.";
            case "compiler.err.break.outside.switch.loop" ->
                "`break` stands in a loop or a `switch`, and here is none.";
            case "compiler.err.cont.outside.loop" -> "`continue` stands in a loop, and here is none.";
            default -> sentence(first);
        };
    }

    /// Incompatible types that are not a plain conversion of one to another.
    static String ofType(String message) {
        var loss = LOSS.matcher(message);
        if (loss.find()) {
            return "This is %s; as %s it would lose digits. Declare it as `var` or `%s`."
                    .formatted(
                            WrongArguments.article(loss.group(1)),
                            WrongArguments.article(loss.group(2)),
                            loss.group(1));
        }
        var first = firstLine(message).replaceFirst("^incompatible types: ", "");
        return switch (first) {
            case "unexpected return value" ->
                "This function is `void` and gives nothing back: write the type of the value in place of `void`.";
            case "missing return value" -> "This function has to give a value back: `return …;`.";
            default -> sentence(first);
        };
    }

    private static String foreignSign(String sign) {
        return switch (sign) {
            case "#" -> "A remark begins with `//` in Java, not with `#`.";
            case "“", "”", "„", "‘", "’", "\\u201c", "\\u201d", "\\u201e", "\\u2018", "\\u2019" ->
                "Quotes are straight in Java: type `\"`, not “ or ”, as text programs make them.";
            case "–", "—", "−", "\\u2013", "\\u2014", "\\u2212" -> "Minus is the short line of the keyboard: type `-`.";
            case "\\" -> "A backslash stands only within text in Java.";
            default -> "The sign `" + sign + "` has no meaning in Java.";
        };
    }

    private static String missing(String message, String snippet, int start) {
        var what = message.replace(" expected", "").replace("'", "`");
        if (what.startsWith("<identifier>")) {
            var word = snippet.substring(Math.min(start, snippet.length())).replaceFirst("(?s)^\\s*(\\w*).*", "$1");
            return javax.lang.model.SourceVersion.isKeyword(word)
                    ? "`" + word + "` is a word of Java's own and cannot be a name."
                    : "A name is missing here.";
        }
        if (what.contains("`)` or `,`")) {
            return "A `,` or a `)` is missing here.";
        }
        return "A " + what.replace(", or", " or").replaceAll("`, `", "`, or `") + " is missing here.";
    }

    private static String recordConstructor(String message) {
        return message.contains("stronger access") // JShell makes every declaration public
                ? "In a cell a record's own constructor begins with `public`."
                : sentence(firstLine(message));
    }

    private static String noType(String message) {
        if (message.contains("lambda") || message.contains("method reference")) {
            return "A function without a name needs a type: type `Function<Double, Double> f = x -> …;`, or declare one:"
                    + " `double f(double x) { return …; }`.";
        } else if (message.contains("array initializer")) {
            return "Say of what the array is: `double[] x = {1, 2};`, or type `List.of(1, 2)`.";
        } else if (message.contains("'null'") || message.contains("is null")) {
            return "`null` does not tell a type: type it in place of `var`, `String x = null;`, say.";
        } else if (message.contains("void")) {
            return "This gives no value that a name could be given to. Leave out `var … =`.";
        }
        return "`var` takes its type from the value: give one, `var x = 0.0;`, or type `double x;`.";
    }

    private static String abstractType(String first) {
        var type = first.replaceFirst("(\\w+).*", "$1");
        var made = switch (type) {
            case "List", "Collection", "AbstractList" -> "new ArrayList<>()";
            case "Map", "AbstractMap" -> "new HashMap<>()";
            case "Set", "AbstractSet" -> "new HashSet<>()";
            case "Column" -> "DoubleColumn.create(\"name\", 1, 2)";
            default -> "";
        };
        return made.isEmpty()
                ? "`" + type + "` is only a kind of objects; `new` wants one of its classes."
                : "`%s` is only a kind of objects: type `%s`.".formatted(type, made);
    }

    private static String notAnArray(String first) {
        var found = first.replaceFirst(".*but (.*) found.*", "$1");
        return found.startsWith("Table")
                ? "A table has no `[…]`: type `.column(\"cr\")` for a column, `.rows(0)` for a row."
                : "Only arrays have `[…]`, and this is %s: type `.get(…)`.".formatted(WrongArguments.article(found));
    }

    private static String operator(String message) {
        var found = OPERATOR.matcher(message);
        if (!found.find()) {
            return sentence(firstLine(message));
        }
        var sign = found.group(1);
        var left = found.group(2);
        var text = "`%s` works on numbers, not on %s and %s."
                .formatted(sign, WrongArguments.article(left), WrongArguments.article(found.group(3)));
        if (left.endsWith("Column") || left.startsWith("NumericColumn") || left.startsWith("Column<")) {
            return text + " A column has words for it: `." + columnWord(sign) + "(…)`.";
        }
        return left.equals("String") && (sign.equals("<") || sign.equals(">"))
                ? text + " Texts are put in order by `a.compareTo(b)`."
                : text;
    }

    static String columnWord(String sign) {
        return switch (sign) {
            case "+" -> "add";
            case "-" -> "subtract";
            case "*" -> "multiply";
            case "/" -> "divide";
            case "<" -> "isLessThan";
            case "<=" -> "isLessThanOrEqualTo";
            case ">" -> "isGreaterThan";
            case ">=" -> "isGreaterThanOrEqualTo";
            case "!=" -> "isNotEqualTo";
            default -> "isEqualTo";
        };
    }

    private static String typeArgument(String message) {
        var found = message.replaceFirst("(?s).*found:\\s*(\\w+).*", "$1");
        var boxed = switch (found) {
            case "int" -> "Integer";
            case "char" -> "Character";
            default -> capital(found);
        };
        return message.contains("reference")
                ? "Between `<` and `>` stands a class: type `%s`, not `%s`.".formatted(boxed, found)
                : "A value can only be given to a name.";
    }

    private static String name(String message) {
        var name = NAME.matcher(message);
        return name.find() ? name.group(1) : "It";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// The first line of a message as a sentence.
    static String sentence(String text) {
        var stripped = firstLine(text).strip();
        return stripped.isEmpty() ? "This is not Java." : capital(stripped) + (stripped.endsWith(".") ? "" : ".");
    }
}
