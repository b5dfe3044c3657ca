package org.hedgerow.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedgerow.kernel.message.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {

    private static final String GOOD = """
            {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1",
             "key": "secret", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "hedgerow"}
            """;

    @TempDir
    private Path folder;

    private ConnectionFile read(String json) throws IOException, MalformedMessageException {
        return ConnectionFile.read(Files.writeString(folder.resolve("connection.json"), json));
    }

    @Test
    void every_port_finds_its_place() throws Exception {
        assertThat(read(GOOD)).isEqualTo(new ConnectionFile("127.0.0.1", 1, 2, 3, 4, 5, "secret"));
    }

    @Test
    void a_kernel_without_a_key_is_refused() {
        assertThatThrownBy(() -> read(GOOD.replace("secret", ""))).hasMessageContaining("`key` is empty");
    }

    @Test
    void what_is_missing_or_unknown_is_named() {
        assertThatThrownBy(() -> read(GOOD.replace("hb_port", "x"))).hasMessageContaining("`hb_port` is missing");
        assertThatThrownBy(() -> read(GOOD.replace("\"tcp\"", "\"ipc\""))).hasMessageContaining("only knows `tcp`");
        assertThatThrownBy(() -> read("nonsense {")).hasMessageContaining("JSON");
    }
}
