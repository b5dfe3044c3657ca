package org.hedgerow.kernel.wire;

import zmq.Msg;
import zmq.msg.MsgAllocator;
import zmq.msg.MsgAllocatorThreshold;

/// Sets memory aside for no frame whose announced size is impossible. JeroMQ compares sizes with the largest allowed as
/// signed numbers: one of 2^63 bytes or more passes, comes here cut to an `int`, and would end the thread that serves
/// all sockets. An empty frame in its place makes what follows nonsense on that one connection only.
///
/// @param mostBytes the largest frame
record BoundedAllocator(long mostBytes) implements MsgAllocator {
    private static final MsgAllocator ALLOCATOR = new MsgAllocatorThreshold();

    @Override
    public Msg allocate(int size) {
        return ALLOCATOR.allocate(size < 0 || size > mostBytes ? 0 : size);
    }
}
