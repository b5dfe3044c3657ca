package org.hedgerow.kernel.jshell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hedgerow.kernel.engine.CommMessage;

/// A line to an extension of the front end, for cells: a widget, a map, a table that can be edited.
///
/// ```java
/// onComm("slider", (comm, opening) ->
///     comm.onMessage(message -> System.out.println("now " + message.data().get("value"))));
/// var map = openComm("map", Map.of("zoom", 3));
/// map.send(Map.of("zoom", 4));
/// ```
///
/// What a listener prints or shows belongs to the front end's message, as what a cell prints belongs to the cell.
public final class Comm {

    /// What the front end said.
    ///
    /// @param data as JSON has it: texts, numbers, booleans, lists, maps
    /// @param buffers what JSON cannot carry
    public record Message(Map<String, Object> data, List<byte[]> buffers) {
        public Message {
            buffers = List.copyOf(buffers);
        }
    }

    private final String id;
    private final String target;
    private final CommDesk desk;
    private volatile Consumer<Message> listener = _ -> {};
    private volatile Consumer<Message> farewell = _ -> {};

    Comm(String id, String target, CommDesk desk) {
        this.id = id;
        this.target = target;
        this.desk = desk;
    }

    /// Has `whenOpened` called for every comm the front end opens to `target`, with what it says at that.
    static void register(String target, BiConsumer<Comm, Message> whenOpened) {
        cell().comms().register(target, whenOpened);
    }

    /// Opens a comm to the extension of the front end that listens to `target`.
    static Comm open(String target, Map<String, ?> data, byte[]... buffers) {
        var cell = cell();
        var comm = new Comm(UUID.randomUUID().toString(), target, cell.comms());
        cell.comms().opened(comm);
        cell.output().comm(new CommMessage.Open(comm.id, target, attachment(data, buffers)));
        return comm;
    }

    public String id() {
        return id;
    }

    public String target() {
        return target;
    }

    /// Has `listener` called for every message that comes from now on.
    public Comm onMessage(Consumer<Message> listener) {
        this.listener = listener;
        return this;
    }

    /// Has `listener` called when the front end closes the comm.
    public Comm onClose(Consumer<Message> listener) {
        this.farewell = listener;
        return this;
    }

    public void send(Map<String, ?> data, byte[]... buffers) {
        cell().output().comm(new CommMessage.Data(id, attachment(data, buffers)));
    }

    /// Closes the comm; the front end is told.
    public void close() {
        desk.closed(this);
        cell().output().comm(new CommMessage.Close(id, attachment(Map.of())));
    }

    void hear(Message message) {
        listener.accept(message);
    }

    void hearEnd(Message message) {
        farewell.accept(message);
    }

    private static CommMessage.Attachment attachment(Map<String, ?> data, byte[]... buffers) {
        return new CommMessage.Attachment(new LinkedHashMap<>(data), List.of(buffers));
    }

    private static RunningCell cell() {
        return RunningCell.ofThisThread()
                .orElseThrow(() -> new IllegalStateException("A comm is used by a cell, or by what a cell started."));
    }

    @Override
    public String toString() {
        return "comm to " + target;
    }
}
