package org.hedgerow.kernel.message;

import static org.hedgerow.kernel.message.Reply.fields;

/// What a client asks of a kernel, one function each; for the clients of our own that train and measure kernels.
public final class Question {

    private Question() {}

    public static Content kernelInfo() {
        return Content.of("kernel_info_request", fields());
    }

    public static Content execute(String code) {
        return Content.of(
                "execute_request",
                fields(
                        "code", code,
                        "silent", false,
                        "store_history", true,
                        "user_expressions", fields(),
                        "allow_stdin", false,
                        "stop_on_error", true));
    }

    /// @param cursor in code points
    public static Content complete(String code, int cursor) {
        return Content.of("complete_request", fields("code", code, "cursor_pos", cursor));
    }

    /// @param cursor in code points
    public static Content inspect(String code, int cursor) {
        return Content.of("inspect_request", fields("code", code, "cursor_pos", cursor, "detail_level", 0));
    }

    public static Content isComplete(String code) {
        return Content.of("is_complete_request", fields("code", code));
    }

    /// @param count how many of the last cells
    public static Content history(int count) {
        return Content.of(
                "history_request", fields("output", false, "raw", true, "hist_access_type", "tail", "n", count));
    }

    public static Content shutdown() {
        return Content.of("shutdown_request", fields("restart", false));
    }
}
