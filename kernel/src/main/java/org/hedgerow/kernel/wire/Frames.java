package org.hedgerow.kernel.wire;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/// Sends and receives the frames of one message.
final class Frames {

    private Frames() {}

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        for (int i = 0; i <= last; i++) {
            socket.send(frames.get(i), i < last ? ZMQ.SNDMORE : 0);
        }
    }

    /// @throws ZMQException when none comes within the socket's own patience, or the sockets are closed
    static List<byte[]> receive(ZMQ.Socket socket) {
        var frames = new ArrayList<byte[]>();
        do {
            var frame = socket.recv();
            if (frame == null) {
                throw new ZMQException("no message came in time", ZError.EAGAIN);
            }
            frames.add(frame);
        } while (socket.hasReceiveMore());
        return frames;
    }
}
