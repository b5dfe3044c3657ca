package org.hedgerow.kernel.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hedgerow.kernel.message.Json;
import org.hedgerow.kernel.wire.ClientWire;

/// What no client of good will sends, the same for the same seed: messages wrong in one way each, and bytes that are no
/// message at all.
final class Garbage {
    private static final List<String> TYPES = List.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "history_request",
            "comm_info_request",
            "comm_open",
            "comm_msg",
            "comm_close",
            "kernel_info_request",
            "interrupt_request",
            "debug_request",
            "input_reply",
            "iopub_welcome",
            "");
    private static final List<String> FIELDS = List.of(
            "code",
            "cursor_pos",
            "detail_level",
            "user_expressions",
            "silent",
            "hist_access_type",
            "n",
            "pattern",
            "session",
            "start",
            "stop",
            "comm_id",
            "target_name",
            "data",
            "value");
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(UTF_8);

    private final Random random;
    private final ClientWire wire;

    Garbage(long seed, ClientWire wire) {
        this.random = new Random(seed);
        this.wire = wire;
    }

    <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /// The frames of one message.
    List<byte[]> message() {
        var wanted = wire.frames(wire.message(anyOf(TYPES), content()));
        return switch (random.nextInt(9)) {
            case 0 -> frames(1 + random.nextInt(8), () -> bytes(200));
            case 1 -> wire.signed(frames(4, () -> bytes(200)));
            case 2 -> wire.signed(frames(4, () -> Json.bytes(json(4))));
            case 3 ->
                wire.signed(frames(4, () -> "[".repeat(random.nextInt(20_000)).getBytes(UTF_8)));
            case 4 -> wanted.subList(0, 1 + random.nextInt(wanted.size() - 1));
            case 5 -> with(wanted, random.nextInt(wanted.size() + 1), DELIMITER);
            case 6 -> flipped(wanted);
            case 7 -> with(wanted, wanted.size(), bytes(2_000));
            default -> wanted;
        };
    }

    private List<byte[]> frames(int count, java.util.function.Supplier<byte[]> one) {
        return IntStream.range(0, count).mapToObj(_ -> one.get()).toList();
    }

    private static List<byte[]> with(List<byte[]> frames, int at, byte[] more) {
        var all = new ArrayList<>(frames);
        all.add(at, more);
        return all;
    }

    private List<byte[]> flipped(List<byte[]> frames) {
        var all = new ArrayList<>(frames);
        int which = random.nextInt(all.size());
        var frame = all.get(which).clone();
        frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        all.set(which, frame);
        return all;
    }

    private JsonObject content() {
        var content = new JsonObject();
        for (int i = random.nextInt(5); i > 0; i--) {
            content.add(anyOf(FIELDS), json(2));
        }
        return content;
    }

    private JsonElement json(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> new JsonPrimitive(random.nextLong());
            case 3 -> new JsonPrimitive(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
            case 4 -> new JsonPrimitive(new String(bytes(30), ISO_8859_1));
            case 5 -> {
                var array = new JsonArray();
                IntStream.range(0, random.nextInt(4)).forEach(_ -> array.add(json(depth - 1)));
                yield array;
            }
            default -> {
                var object = new JsonObject();
                IntStream.range(0, random.nextInt(4)).forEach(_ -> object.add(anyOf(FIELDS), json(depth - 1)));
                yield object;
            }
        };
    }

    /// The bytes of one connection: none of ZeroMQ's protocol, its greeting, or its whole handshake before nonsense.
    byte[] stream() {
        return switch (random.nextInt(6)) {
            case 0 -> bytes(2_000);
            case 1 -> "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);
            case 2 -> java.util.Arrays.copyOf(greeting(), random.nextInt(64));
            case 3 -> joined(greeting(), bytes(300));
            case 4 -> joined(greeting(), ready(), bytes(300));
            default -> joined(greeting(), ready(), announced(random.nextLong()), bytes(300));
        };
    }

    /// ZMTP 3.0, no security.
    private static byte[] greeting() {
        var greeting = new byte[64];
        greeting[0] = (byte) 0xFF;
        greeting[9] = 0x7F;
        greeting[10] = 3;
        System.arraycopy("NULL".getBytes(UTF_8), 0, greeting, 12, 4);
        return greeting;
    }

    private byte[] ready() {
        var type = anyOf(List.of("DEALER", "SUB", "REQ", "ROUTER", "NONE", "")).getBytes(UTF_8);
        var body = joined(
                new byte[] {5},
                "READY".getBytes(UTF_8),
                new byte[] {11},
                "Socket-Type".getBytes(UTF_8),
                new byte[] {0, 0, 0, (byte) type.length},
                type);
        return joined(new byte[] {4, (byte) body.length}, body);
    }

    /// The head of a long frame, a message's or a command's, of which nothing like that many bytes come.
    private byte[] announced(long size) {
        var head = java.nio.ByteBuffer.allocate(9);
        return head.put((byte) (2 | random.nextInt(8))).putLong(size).array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private byte[] bytes(int most) {
        var bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
