package org.hedgerow.kernel.jshell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Paged;
import org.jspecify.annotations.Nullable;

/// The words every cell knows, whatever it is about: meant for `import static`. They act on the cell whose code
/// calls them, on any thread it started.
public final class Notebook extends ProgressWords {

    private Notebook() {}

    /// Shows `value` now, before the cell ends.
    ///
    /// @return the handle by which [#updateDisplay] replaces it
    public static String display(@Nullable Object value) {
        return display(value, UUID.randomUUID().toString());
    }

    /// Shows `value` under a handle of your own choice. As in IJava, a MIME type (`"text/html"`) in its place
    /// says in which form to show it.
    ///
    /// @return the handle by which [#updateDisplay] replaces it
    public static String display(@Nullable Object value, String id) {
        if (id.contains("/")) {
            return display(render(value, id));
        }
        var cell = cell();
        cell.output().display(cell.render(value), id);
        return id;
    }

    /// Shows `value` now, in these forms.
    ///
    /// @return the handle by which [#updateDisplay] replaces it
    public static String display(@Nullable Object value, String mimeType, String... others) {
        return display(render(
                value, Stream.concat(Stream.of(mimeType), Arrays.stream(others)).toArray(String[]::new)));
    }

    /// Shows `value` in place of what was displayed under `id`, in all its forms or in the named ones.
    public static void updateDisplay(String id, @Nullable Object value, String... mimeTypes) {
        cell().output().updateDisplay(render(value, mimeTypes), id);
    }

    /// A table with all its rows, or a value's own form: the rows scroll where a front end can, and stay out of the way
    /// elsewhere.
    public static MimeBundle show(Object value) {
        return show(value, 2_000);
    }

    /// The same with so many rows.
    public static MimeBundle show(Object value, int rows) {
        return cell().render(new Paged(value, rows));
    }

    /// Empties the output of this cell: at once, or (`wait`) when the next output comes, which does not flicker.
    public static void clearOutput(boolean wait) {
        cell().output().clear(wait);
    }

    /// Empties the output of this cell at once.
    public static void clearOutput() {
        clearOutput(false);
    }

    /// What `value` would show, in all its forms or in the named ones; plain text is always among them. A text
    /// is taken for what it is named: `render("**bold**", "text/markdown")`; so are maps and lists, as JSON.
    public static MimeBundle render(@Nullable Object value, String... mimeTypes) {
        var all = cell().render(value);
        List<String> wanted = Arrays.asList(mimeTypes);
        if (wanted.isEmpty()) {
            return all;
        }
        var forms = new LinkedHashMap<>(all.data());
        forms.keySet().removeIf(type -> !type.equals("text/plain") && !wanted.contains(type));
        for (var type : wanted) {
            if (value instanceof CharSequence text) {
                forms.putIfAbsent(type, type.endsWith("json") ? JsonText.value(text.toString()) : text.toString());
            } else if (type.endsWith("json") && (value instanceof Map || value instanceof List)) {
                forms.putIfAbsent(type, value);
            }
        }
        return new MimeBundle(forms, all.metadata());
    }

    /// Asks whoever runs the notebook for a line of text.
    public static String input(String prompt) throws InterruptedException {
        return cell().output().input(prompt, false);
    }

    /// Asks whoever runs the notebook for a text that is not shown while it is typed.
    public static String password(String prompt) throws InterruptedException {
        return cell().output().input(prompt, true);
    }

    /// Opens a line to the extension of the front end that listens to `target`, a widget, say.
    public static Comm openComm(String target, Map<String, ?> data, byte[]... buffers) {
        return Comm.open(target, data, buffers);
    }

    /// Has `whenOpened` called for every line the front end opens to `target`, with what it says at that.
    public static void onComm(String target, BiConsumer<Comm, Comm.Message> whenOpened) {
        Comm.register(target, whenOpened);
    }

    /// Ends the session: the kernel stops, and with it every variable is gone.
    @SuppressWarnings("DoNotCallSuggester") // throwing is how a cell is ended
    public static void exit() {
        StopCheck.exit(0);
    }

    /// Whether this thread runs a cell's code, so that the other words have a meaning.
    public static boolean isRunning() {
        return RunningCell.ofThisThread().isPresent();
    }

    private static RunningCell cell() {
        return RunningCell.current();
    }
}
