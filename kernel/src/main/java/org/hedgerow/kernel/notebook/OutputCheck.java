package org.hedgerow.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Progress;

/// Compares what a notebook shows now with what is stored in it. The pixels of bitmaps are left out, as they depend on
/// the machine's fonts; that a bitmap is there, and the text beside it, are not.
public final class OutputCheck {
    /// How much of a line that differs is shown, and how much of that before the difference.
    private static final int LONGEST = 100;

    private static final int CONTEXT = 40;

    private OutputCheck() {}

    /// The first difference of each code cell that differs, as lines to print; empty when nothing does.
    public static List<String> differences(Notebook stored, Notebook now) {
        var before = codeCells(stored);
        var after = codeCells(now);
        var lines = new ArrayList<String>();
        for (int i = 0; i < after.size(); i++) {
            var was = texts(before.get(i).outputs());
            var is = texts(after.get(i).outputs());
            if (!was.equals(is)) {
                lines.add("cell " + (i + 1) + ": " + firstLine(after.get(i).source()));
                lines.addAll(firstDifference(was, is));
            }
        }
        return lines;
    }

    private static List<NotebookCell> codeCells(Notebook notebook) {
        return notebook.cells().stream().filter(NotebookCell::isExecutable).toList();
    }

    private static String firstLine(String source) {
        return source.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /// The outputs as lines of text, each form under a line that names it.
    private static List<String> texts(List<CellOutput> outputs) {
        var lines = new ArrayList<String>();
        for (var output : outputs) {
            switch (output) {
                case CellOutput.DisplayData(var bundle) when bundle.metadata().containsKey(Progress.MARK) -> {
                    // it was there because the cell took long, where it was run
                }
                case CellOutput.Stream(var name, var text) -> section(lines, name, text);
                case CellOutput.DisplayData(var bundle) -> bundle(lines, "display", bundle);
                case CellOutput.ExecuteResult(var bundle, var _) -> bundle(lines, "result", bundle);
                case CellOutput.Failure(var ename, var evalue, var _) -> section(lines, "error", ename + ": " + evalue);
            }
        }
        return lines;
    }

    private static void bundle(List<String> lines, String what, MimeBundle bundle) {
        var types = new ArrayList<>(new TreeSet<>(bundle.data().keySet()));
        // the words first: a difference is read there most easily
        if (types.remove("text/plain")) {
            types.addFirst("text/plain");
        }
        for (var type : types) {
            var form = String.valueOf(bundle.data().get(type));
            section(lines, what + ", " + type, isBitmap(type) ? "(a picture)" : form);
        }
    }

    private static boolean isBitmap(String type) {
        return type.startsWith("image/") && !type.equals("image/svg+xml");
    }

    private static void section(List<String> lines, String name, String text) {
        lines.add("[" + name + "]");
        text.lines().forEach(lines::add);
    }

    private static List<String> firstDifference(List<String> was, List<String> is) {
        int at = 0;
        while (at < was.size() && at < is.size() && was.get(at).equals(is.get(at))) {
            at++;
        }
        var stored = lineAt(was, at);
        var now = lineAt(is, at);
        int from = Math.max(0, commonStart(stored, now) - CONTEXT);
        return List.of("    stored: " + excerpt(stored, from), "    now:    " + excerpt(now, from));
    }

    private static String lineAt(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(nothing)";
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String excerpt(String line, int from) {
        int to = Math.min(line.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + line.substring(Math.min(from, to), to) + (to < line.length() ? "…" : "");
    }
}
