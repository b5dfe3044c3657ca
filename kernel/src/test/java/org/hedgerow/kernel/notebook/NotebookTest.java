package org.hedgerow.kernel.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hedgerow.kernel.engine.MimeBundle;
import org.junit.jupiter.api.Test;

class NotebookTest {
    /// As JupyterLab 4.6 wrote it, with things we have no word for.
    private static final String FROM_JUPYTER = """
            {
             "cells": [
              {
               "attachments": {
                "a.png": {
                 "image/png": "aGk="
                }
               },
               "cell_type": "markdown",
               "id": "b1c2",
               "metadata": {},
               "source": [
                "# Tumour response — “IL-2”\\n",
                "\\n",
                "I² < 50 % & more"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 1,
               "id": "d3e4",
               "metadata": {
                "tags": [
                 "raises-exception"
                ],
                "unknown": {
                 "deep": [
                  1.50,
                  null
                 ]
                }
               },
               "outputs": [
                {
                 "data": {
                  "application/json": {
                   "a": [
                    "x",
                    "y"
                   ],
                   "b": 1
                  },
                  "image/png": "aGVsbG8=\\n",
                  "text/html": [
                   "<b>1</b>\\n",
                   "<i>2</i>"
                  ],
                  "text/plain": [
                   "1"
                  ]
                 },
                 "execution_count": 1,
                 "metadata": {},
                 "output_type": "execute_result"
                }
               ],
               "source": [
                "1"
               ]
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": "Other",
               "name": "other"
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """;

    @Test
    void what_jupyter_wrote_is_written_back_byte_for_byte() throws NotebookFormatException {
        assertThat(Notebook.parse(FROM_JUPYTER, "n").toJson()).isEqualTo(FROM_JUPYTER);
    }

    @Test
    void outputs_are_stored_as_jupyter_stores_them() {
        var bundle = new MimeBundle(
                Map.of("text/plain", "a\nb", "image/svg+xml", "<svg>\n</svg>"),
                Map.of("image/png", Map.of("width", 5)));
        var json = Notebooks.notebook()
                .code("x")
                .build()
                .withOutputs(
                        0,
                        3,
                        List.of(new CellOutput.Stream("stdout", "1\n2\n"), new CellOutput.ExecuteResult(bundle, 3)))
                .toJson();
        assertThat(json)
                .contains("\"text\": [\n      \"1\\n\",\n      \"2\\n\"\n     ]")
                .contains("\"image/svg+xml\": [\n       \"<svg>\\n\",\n       \"</svg>\"\n      ]")
                .contains("\"width\": 5")
                .contains("\"execution_count\": 3");
    }

    @Test
    void outputs_that_were_stored_are_read_again() throws NotebookFormatException {
        List<CellOutput> outputs = List.of(
                new CellOutput.Stream("stderr", "careful\n"),
                new CellOutput.DisplayData(MimeBundle.text("shown")),
                new CellOutput.Failure("Oops", "why", List.of("line 1", "line 2")));
        var stored = Notebooks.notebook()
                .code("x")
                .build()
                .withOutputs(0, 1, outputs)
                .toJson();
        assertThat(Notebook.parse(stored, "n").cells().getFirst().outputs()).isEqualTo(outputs);
    }

    @Test
    void a_notebook_of_another_format_says_what_to_do() {
        assertThatThrownBy(() -> Notebook.parse("{\"nbformat\": 3, \"worksheets\": []}", "old.ipynb"))
                .isInstanceOf(NotebookFormatException.class)
                .hasMessageContaining("old.ipynb")
                .hasMessageContaining("format 3")
                .hasMessageContaining("open it in JupyterLab and save it");
    }

    @Test
    void a_file_that_is_no_notebook_is_called_so() {
        assertThatThrownBy(() -> Notebook.parse("year,n\n1994,20\n", "arms.csv"))
                .isInstanceOf(NotebookFormatException.class)
                .hasMessageContaining("arms.csv is not a notebook");
    }

    @Test
    void the_first_heading_is_the_title() {
        var notebook = Notebooks.notebook().markdown("text\n\n# Pooled `CR`\n").build();
        assertThat(notebook.title("02.ipynb")).isEqualTo("Pooled CR");
        assertThat(Notebooks.notebook().build().title("02.ipynb")).isEqualTo("02");
    }
}
