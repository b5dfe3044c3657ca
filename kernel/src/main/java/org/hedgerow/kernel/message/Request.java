package org.hedgerow.kernel.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client asks of the kernel. Cursors are UTF-16 indices here; the protocol counts code points, and this
/// is where they are converted.
public sealed interface Request {

    record KernelInfo() implements Request {}

    /// @param silent show nothing, count nothing
    /// @param storeHistory whether the cell gets a number and is remembered
    /// @param userExpressions evaluated after the code, each answered under its name
    /// @param allowStdin whether the client can be asked for input
    /// @param stopOnError whether cells already waiting are given up when this one fails
    record Execute(
            String code,
            boolean silent,
            boolean storeHistory,
            Map<String, String> userExpressions,
            boolean allowStdin,
            boolean stopOnError)
            implements Request {}

    record Complete(String code, int cursor) implements Request {}

    record Inspect(String code, int cursor, int detailLevel) implements Request {}

    record IsComplete(String code) implements Request {}

    /// @param access `tail`, `range` or `search`
    /// @param output whether the results are wanted with the code
    /// @param session 0 for the one that runs, -1 for the one before it
    /// @param stop the first line no longer wanted
    record History(
            String access,
            boolean output,
            int session,
            int start,
            Optional<Integer> stop,
            Optional<Integer> count,
            String pattern,
            boolean unique)
            implements Request {}

    /// @param target the target whose comms are meant; empty for all
    record CommInfo(String target) implements Request {}

    /// What the front end says on a comm.
    sealed interface Comm extends Request {
        String commId();

        Attachment said();
    }

    record CommOpen(String commId, String target, Attachment said) implements Comm {}

    record CommData(String commId, Attachment said) implements Comm {}

    record CommClose(String commId, Attachment said) implements Comm {}

    /// What a comm's message carries, of which only the two ends know the meaning.
    record Attachment(Map<String, Object> data, List<byte[]> buffers) {
        public Attachment {
            buffers = List.copyOf(buffers);
        }
    }

    record Interrupt() implements Request {}

    record Shutdown(boolean restart) implements Request {}

    /// A debugger's request, in the Debug Adapter Protocol.
    record Debug(int sequence, String command) implements Request {}

    record InputReply(String value) implements Request {}

    /// A type this kernel does not know.
    record Unknown(String type) implements Request {}

    static Request read(Message message) throws MalformedMessageException {
        var type = message.header().type();
        var fields = new Fields(message.content());
        return switch (type) {
            case "kernel_info_request" -> new KernelInfo();
            case "execute_request" -> execute(fields);
            case "complete_request" -> new Complete(fields.text("code"), cursor(fields));
            case "inspect_request" ->
                new Inspect(fields.text("code"), cursor(fields), fields.number("detail_level", 0));
            case "is_complete_request" -> new IsComplete(fields.text("code"));
            case "history_request" -> history(fields);
            case "comm_info_request" -> new CommInfo(fields.text("target_name", ""));
            case "comm_open" ->
                new CommOpen(fields.text("comm_id"), fields.text("target_name", ""), attachment(fields, message));
            case "comm_msg" -> new CommData(fields.text("comm_id"), attachment(fields, message));
            case "comm_close" -> new CommClose(fields.text("comm_id"), attachment(fields, message));
            case "interrupt_request" -> new Interrupt();
            case "shutdown_request" -> new Shutdown(fields.flag("restart", false));
            case "debug_request" -> new Debug(fields.number("seq", 0), fields.text("command", ""));
            case "input_reply" -> new InputReply(fields.text("value"));
            default -> new Unknown(type);
        };
    }

    /// Where nothing is said, the end of the code.
    private static int cursor(Fields fields) throws MalformedMessageException {
        return CodePoints.index(fields.text("code"), fields.number("cursor_pos", Integer.MAX_VALUE));
    }

    private static Attachment attachment(Fields fields, Message message) {
        return new Attachment(Json.map(fields.object("data")), message.buffers());
    }

    private static Execute execute(Fields fields) throws MalformedMessageException {
        boolean silent = fields.flag("silent", false);
        return new Execute(
                fields.text("code"),
                silent,
                !silent && fields.flag("store_history", true),
                fields.texts("user_expressions"),
                fields.flag("allow_stdin", true),
                fields.flag("stop_on_error", true));
    }

    private static History history(Fields fields) throws MalformedMessageException {
        return new History(
                fields.text("hist_access_type"),
                fields.flag("output", false),
                fields.number("session", 0),
                fields.number("start", 0),
                fields.optionalNumber("stop"),
                fields.optionalNumber("n"),
                fields.text("pattern", "*"),
                fields.flag("unique", false));
    }
}
