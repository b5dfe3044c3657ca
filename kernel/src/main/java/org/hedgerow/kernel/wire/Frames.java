package org.hedgerow.kernel.wire;

import java.util.List;
import org.zeromq.ZMQ;

/// Sends the frames of one message.
final class Frames {

    private Frames() {}

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        for (int i = 0; i <= last; i++) {
            socket.send(frames.get(i), i < last ? ZMQ.SNDMORE : 0);
        }
    }
}
