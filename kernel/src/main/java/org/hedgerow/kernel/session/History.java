package org.hedgerow.kernel.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.message.Request;
import org.jspecify.annotations.Nullable;

/// The cells of this session and those before it, for consoles that scroll back through them.
///
/// What is kept in the file is written on a thread of its own, so that no cell waits for a disk; where the file cannot
/// be had, this session's cells are still remembered.
final class History implements AutoCloseable {

    private static final int ONLY_SESSION = 1;
    private static final long PATIENCE_SECONDS = 2;

    private record Cell(int line, String code, String result) {}

    private final Optional<HistoryFile> file;
    private final PrintStream log;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("history").factory());
    private final List<Cell> cells = new ArrayList<>();
    private boolean broken;
    private @Nullable CompletableFuture<Integer> session;

    /// @param path where the cells of all sessions are kept, if anywhere
    /// @param log where it is said once that the file cannot be written
    History(Optional<Path> path, PrintStream log) {
        this.file = path.map(HistoryFile::new);
        this.log = log;
    }

    /// The session begins, in the file, with its first cell: a kernel that starts has more urgent things to do.
    private synchronized CompletableFuture<Integer> begun() {
        if (session == null) {
            session = CompletableFuture.supplyAsync(this::begin, writer);
        }
        return session;
    }

    private int begin() {
        try {
            return file.isPresent() ? file.get().begin() : ONLY_SESSION;
        } catch (IOException e) {
            giveUp(e);
            return ONLY_SESSION;
        }
    }

    void add(int line, String code, Outcome outcome) {
        var cell = new Cell(
                line,
                code,
                outcome instanceof Outcome.Value value ? value.bundle().plain() : "");
        synchronized (this) {
            cells.add(cell);
        }
        var number = begun(); // before the cell is written, on the same thread
        file.ifPresent(kept -> writer.execute(() -> write(kept, entry(cell, number.join()))));
    }

    /// On the writer's thread.
    private void write(HistoryFile kept, HistoryEntry entry) {
        try {
            if (!broken) {
                kept.append(entry);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void giveUp(IOException e) {
        broken = true;
        log.println("Cells are not remembered beyond this session: " + e);
    }

    private static HistoryEntry entry(Cell cell, int session) {
        return new HistoryEntry(session, cell.line, cell.code, cell.result);
    }

    /// The number of this session.
    private int session() {
        return begun().completeOnTimeout(ONLY_SESSION, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /// The cells asked for, oldest first, each as session, number and code (and result where that is wanted).
    List<List<Object>> answer(Request.History request) {
        var chosen = switch (request.access()) {
            case "range" -> range(request);
            case "search" -> last(request, found(request));
            default -> last(request, all());
        };
        return chosen.map(entry -> entry.form(request.output())).toList();
    }

    private Stream<HistoryEntry> range(Request.History request) {
        int wanted = request.session() > 0 ? request.session() : session() + request.session();
        return (wanted == session() ? own() : all())
                .stream()
                        .filter(entry -> entry.session() == wanted)
                        .filter(entry -> entry.line() >= request.start()
                                && entry.line() < request.stop().orElse(Integer.MAX_VALUE));
    }

    private Collection<HistoryEntry> found(Request.History request) {
        var pattern = new Glob(request.pattern());
        var found =
                all().stream().filter(entry -> pattern.matches(entry.code())).toList();
        if (!request.unique()) {
            return found;
        }
        var latest = new LinkedHashMap<String, HistoryEntry>();
        for (var entry : found) {
            latest.remove(entry.code()); // so that the latest of equal cells keeps its place
            latest.put(entry.code(), entry);
        }
        return latest.values();
    }

    private static Stream<HistoryEntry> last(Request.History request, Collection<HistoryEntry> from) {
        return from.stream().skip(Math.max(0, from.size() - request.count().orElse(Integer.MAX_VALUE)));
    }

    /// The cells of the sessions before, then this one's: as they were run, where sessions follow each other.
    private List<HistoryEntry> all() {
        int own = session();
        var all = new ArrayList<HistoryEntry>();
        file.ifPresent(kept -> {
            try {
                kept.entries().stream().filter(entry -> entry.session() != own).forEach(all::add);
            } catch (IOException e) {
                log.println("Earlier sessions' cells cannot be read: " + e);
            }
        });
        all.addAll(own());
        return all;
    }

    private synchronized List<HistoryEntry> own() {
        int number = session();
        return cells.stream().map(cell -> entry(cell, number)).toList();
    }

    /// Waits for what is still to be written, but not for long.
    @Override
    public void close() {
        writer.shutdown();
        try {
            var _ = writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
