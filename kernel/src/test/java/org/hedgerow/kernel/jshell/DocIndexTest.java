package org.hedgerow.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is collected of doc comments when the kernel is built, and found again.
class DocIndexTest {

    private static final String SOURCE = """
            package shop;

            /// Sells.
            ///
            /// @param price in cents
            /// @param name what it is called
            public record Item(int price, String name) {
                /// Cheaper.
                ///
                /// ```java
                /// item.less(1)
                /// ```
                public Item less(int... cents) { return this; }

                public <T> T as(Map<String, T> kind) { return null; }

                private void hidden() {}

                /// What it comes in.
                enum Box {
                    /// Small.
                    SMALL
                }
            }
            """;

    private static List<Declared> read() throws IOException {
        return new SourceReader(comment -> comment).read(SOURCE);
    }

    @Test
    void what_is_not_private_is_read_with_its_signature_and_comment() throws IOException {
        assertThat(read())
                .extracting(Declared::signature)
                .containsExactly(
                        "record Item",
                        "int Item.price()",
                        "String Item.name()",
                        "Item Item.less(int... cents)",
                        "<T> T Item.as(Map<String, T> kind)",
                        "enum Item.Box",
                        "Item.Box.SMALL: Box");
        assertThat(read())
                .filteredOn(one -> one.name().equals("price"))
                .singleElement()
                .extracting(Declared::comment)
                .isEqualTo("in cents");
        assertThat(read())
                .filteredOn(one -> one.name().equals("less"))
                .singleElement()
                .satisfies(less ->
                        assertThat(less.comment()).startsWith("Cheaper.").contains("item.less(1)"))
                .extracting(Declared::parameters)
                .isEqualTo(List.of("int[]"));
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        var types = Map.of("shop.Item", read());

        var text = DocIndexText.types(DocIndexText.write(types));

        assertThat(text).containsOnlyKeys("shop.Item");
        assertThat(DocIndexText.declarations(text.getOrDefault("shop.Item", "")))
                .isEqualTo(read());
    }

    @Test
    void an_index_is_made_anew_only_after_a_source_changed(@TempDir Path folder) throws IOException {
        var sources = Files.createDirectories(folder.resolve("src/shop"));
        Files.writeString(sources.resolve("Item.java"), SOURCE);
        var index = folder.resolve("index.txt");
        String[] arguments = {index.toString(), "markdown", folder.resolve("src") + "#shop"};
        DocIndexMaker.main(arguments);
        assertThat(Files.readString(index)).contains("Cheaper.");

        Files.writeString(index, "as it was");
        DocIndexMaker.main(arguments);
        assertThat(Files.readString(index)).isEqualTo("as it was");
    }

    @Test
    void every_word_of_a_notebook_is_in_the_index() {
        var docs = new DocIndex();
        var words = Members.lineage(Notebook.class).stream()
                .filter(type -> type != Object.class)
                .flatMap(type -> docs.of(type).stream())
                .map(Declared::name)
                .toList();
        assertThat(words)
                .containsAll(Stream.of(Notebook.class.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .map(method -> method.getName())
                        .toList());
    }

    @Test
    void comments_with_html_keep_their_first_paragraph_and_what_they_take_and_give() {
        assertThat(Javadoc.brief("""
                 Adds {@code a}.

                 <p>And more.

                 @param <T> its kind
                 @param a the <b>first</b>
                   number
                 @return the sum
                 @throws Oops never
                """)).isEqualTo("Adds a.\n\n@param a the first number\n@return the sum");
    }
}
