package org.hedgerow.kernel.maven.mima;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.hedgerow.kernel.maven.Resolver;

/// Tells what is fetched, and stops fetching when nobody waits any more.
final class Transfers extends AbstractTransferListener {
    private final Resolver.Watch watch;
    private final Map<String, Long> soFar = new ConcurrentHashMap<>();

    Transfers(Resolver.Watch watch) {
        this.watch = watch;
    }

    @Override
    public void transferStarted(TransferEvent event) throws TransferCancelledException {
        stopIfOver();
    }

    @Override
    public void transferProgressed(TransferEvent event) throws TransferCancelledException {
        stopIfOver();
        tell(event);
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        tell(event);
    }

    private void tell(TransferEvent event) {
        var name = event.getResource().getResourceName();
        long now = event.getTransferredBytes();
        var before = soFar.put(name, now);
        watch.fetched(name.substring(name.lastIndexOf('/') + 1), now - (before == null ? 0 : before));
    }

    private void stopIfOver() throws TransferCancelledException {
        if (watch.isOver()) {
            throw new TransferCancelledException("interrupted");
        }
    }
}
