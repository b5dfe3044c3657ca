package org.hedgerow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the library offers is described where it stands: every public type has a doc comment. So have public
/// methods, unless they override one, or their name says it all: makers of the described type (`of`, `card`),
/// copies with one thing changed (`with…`) and letters of the formula in the type's comment.
class DocCommentsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TYPE = Pattern.compile(
            "public (?:static |final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) .*");
    private static final Pattern METHOD = Pattern.compile(
            "    public (?:static |final |abstract )*(?:<.*> )?[A-Z\\w.<>?, \\[\\]]+ [a-zA-Z]\\w*\\(.*");
    /// Capital words; colours are named by what they are.
    private static final Pattern WORD = Pattern.compile("    public static final (?!Ink ).*");
    private static final Pattern PLAIN =
            Pattern.compile(".*\\b(?:with[A-Z]?\\w*|of|card|k|p|df|tau|name|words|scale)\\(.*");

    @Test
    void every_public_type_has_a_doc_comment() {
        assertThat(undescribed(TYPE)).isEmpty();
    }

    @Test
    void every_word_of_the_notebook_has_a_doc_comment() {
        assertThat(undescribed(WORD)).isEmpty();
    }

    @Test
    void every_public_method_has_a_doc_comment_or_an_obvious_name() {
        assertThat(undescribed(METHOD)).isEmpty();
    }

    private static List<String> undescribed(Pattern declaration) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(f -> undescribed(f, declaration))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> undescribed(Path file, Pattern declaration) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> declaration.matcher(lines.get(i)).matches())
                .filter(i -> !PLAIN.matcher(lines.get(i)).matches())
                .filter(i -> !isDescribed(lines, i))
                .mapToObj(i -> SOURCES.relativize(file) + ":" + (i + 1) + " "
                        + lines.get(i).strip());
    }

    /// Annotations may stand between.
    private static boolean isDescribed(List<String> lines, int i) {
        int above = i - 1;
        while (above >= 0 && lines.get(above).strip().startsWith("@")) {
            if (lines.get(above).strip().startsWith("@Override")) {
                return true;
            }
            above--;
        }
        return above >= 0 && lines.get(above).strip().startsWith("///");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
