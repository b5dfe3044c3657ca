package org.hedgerow.kernel.session;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The cells of one user's sessions in a file, one line of JSON each. Several kernels may write at once: who writes
/// holds
/// the file's lock. Lines that cannot be read are passed over, and when the file has grown large its older half goes.
final class HistoryFile {

    static final long MOST_BYTES = 4L << 20;

    /// What is too long to be typed is not kept, nor are results of a size nobody reads.
    private static final int LONGEST_CODE = 100_000;

    private static final int LONGEST_RESULT = 2_000;
    private static final int TRIES = 50;
    private static final long PAUSE_MILLISECONDS = 20;

    private final Path path;

    HistoryFile(Path path) {
        this.path = path;
    }

    /// The cells of all sessions, oldest first.
    List<HistoryEntry> entries() throws IOException {
        try (var file = FileChannel.open(path, READ)) {
            return lines(file).stream()
                    .flatMap(line -> HistoryEntry.read(line).stream())
                    .filter(entry -> entry.line() > 0)
                    .toList();
        }
    }

    /// Begins a session.
    ///
    /// @return its number, one above all before
    int begin() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (var file = open();
                var _ = lock(file)) {
            var before = lines(file);
            if (file.size() > MOST_BYTES) {
                keepNewerHalf(file, before);
            }
            int number =
                    1 + before.stream().mapToInt(HistoryEntry::sessionOf).max().orElse(0);
            append(file, new HistoryEntry(number, 0, "", ""));
            return number;
        }
    }

    void append(HistoryEntry entry) throws IOException {
        if (entry.code().length() <= LONGEST_CODE) {
            var result = entry.result();
            var kept = new HistoryEntry(
                    entry.session(),
                    entry.line(),
                    entry.code(),
                    result.length() > LONGEST_RESULT ? result.substring(0, LONGEST_RESULT) + "…" : result);
            try (var file = open();
                    var _ = lock(file)) {
                append(file, kept);
            }
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, CREATE, READ, WRITE);
    }

    /// Tries for a while, not for ever: on a network's disk a lock may be somebody's who is long gone.
    private static FileLock lock(FileChannel file) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                var lock = file.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // another session of this process has it
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException("the history file is locked");
    }

    private static List<String> lines(FileChannel file) throws IOException {
        var bytes = Channels.newInputStream(file.position(0)).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    /// The line begins on a line of its own even where the one before was cut off.
    private static void append(FileChannel file, HistoryEntry entry) throws IOException {
        long end = file.size();
        var last = ByteBuffer.allocate(1);
        boolean cutOff = end > 0 && file.read(last, end - 1) == 1 && last.get(0) != '\n';
        write(file, (cutOff ? "\n" : "") + entry.json() + "\n", end);
    }

    private static void keepNewerHalf(FileChannel file, List<String> all) throws IOException {
        var text = all.subList(all.size() / 2, all.size()).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        file.truncate(0);
        write(file, text, 0);
    }

    private static void write(FileChannel file, String text, long at) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }
}
