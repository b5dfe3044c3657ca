package org.hedgerow.kernel.notebook.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $x$                     | <mi>x</mi>
            $0.05$                  | <mn>0.05</mn>
            $\\tau^2$               | <msup><mi>τ</mi><mn>2</mn></msup>
            $x_{ij}^2$              | <msubsup><mi>x</mi><mrow><mi>i</mi><mi>j</mi></mrow><mn>2</mn></msubsup>
            $\\frac{1}{x_i}$        | <mfrac><mn>1</mn><msub><mi>x</mi><mi>i</mi></msub></mfrac>
            $\\hat\\theta$          | <mover accent="true"><mi>θ</mi><mo>^</mo></mover>
            $\\sqrt{v}$             | <msqrt><mi>v</mi></msqrt>
            $-1$                    | <mrow><mo>−</mo><mn>1</mn></mrow>
            $\\text{logit of}$      | <mtext>logit of</mtext>
            """)
    void what_lessons_use_is_drawn(String tex, String expected) {
        assertThat(Formula.mathMl(tex)).hasValue("<math>" + expected + "</math>");
    }

    @Test
    void two_dollars_stand_on_a_line_of_their_own() {
        assertThat(Formula.mathMl("$$ x $$")).hasValue("<math display=\"block\"><mi>x</mi></math>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$\\begin{matrix}$", "$\\frac{1}$", "$x_$", "${x$", "$x}$", "$\\$", "$a & b$", "$\\text$"})
    void what_is_unknown_or_unfinished_is_left_alone(String tex) {
        assertThat(Formula.mathMl(tex)).isEmpty();
    }
}
