package org.hedgerow.kernel.jshell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.kernel.complete.CodeMask;
import org.hedgerow.kernel.complete.Ranking.Offer;

/// What may be typed at the end of a cell's code, without the compiler: most of what is asked for are words of the
/// session and members of what it holds. Where only the compiler could say, there is no answer.
final class QuickOffers {

    private static final List<String> WORDS_IN_EXPRESSIONS = List.of("new", "true", "false", "null", "switch");

    private static final List<String> KEYWORDS = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "do",
            "double",
            "else",
            "enum",
            "final",
            "float",
            "for",
            "if",
            "import",
            "int",
            "interface",
            "long",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "synchronized",
            "throw",
            "try",
            "var",
            "void",
            "while");

    /// In a type or a method of the cell's own other names are known, too.
    private static final Pattern OWN_DECLARATION = Pattern.compile("\\b(?:class|record|interface|enum)\\s+\\w"
            + "|\\b(?!else\\b|new\\b|return\\b)[\\w>\\]]+\\s+\\w+\\s*\\([^()]*\\)\\s*(?:throws [\\w., ]+)?\\{");

    private static final Pattern NO_EXPRESSION =
            Pattern.compile("(?:\\b(?:new|import|package|static|case|extends|implements|throws|instanceof)|[@:])\\s*$");

    /// A variable has no value yet where its first one is typed.
    private static final Pattern BEING_DECLARED = Pattern.compile("[\\w>\\]]\\s+(\\w+)\\s*=$");

    /// @param anchor where what is typed of the word begins
    /// @param receiver what stands before the dot, if one does
    record Offers(int anchor, List<Offer> all, Optional<Expressions.Typed> receiver) {}

    private final Scope scope;
    private final PackageTypes packageTypes;

    QuickOffers(Scope scope, PackageTypes packageTypes) {
        this.packageTypes = packageTypes;
        this.scope = scope;
    }

    /// @param code the cell up to the cursor
    Optional<Offers> at(String code) {
        var chain = Chain.endOf(code);
        var before = code.substring(0, chain.start());
        if (NO_EXPRESSION.matcher(CodeMask.of(before).code()).find()) {
            return Optional.empty();
        }
        var names = new CellNames(before);
        var expressions = new Expressions(scope, names);
        return Wanted.at(before, expressions, scope)
                .flatMap(wanted -> chain.links().isEmpty()
                        ? words(before, chain, wanted, names, expressions)
                        : members(chain, wanted, expressions));
    }

    private Optional<Offers> members(Chain chain, Wanted wanted, Expressions expressions) {
        return expressions
                .of(chain.links())
                .filter(typed -> !typed.type().isArray() && !typed.type().isPrimitive())
                .map(typed -> {
                    var fields = Members.fields(typed).map(field -> offer(field, wanted));
                    var nested = typed.isType()
                            ? Stream.concat(
                                    Stream.of(new Offer("class", false)),
                                    Arrays.stream(typed.type().getClasses())
                                            .map(type -> new Offer(type.getSimpleName(), false)))
                            : Stream.<Offer>empty();
                    var all = Stream.of(Members.methods(typed).map(method -> offer(method, wanted)), fields, nested)
                            .flatMap(part -> part);
                    return new Offers(chain.wordStart(), beginning(all, chain.word()), Optional.of(typed));
                });
    }

    private Optional<Offers> words(
            String before, Chain chain, Wanted wanted, CellNames names, Expressions expressions) {
        var mask = CodeMask.of(before).code();
        if (OWN_DECLARATION.matcher(mask).find()) {
            return Optional.empty();
        }
        var declared = BEING_DECLARED.matcher(mask.stripTrailing());
        var unset = declared.find() ? declared.group(1) : "";
        var all = new ArrayList<Stream<Offer>>();
        all.add(Stream.concat(names.names().stream(), scope.variables().stream())
                .distinct()
                .filter(name -> !name.equals(unset))
                .map(name -> new Offer(
                        name,
                        expressions
                                .type(name)
                                .map(type -> wanted.fit(type, argumentsOf(name, names)))
                                .orElse(false))));
        all.add(scope.methods().stream().map(name -> new Offer(name + "(", false)));
        all.add(scope.functions().map(method -> offer(method, wanted)));
        all.add(scope.constants().map(field -> offer(field, wanted)));
        all.add(Stream.of(
                        scope.types().stream(),
                        scope.singleTypes().stream(),
                        scope.packages().stream().flatMap(one -> packageTypes.of(one, chain.word()).stream()),
                        WORDS_IN_EXPRESSIONS.stream(),
                        wanted.types().isEmpty() ? KEYWORDS.stream() : Stream.<String>empty(),
                        packageTypes.firstNames().stream().map(name -> name + "."))
                .flatMap(part -> part)
                .distinct()
                .map(word -> new Offer(word, false)));
        return Optional.of(new Offers(
                chain.wordStart(), beginning(all.stream().flatMap(part -> part), chain.word()), Optional.empty()));
    }

    private String argumentsOf(String name, CellNames names) {
        return Wanted.argumentsOf(
                names.declaration(name).map(CellNames.Declaration::type).orElseGet(() -> scope.writtenType(name)));
    }

    /// What begins as typed; a function that takes something or nothing is offered once, with its bracket open, and
    /// fits
    /// where either does.
    private static List<Offer> beginning(Stream<Offer> offers, String typed) {
        var all = offers.filter(offer -> offer.text().startsWith(typed)).toList();
        var taking =
                all.stream().map(Offer::text).filter(text -> text.endsWith("(")).collect(Collectors.toSet());
        return all.stream()
                .map(offer -> offer.text().endsWith("()") && taking.contains(opened(offer))
                        ? new Offer(opened(offer), offer.fits())
                        : offer)
                .toList();
    }

    private static String opened(Offer offer) {
        return offer.text().replace(")", "");
    }

    private static Offer offer(Method method, Wanted wanted) {
        return new Offer(
                method.getName() + (method.getParameterCount() == 0 ? "()" : "("),
                wanted.fit(method.getReturnType(), argumentsOf(method)));
    }

    /// Those of a generic method are what the place makes of them.
    private static String argumentsOf(Method method) {
        return method.getTypeParameters().length > 0
                ? ""
                : Wanted.argumentsOf(method.getGenericReturnType().getTypeName());
    }

    private static Offer offer(Field field, Wanted wanted) {
        return new Offer(
                field.getName(),
                wanted.fit(
                        field.getType(),
                        Wanted.argumentsOf(field.getGenericType().getTypeName())));
    }
}
