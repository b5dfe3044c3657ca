package org.hedgerow.kernel.engine;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// How far something is that takes long.
///
/// @param displayId one for all that is said of the same thing
/// @param what its name, e.g. `permutations`
/// @param total how many steps there are in all; 0 where nobody knows
public record Progress(String displayId, String what, long done, long total, Duration elapsed, Phase phase) {

    /// The key in a bundle's metadata by which it is known that its text depends on the hour.
    public static final String MARK = "hedgerow_progress";

    public enum Phase {
        BEGINS,
        GOES_ON,
        ENDS
    }

    /// Where done and total are known, and something is done: what is left, at the pace so far.
    private String left() {
        if (total == 0 || done == 0) {
            return words(elapsed) + " so far";
        }
        double left = elapsed.toNanos() / 1e9 / done * Math.max(0, total - done);
        if (left < 60) {
            return left < 1 ? "less than 1 s left" : Math.round(left) + " s left";
        }
        return words(Duration.ofSeconds(Math.round(left))) + " left";
    }

    /// One line, without colours.
    public String line() {
        var count = done == 0 && total == 0 ? "" : ": " + done + (total == 0 ? "" : " of " + total);
        if (phase == Phase.ENDS) {
            return what + count;
        }
        var share = total == 0 ? "" : " (" + 100 * done / total + " %)";
        return what + count + share + ", " + left();
    }

    /// A bar, with the line beside it; once it has ended the line alone.
    public MimeBundle bundle() {
        var text = line().replace("&", "&amp;").replace("<", "&lt;");
        var bar = phase == Phase.ENDS || total == 0
                ? ""
                : "<progress value=\"%s\" max=\"%s\" style=\"width:20em\"></progress> ".formatted(done, total);
        return new MimeBundle(
                Map.of("text/html", "<div>" + bar + text + "</div>", "text/plain", line()), Map.of(MARK, true));
    }

    /// A span of time as people say it.
    public static String words(Duration time) {
        double seconds = time.toNanos() / 1e9;
        if (seconds < 0.001) {
            return String.format(Locale.ROOT, "%.0f µs", seconds * 1e6);
        }
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.3g ms", seconds * 1e3);
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.3g s", seconds);
        }
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
