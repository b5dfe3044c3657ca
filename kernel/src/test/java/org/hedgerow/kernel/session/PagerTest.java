package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.hedgerow.kernel.preload.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagerTest {

    private final TestClient client = new TestClient(Session::engine);

    @AfterAll
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"?rma, rma(", "rma?, rma(", "??rma, rma(", "rma??, rma(", "?Math.max, max(", "?rma(), rma("})
    void a_question_opens_the_pager(String question, String expected) {
        var shown = client.run(question);

        assertThat(shown.status()).isEqualTo("ok");
        assertThat(shown.types()).containsExactly("status", "execute_input", "status");
        assertThat(payload(shown)).hasSize(1);
        var page = payload(shown).get(0).getAsJsonObject();
        assertThat(page.get("source").getAsString()).isEqualTo("page");
        assertThat(page.get("start").getAsInt()).isZero();
        assertThat(plain(page)).contains(expected);
    }

    @Test
    void a_word_that_nothing_is_known_of_is_named_in_the_pager_with_those_that_read_like_it() {
        assertThat(nothingKnown("?dispaly")).startsWith("Nothing is known of `dispaly`. What reads like it: `display`");
        assertThat(nothingKnown("?Math.abx"))
                .contains("`Math.abs`")
                .endsWith("`help()` lists the words to begin with.");
        assertThat(nothingKnown("%tine?")).contains("`%time`").endsWith("`%help` lists the magics.");
        assertThat(nothingKnown("?zzzzzz"))
                .isEqualTo("Nothing is known of `zzzzzz`. `help()` lists the words to begin with.");
    }

    private String nothingKnown(String question) {
        var shown = client.run(question);
        assertThat(shown.status()).isEqualTo("ok");
        assertThat(payload(shown)).hasSize(1);
        return plain(payload(shown).get(0).getAsJsonObject());
    }

    private static JsonArray payload(Shown shown) {
        return shown.reply().getAsJsonArray("payload");
    }

    private static String plain(JsonObject page) {
        return page.getAsJsonObject("data").get("text/plain").getAsString();
    }
}
