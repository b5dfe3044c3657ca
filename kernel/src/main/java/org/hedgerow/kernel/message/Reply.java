package org.hedgerow.kernel.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answers to requests, one function each.
public final class Reply {

    private Reply() {}

    public static Content kernelInfo(KernelDescription kernel) {
        // a lexer name that pygments does not know loses all highlighting in nbconvert
        var language = fields(
                "name", "java",
                "version", System.getProperty("java.version", ""),
                "mimetype", "text/x-java",
                "file_extension", ".jshell",
                "pygments_lexer", "java",
                "codemirror_mode", "text/x-java");
        var links = kernel.links().stream()
                .map(link -> fields("text", link.text(), "url", link.url()))
                .toList();
        return ok(
                "kernel_info_reply",
                "protocol_version",
                Header.PROTOCOL_VERSION,
                "implementation",
                kernel.name(),
                "implementation_version",
                kernel.version(),
                "language_info",
                language,
                "banner",
                kernel.banner(),
                "debugger",
                false,
                "supported_features",
                List.of(),
                "help_links",
                links);
    }

    /// @param pages help and the like, to be shown beside the cell's output
    /// @param exit whether the front end is to know that the kernel ends now
    public static Content executed(
            int count, Map<String, Content> userExpressions, List<? extends Map<String, ?>> pages, boolean exit) {
        var payload = new ArrayList<Map<String, Object>>();
        pages.forEach(page -> payload.add(fields("source", "page", "data", page, "start", 0)));
        if (exit) {
            payload.add(fields("source", "ask_exit", "keepkernel", false));
        }
        var expressions = new LinkedHashMap<String, Object>();
        userExpressions.forEach((name, result) -> expressions.put(name, result.json()));
        return ok("execute_reply", "execution_count", count, "payload", payload, "user_expressions", expressions);
    }

    public static Content executionFailed(int count, String name, String message, List<String> traceback) {
        return Content.of("execute_reply", failure(name, message, traceback, "execution_count", count));
    }

    /// The answer to a cell given up because one before it failed.
    public static Content executionAborted(int count) {
        return Content.of("execute_reply", fields("status", "aborted", "execution_count", count));
    }

    /// The value of one user expression, to be put into [#executed].
    public static Content expressionValue(Map<String, ?> data, Map<String, ?> metadata) {
        return ok("user_expression", "data", data, "metadata", metadata);
    }

    /// The failure of one user expression, to be put into [#executed].
    public static Content expressionFailed(String name, String message, List<String> traceback) {
        return Content.of("user_expression", failure(name, message, traceback));
    }

    /// @param code the text of the request, by which the indices become code points
    /// @param matches what may stand there, best first
    public static Content completed(String code, int start, int end, List<Match> matches) {
        int from = CodePoints.count(code, start);
        int to = CodePoints.count(code, end);
        var typed = matches.stream()
                .map(match -> fields(
                        "start", from,
                        "end", to,
                        "text", match.text(),
                        "type", match.type(),
                        "signature", match.signature()))
                .toList();
        return ok(
                "complete_reply",
                "matches",
                matches.stream().map(Match::text).toList(),
                "cursor_start",
                from,
                "cursor_end",
                to,
                "metadata",
                fields("_jupyter_types_experimental", typed));
    }

    /// One completion, in JupyterLab's words for its type.
    public record Match(String text, String type, String signature) {}

    public static Content inspected(Map<String, ?> data, Map<String, ?> metadata) {
        return ok("inspect_reply", "found", !data.isEmpty(), "data", data, "metadata", metadata);
    }

    /// @param state `complete`, `invalid` or `unknown`
    public static Content completeness(String state) {
        return Content.of("is_complete_reply", fields("status", state));
    }

    public static Content incomplete(String indent) {
        return Content.of("is_complete_reply", fields("status", "incomplete", "indent", indent));
    }

    /// @param entries lists of session, number and code, or of session, number and (code, result)
    public static Content history(List<List<Object>> entries) {
        return ok("history_reply", "history", entries);
    }

    /// @param targets the target of each open comm by the comm's id
    public static Content comms(Map<String, String> targets) {
        var comms = new LinkedHashMap<String, Object>();
        targets.forEach((id, target) -> comms.put(id, fields("target_name", target)));
        return ok("comm_info_reply", "comms", comms);
    }

    public static Content interrupted() {
        return ok("interrupt_reply");
    }

    public static Content shutdown(boolean restart) {
        return ok("shutdown_reply", "restart", restart);
    }

    /// There is no debugger here; said in the debugger's own protocol.
    public static Content noDebugger(int sequence, String command) {
        return Content.of(
                "debug_reply",
                fields(
                        "type",
                        "response",
                        "request_seq",
                        sequence,
                        "success",
                        false,
                        "command",
                        command,
                        "message",
                        "This kernel has no debugger."));
    }

    public static Content inputRequest(String prompt, boolean password) {
        return Content.of("input_request", fields("prompt", prompt, "password", password));
    }

    /// The answer to a request of type `requestType` that could not be understood or dealt with.
    public static Content failed(String requestType, String name, String message) {
        return Content.of(requestType.replaceFirst("_request$", "_reply"), failure(name, message, List.of()));
    }

    private static Content ok(String type, Object... fields) {
        var all = fields("status", "ok");
        all.putAll(fields(fields));
        return Content.of(type, all);
    }

    private static Map<String, Object> failure(String name, String message, List<String> traceback, Object... more) {
        var all = fields("status", "error", "ename", name, "evalue", message, "traceback", traceback);
        all.putAll(fields(more));
        return all;
    }

    /// Names and values in turn.
    static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
