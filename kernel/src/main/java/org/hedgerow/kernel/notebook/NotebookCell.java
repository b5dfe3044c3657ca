package org.hedgerow.kernel.notebook;

import java.util.List;

/// One cell as stored.
///
/// @param tags what its author marked it with, e.g. `raises-exception`
/// @param outputs what it showed when it was last run; empty for text
public record NotebookCell(Type type, String source, List<String> tags, List<CellOutput> outputs) {

    public enum Type {
        CODE,
        MARKDOWN,
        RAW
    }

    /// The tag by which nbconvert and its kin, too, know that an error is what the cell is there to show.
    public static final String RAISES_EXCEPTION = "raises-exception";

    public NotebookCell {
        tags = List.copyOf(tags);
        outputs = List.copyOf(outputs);
    }

    /// Whether there is anything to run.
    public boolean isExecutable() {
        return type == Type.CODE && !source.isBlank();
    }

    public boolean mayFail() {
        return tags.contains(RAISES_EXCEPTION);
    }
}
