package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.hedgerow.kernel.wire.ConnectionFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class PortsTest {

    enum Port {
        SHELL,
        IOPUB,
        STDIN,
        CONTROL,
        HEARTBEAT;

        int number(ConnectionFile connection) {
            return switch (this) {
                case SHELL -> connection.shellPort();
                case IOPUB -> connection.iopubPort();
                case STDIN -> connection.stdinPort();
                case CONTROL -> connection.controlPort();
                case HEARTBEAT -> connection.heartbeatPort();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_taken_port_ends_the_kernel_with_one_line_that_names_it(Port port) throws Exception {
        var connection = ConnectionFile.onFreePorts();
        int number = port.number(connection);
        try (var _ = new ServerSocket(number, 1, InetAddress.getLoopbackAddress());
                var kernel = LaunchedKernel.start(connection)) {
            assertThat(kernel.exitStatus().get(60, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(kernel.log().lines())
                    .singleElement()
                    .asString()
                    .containsIgnoringCase(port + " port")
                    .contains(":" + number);
            assertThat(kernel.printed()).isEmpty();
        }
    }
}
