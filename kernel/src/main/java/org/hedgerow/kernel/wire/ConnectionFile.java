package org.hedgerow.kernel.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.hedgerow.kernel.message.Json;
import org.hedgerow.kernel.message.MalformedMessageException;

/// Where the clients will look for this kernel, and the key that tells them from anybody else who reaches the
/// port.
public record ConnectionFile(
        String ip, int shellPort, int iopubPort, int stdinPort, int controlPort, int heartbeatPort, String key) {

    public static ConnectionFile read(Path file) throws IOException, MalformedMessageException {
        var json = Json.object(Files.readAllBytes(file));
        require(json, "transport", "tcp");
        require(json, "signature_scheme", "hmac-sha256");
        if (text(json, "key").isEmpty()) {
            throw new MalformedMessageException(
                    "`key` is empty: whoever reached the ports could run code, so this kernel asks for a key");
        }
        return new ConnectionFile(
                text(json, "ip"),
                port(json, "shell_port"),
                port(json, "iopub_port"),
                port(json, "stdin_port"),
                port(json, "control_port"),
                port(json, "hb_port"),
                text(json, "key"));
    }

    /// Five ports of this machine that are free now, and a key nobody knows.
    public static ConnectionFile onFreePorts() throws IOException {
        var open = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 5; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var ports = open.stream().map(ServerSocket::getLocalPort).toList();
            return new ConnectionFile(
                    "127.0.0.1",
                    ports.get(0),
                    ports.get(1),
                    ports.get(2),
                    ports.get(3),
                    ports.get(4),
                    UUID.randomUUID().toString());
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    /// Writes what [#read] reads.
    public void write(Path file) throws IOException {
        var json = new JsonObject();
        json.addProperty("transport", "tcp");
        json.addProperty("signature_scheme", "hmac-sha256");
        json.addProperty("ip", ip);
        json.addProperty("shell_port", shellPort);
        json.addProperty("iopub_port", iopubPort);
        json.addProperty("stdin_port", stdinPort);
        json.addProperty("control_port", controlPort);
        json.addProperty("hb_port", heartbeatPort);
        json.addProperty("key", key);
        Files.write(file, Json.bytes(json));
    }

    String address(int port) {
        return "tcp://" + ip + ":" + port;
    }

    private static void require(JsonObject json, String name, String only) throws MalformedMessageException {
        if (!text(json, name).equals(only)) {
            throw new MalformedMessageException(
                    "`%s` is `%s`, this kernel only knows `%s`".formatted(name, text(json, name), only));
        }
    }

    private static String text(JsonObject json, String name) throws MalformedMessageException {
        if (json.get(name) instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw new MalformedMessageException("`" + name + "` is missing");
    }

    private static int port(JsonObject json, String name) throws MalformedMessageException {
        if (json.get(name) instanceof JsonPrimitive port && port.isNumber()) {
            return port.getAsInt();
        }
        throw new MalformedMessageException("`" + name + "` is missing");
    }
}
