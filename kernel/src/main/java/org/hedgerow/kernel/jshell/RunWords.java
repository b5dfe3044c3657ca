package org.hedgerow.kernel.jshell;

import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.IllegalFormatConversionException;
import java.util.IllegalFormatException;
import java.util.InputMismatchException;
import java.util.MissingFormatArgumentException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hedgerow.kernel.complete.NearestWord;

/// What the JDK's own exceptions mean, and what to do about them.
final class RunWords {

    private static final Pattern CAST = Pattern.compile("class ([\\w.$]+) cannot be cast to class ([\\w.$]+)");
    private static final Pattern NULL = Pattern.compile("(?:Cannot .*? )?because (.*) is null$", Pattern.DOTALL);
    private static final Pattern SNIPPET_CLASS = Pattern.compile("REPL\\.\\$JShell\\$\\w+[.$]");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern TEXT =
            Pattern.compile("(?:For input string: |Character .*|)\"(.*?)\"", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("[Ii]ndex:? \\(?(-?\\d+)\\)?\\D+(\\d+)");

    private RunWords() {}

    /// What to say in place of the exception's own message, if more can be said.
    static Optional<String> explain(Throwable thrown) {
        var message = plain(Objects.requireNonNullElse(RunProblem.message(thrown), ""));
        return switch (thrown) {
            case NumberFormatException _ -> Optional.of(noNumber(message));
            case NullPointerException _ -> nothingThere(message);
            case ClassCastException _ -> cast(message);
            case IndexOutOfBoundsException _ -> outside(message);
            case ArithmeticException _
            when message.equals("/ by zero") ->
                Optional.of(
                        "/ by zero: whole numbers cannot be divided by 0. With a decimal point (`1.0 / n`) the answer is"
                                + " Infinity or NaN.");
            case InputMismatchException _ ->
                Optional.of("What was typed is not of the kind that is read: `hasNextInt()` and the like ask first.");
            case NoSuchElementException _ ->
                Optional.of(
                        message.isEmpty() || message.equals("No value present")
                                ? "There is nothing to take: ask `isEmpty()` or `hasNext()` first, or say what to take instead"
                                        + " (`orElse(…)`)."
                                : message);
            case ConcurrentModificationException _ ->
                Optional.of(
                        "The list was changed while a loop went over it: use `removeIf(x -> …)`, or loop over a copy,"
                                + " `List.copyOf(…)`.");
            case UnsupportedOperationException _
            when message.isEmpty() ->
                Optional.of("This list or map cannot be changed, as `List.of(…)` and `toList()` make them: take a copy,"
                        + " `new ArrayList<>(…)`.");
            case FileNotFoundException _ -> Optional.of(noFile(message.replaceFirst(" \\(.*\\)$", "")));
            case java.nio.file.NoSuchFileException file -> Optional.of(noFile(file.getFile()));
            case FileSystemException file ->
                Optional.of(
                        file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "cannot be used") + ".");
            case IllegalFormatConversionException _, MissingFormatArgumentException _ -> Optional.of(format(message));
            case IllegalFormatException _ -> Optional.of(format(message));
            case NegativeArraySizeException _ -> Optional.of("An array cannot have " + message + " elements.");
            case StackOverflowError _ ->
                Optional.of("A function calls itself without end: it needs a way out that does not call it again.");
            case OutOfMemoryError _
            when message.contains("heap") || message.contains("limit") ->
                Optional.of(
                        message + ": the values of this session do not fit into memory. Set what is no longer needed to"
                                + " null, or work on a part.");
            case java.time.format.DateTimeParseException date ->
                Optional.of("\"%s\" is no date as Java writes it, 2020-04-03. Say how it is written:"
                                .formatted(date.getParsedString())
                        + " `LocalDate.parse(text, java.time.format.DateTimeFormatter.ofPattern(\"d.M.yyyy\"))`.");
            case ExceptionInInitializerError _ -> Optional.empty();
            default -> Optional.of(message).filter(plain -> !plain.equals(RunProblem.message(thrown)));
        };
    }

    /// A message without the names of classes JShell makes.
    private static String plain(String message) {
        return SNIPPET_CLASS.matcher(message).replaceAll("");
    }

    private static String noNumber(String message) {
        var text = TEXT.matcher(message);
        if (!text.find()) {
            return message.equals("empty String") ? "An empty text is no number." : message;
        }
        var given = text.group(1);
        if (given.isBlank()) {
            return "An empty text is no number.";
        }
        if (given.matches("-?\\d+,\\d+")) {
            return "\"%s\" is no number: the decimal sign is a point, \"%s\"."
                    .formatted(given, given.replace(',', '.'));
        }
        return given.matches("-?\\d*\\.\\d+")
                ? "\"" + given + "\" is no whole number: read it by `Double.parseDouble(…)`."
                : "\"" + given + "\" is no number.";
    }

    private static Optional<String> nothingThere(String message) {
        var found = NULL.matcher(PACKAGE.matcher(message).replaceAll(""));
        if (!found.find()) {
            return Optional.empty();
        }
        var what = found.group(1)
                .replaceFirst("^the return value of \"(.*)\"$", "what `$1` gave")
                .replaceFirst("^\"(<local\\d+>|.*)\"$", "`$1`");
        var where = what.startsWith("`<local") ? "a variable" : what;
        return Optional.of(Character.toUpperCase(where.charAt(0)) + where.substring(1)
                + " is null: nothing is there that could be asked.");
    }

    private static Optional<String> cast(String message) {
        var found = CAST.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        var is = shortName(found.group(1));
        var asked = shortName(found.group(2));
        return Optional.of(
                is.equals(asked)
                        ? "This was made with the `%s` of before; run the cell that makes it again.".formatted(is)
                        : "This is %s, not %s.".formatted(WrongArguments.article(is), WrongArguments.article(asked)));
    }

    private static String shortName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Optional<String> outside(String message) {
        var found = INDEX.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        long size = Long.parseLong(found.group(2));
        return Optional.of(
                size == 0
                        ? "There is no place " + found.group(1) + ": it is empty."
                        : "There is no place %s: there are %s, counted from 0 to %s."
                                .formatted(found.group(1), size, size - 1));
    }

    private static String noFile(String name) {
        var path = Path.of(name);
        var folder = Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(path);
        var beside = Optional.ofNullable(folder.toFile().list()).map(Arrays::asList);
        var file = Objects.toString(path.getFileName(), name);
        return beside.isEmpty()
                ? "There is no folder %s, so no file `%s`. We stand in %s."
                        .formatted(folder, name, Path.of("").toAbsolutePath())
                : "There is no file `%s` in %s.%s"
                        .formatted(
                                file,
                                folder,
                                NearestWord.to(file, beside.get())
                                        .map(" Did you mean `%s`?"::formatted)
                                        .orElse(""));
    }

    private static String format(String message) {
        var clash = Pattern.compile("(\\w) != java\\.lang\\.(\\w+)").matcher(message);
        if (clash.find()) {
            return "`%%%s` does not write %s: `%%s` writes anything, `%%.2f` a number with two decimals."
                    .formatted(clash.group(1), WrongArguments.article(clash.group(2)));
        }
        return message.startsWith("Format specifier")
                ? message.replaceFirst(
                        "Format specifier '(.*)'", "There is no value for `$1`: each % wants one of its own.")
                : message + ". A percent sign itself is written `%%`.";
    }
}
