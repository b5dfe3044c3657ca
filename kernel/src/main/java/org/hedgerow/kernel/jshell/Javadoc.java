package org.hedgerow.kernel.jshell;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hedgerow.kernel.complete.DocComment;

/// Doc comments with HTML as the Markdown that ours are written in.
final class Javadoc {

    private static final Pattern BEFORE_TAG = Pattern.compile("(?m)^(?=[ \\t]*@\\w)");
    private static final List<String> KEPT = List.of("param", "return", "throws");

    private Javadoc() {}

    /// The whole comment.
    static String markdown(String comment) {
        return description(comment) + "\n\n" + tags(comment, KEPT);
    }

    /// Its first paragraph, what it takes and what it gives.
    static String brief(String comment) {
        return (description(comment).split("\n\n", 2)[0] + "\n\n" + tags(comment, KEPT.subList(0, 2))).strip();
    }

    private static String description(String comment) {
        return DocComment.text(parts(comment)[0]);
    }

    private static String tags(String comment, List<String> kept) {
        return Arrays.stream(parts(comment))
                .skip(1)
                .map(String::strip)
                .filter(part -> kept.contains(part.substring(1).split("\\W", 2)[0]))
                .map(Javadoc::tag)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// `@param name what it is`, in one line; the type parameters of generic words say nothing to an analyst.
    private static String tag(String part) {
        var words = part.split("\\s+", 2);
        var text = words.length < 2 || words[1].startsWith("<") ? "" : DocComment.text(words[1]);
        return text.isEmpty() ? "" : words[0] + " " + text.replaceAll("\\s+", " ");
    }

    /// The description, and each tag with what is said of it.
    private static String[] parts(String comment) {
        return BEFORE_TAG.split(" " + comment, -1);
    }
}
