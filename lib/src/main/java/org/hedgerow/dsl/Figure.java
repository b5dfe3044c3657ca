package org.hedgerow.dsl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hedgerow.plot.Scene;
import org.hedgerow.plot.render.PngWriter;
import org.hedgerow.plot.render.SvgWriter;
import org.hedgerow.problem.ProblemException;
import org.hedgerow.report.Picture;

/// A figure: shown by a notebook, saved with [#save].
///
/// @param scene what is drawn
public record Figure(Scene scene) implements Picture {
    /// Pixels of a saved PNG for each CSS pixel: 300 dots to the inch.
    private static final double PRINT = 300.0 / 96;

    @Override
    public String svg() {
        return new SvgWriter().write(scene);
    }

    @Override
    public byte[] png(double scale) {
        return new PngWriter().write(scene, scale);
    }

    @Override
    public double width() {
        return scene.width();
    }

    @Override
    public double height() {
        return scene.height();
    }

    /// What the figure shows, in sentences.
    public String describe() {
        return scene.description();
    }

    @Override
    public String text() {
        return describe();
    }

    /// Saves the figure as what the file's ending says, `.svg` or `.png` (300 dpi), and returns where.
    public Path save(String file) {
        Path path = Path.of(file);
        String name = file.toLowerCase(Locale.ROOT);
        byte[] content;
        if (name.endsWith(".svg")) {
            content = svg().getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".png")) {
            content = png(PRINT);
        } else {
            throw new ProblemException(
                    "a figure cannot be saved as '" + file + "'", "Give the file the ending .svg or .png.");
        }
        try {
            Files.write(path, content);
        } catch (IOException e) {
            throw new ProblemException(
                    "the figure cannot be written to " + path.toAbsolutePath() + ": " + e.getMessage(),
                    "Is there such a folder, and may you write there?");
        }
        return path.toAbsolutePath();
    }

    @Override
    public String toString() {
        return text();
    }
}
