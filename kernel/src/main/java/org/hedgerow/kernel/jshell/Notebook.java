package org.hedgerow.kernel.jshell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hedgerow.kernel.engine.MimeBundle;
import org.jspecify.annotations.Nullable;

/// The words every cell knows, whatever it is about: meant for `import static`. They act on the cell whose code
/// calls them, on any thread it started.
public final class Notebook {

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

    /// Shows `value` in place of what was displayed under `id`.
    public static void updateDisplay(String id, @Nullable Object value) {
        var cell = cell();
        cell.output().updateDisplay(cell.render(value), id);
    }

    /// Empties the output of this cell: at once, or (`wait`) when the next output comes, which does not flicker.
    public static void clearOutput(boolean wait) {
        cell().output().clear(wait);
    }

    /// Empties the output of this cell at once.
    public static void clearOutput() {
        clearOutput(false);
    }

    /// What `value` would show, in all its forms or in the named ones; plain text is always among them.
    public static MimeBundle render(@Nullable Object value, String... mimeTypes) {
        var all = cell().render(value);
        List<String> wanted = Arrays.asList(mimeTypes);
        if (wanted.isEmpty()) {
            return all;
        }
        var forms = new LinkedHashMap<>(all.data());
        forms.keySet().removeIf(type -> !type.equals("text/plain") && !wanted.contains(type));
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

    private static RunningCell cell() {
        return RunningCell.ofThisThread()
                .orElseThrow(() -> new IllegalStateException("There is no running cell to show this in."));
    }
}
