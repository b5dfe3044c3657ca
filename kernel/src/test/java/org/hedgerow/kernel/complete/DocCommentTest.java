package org.hedgerow.kernel.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocCommentTest {

    @Test
    void tags_and_html_become_text() {
        var javadoc =
                "Returns the {@code abs} value.\n <p>If <b>a</b> &lt; 0:\n <ul><li>negated</ul>\n @param a the number";

        assertThat(DocComment.text(javadoc))
                .isEqualTo("Returns the abs value.\n\nIf a < 0:\n- negated\n\nparam a the number");
    }

    @Test
    void html_is_escaped() {
        var bundle = Documented.bundle(List.of(new Documented("List<String> f()", "")));

        assertThat(bundle.data().get("text/html")).isEqualTo("<pre>List&lt;String&gt; f()</pre>");
        assertThat(bundle.plain()).isEqualTo("List<String> f()");
    }
}
