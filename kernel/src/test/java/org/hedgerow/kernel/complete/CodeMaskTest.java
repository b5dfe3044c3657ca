package org.hedgerow.kernel.complete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeMaskTest {

    @Test
    void remarks_and_quoted_text_are_blanked_and_lines_kept() {
        var mask = CodeMask.of("a(\"x\\\"y\") // z\n/* {\n*/ 'c' b");

        assertThat(mask.code()).isEqualTo("a(\"    \")     \n    \n   ' ' b");
        assertThat(mask.end()).isEqualTo(CodeMask.End.CODE);
    }

    @Test
    void the_end_knows_what_it_stands_in() {
        assertThat(CodeMask.of("f(\"ab").end()).isEqualTo(CodeMask.End.STRING);
        assertThat(CodeMask.of("f(\"\"\"\n ab\"").end()).isEqualTo(CodeMask.End.TEXT_BLOCK);
        assertThat(CodeMask.of("f() // ab").end()).isEqualTo(CodeMask.End.LINE_COMMENT);
        assertThat(CodeMask.of("f() /* ab\n").end()).isEqualTo(CodeMask.End.BLOCK_COMMENT);
        assertThat(CodeMask.of("\"ab\n").end()).isEqualTo(CodeMask.End.CODE);
    }
}
