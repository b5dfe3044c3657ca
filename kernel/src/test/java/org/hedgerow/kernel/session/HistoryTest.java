package org.hedgerow.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.message.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void place() {
        file = folder.resolve("data/hedgerow/history.jsonl");
    }

    private History history(Path path) {
        return new History(Optional.of(path), new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    /// A session with these cells, numbered from 1; the last part of each after `=` is its result.
    private void session(String... cells) {
        try (var history = history(file)) {
            for (int i = 0; i < cells.length; i++) {
                var parts = cells[i].split("=", 2);
                history.add(i + 1, parts[0], parts.length == 1 ? new Outcome.Done() : value(parts[1]));
            }
        }
    }

    private static Outcome value(String text) {
        return new Outcome.Value(MimeBundle.text(text));
    }

    private static Request.History tail(int n) {
        return new Request.History("tail", false, 0, 0, Optional.empty(), Optional.of(n), "*", false);
    }

    private static Request.History range(int session, int start, Optional<Integer> stop) {
        return new Request.History("range", false, session, start, stop, Optional.empty(), "*", false);
    }

    private static Request.History search(String pattern, boolean unique) {
        return new Request.History("search", true, 0, 0, Optional.empty(), Optional.empty(), pattern, unique);
    }

    @Test
    void cells_of_earlier_sessions_come_before_those_of_this_one() {
        session("a", "b");
        session("c");
        try (var history = history(file)) {
            history.add(1, "d", new Outcome.Done());

            assertThat(history.answer(tail(3)))
                    .containsExactly(List.of(1, 2, "b"), List.of(2, 1, "c"), List.of(3, 1, "d"));
        }
    }

    @Test
    void a_range_counts_sessions_from_the_first_or_back_from_this_one() {
        session("a", "b", "c");
        session("d");
        try (var history = history(file)) {
            history.add(1, "e", new Outcome.Done());

            assertThat(history.answer(range(0, 1, Optional.empty()))).containsExactly(List.of(3, 1, "e"));
            assertThat(history.answer(range(-1, 0, Optional.empty()))).containsExactly(List.of(2, 1, "d"));
            assertThat(history.answer(range(1, 2, Optional.of(3)))).containsExactly(List.of(1, 2, "b"));
            assertThat(history.answer(range(-7, 0, Optional.empty()))).isEmpty();
        }
    }

    @Test
    void a_search_finds_what_fits_with_its_result_each_text_once() {
        session("rma(es)=card", "x", "rma(es)=other");
        try (var history = history(file)) {
            assertThat(history.answer(search("rma*", true)))
                    .containsExactly(List.of(1, 3, List.of("rma(es)", "other")));
            assertThat(history.answer(search("r?a(*)", false))).hasSize(2);
            assertThat(history.answer(search("rma", false))).isEmpty();
        }
    }

    @Test
    void a_pattern_of_many_stars_is_answered_at_once() {
        assertThat(new Glob("*a".repeat(40) + "*b").matches("a".repeat(20_000))).isFalse();
        assertThat(new Glob("").matches("")).isTrue();
        assertThat(new Glob("?*").matches("")).isFalse();
    }

    @Test
    void broken_lines_are_passed_over_and_none_is_lost_after_them() throws IOException {
        session("a");
        Files.writeString(
                file,
                Files.readString(file)
                        + "nonsense\n{\"session\": \"x\"}\n[]\n{\"session\": 1, \"line\": 2, \"code\": \"cut");
        session("b");

        try (var history = history(file)) {
            assertThat(history.answer(tail(9))).containsExactly(List.of(1, 1, "a"), List.of(2, 1, "b"));
        }
    }

    @Test
    void a_place_that_cannot_be_written_costs_only_the_history() throws IOException {
        var blocked = Files.writeString(folder.resolve("file"), "").resolve("history.jsonl");
        try (var history = history(blocked)) {
            history.add(1, "a", new Outcome.Done());
            history.add(2, "b", new Outcome.Done());

            assertThat(history.answer(tail(9))).containsExactly(List.of(1, 1, "a"), List.of(1, 2, "b"));
        }
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.startsWith("Cells are not remembered"))
                .hasSize(1);
    }

    @Test
    void kernels_that_write_at_once_lose_nothing() {
        int kernels = 4;
        int cells = 25;
        IntStream.range(0, kernels)
                .parallel()
                .forEach(kernel -> session(IntStream.range(0, cells)
                        .mapToObj(i -> "cell " + kernel + "." + i)
                        .toArray(String[]::new)));

        try (var history = history(file)) {
            var all = history.answer(tail(Integer.MAX_VALUE));
            assertThat(all.stream().map(List::getLast).collect(Collectors.toSet()))
                    .hasSize(kernels * cells);
            assertThat(all.stream().map(List::getFirst).collect(Collectors.toSet()))
                    .hasSize(kernels);
        }
    }

    @Test
    void a_file_grown_large_keeps_its_newer_half() throws IOException {
        var long100k = "x".repeat(90_000);
        session(IntStream.range(0, 60).mapToObj(i -> i + long100k).toArray(String[]::new));
        assertThat(Files.size(file)).isGreaterThan(HistoryFile.MOST_BYTES);
        session("new");

        assertThat(Files.size(file)).isLessThan(HistoryFile.MOST_BYTES);
        try (var history = history(file)) {
            var all = history.answer(tail(Integer.MAX_VALUE));
            assertThat(all.getLast()).isEqualTo(List.of(2, 1, "new"));
            assertThat(all).hasSizeBetween(25, 35);
        }
    }

    @Test
    void the_place_is_the_systems_folder_for_data_unless_another_is_named() {
        assertThat(HistoryPlace.of(Map.of(), "Linux", "/home/ann"))
                .contains(Path.of("/home/ann/.local/share/hedgerow/history.jsonl"));
        assertThat(HistoryPlace.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/ann"))
                .contains(Path.of("/data/hedgerow/history.jsonl"));
        assertThat(HistoryPlace.of(Map.of("XDG_DATA_HOME", "relative"), "Linux", "/home/ann"))
                .contains(Path.of("/home/ann/.local/share/hedgerow/history.jsonl"));
        assertThat(HistoryPlace.of(Map.of(), "Mac OS X", "/Users/ann"))
                .contains(Path.of("/Users/ann/Library/hedgerow/history.jsonl"));
        assertThat(HistoryPlace.of(Map.of("APPDATA", "/appdata"), "Windows 11", "/home"))
                .contains(Path.of("/appdata/hedgerow/history.jsonl"));
        assertThat(HistoryPlace.of(Map.of("HEDGEROW_HISTORY", "/tmp/h"), "Linux", "/home/ann"))
                .contains(Path.of("/tmp/h"));
        assertThat(HistoryPlace.of(Map.of("HEDGEROW_HISTORY", "off"), "Linux", "/home/ann"))
                .isEmpty();
    }
}
