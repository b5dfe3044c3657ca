package org.hedgerow.kernel.wire;

/// How many bytes may wait in a queue. One message finds room in an empty queue however large it is.
final class Room {

    private final long most;
    private long taken;
    private boolean open;

    Room(long most) {
        this.most = most;
    }

    /// Waits until `bytes` have room. An interrupt does not end the wait, as what waits is on its way and the wait is
    /// short; the thread stays interrupted.
    synchronized void take(long bytes) {
        boolean interrupted = false;
        while (!open && taken > 0 && taken + bytes > most) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        taken += bytes;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void give(long bytes) {
        taken -= bytes;
        notifyAll();
    }

    /// From now on nobody waits.
    synchronized void open() {
        open = true;
        notifyAll();
    }
}
