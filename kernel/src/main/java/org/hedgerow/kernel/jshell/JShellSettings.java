package org.hedgerow.kernel.jshell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.hedgerow.kernel.engine.MimeBundle;

/// What a [JShellEngine] is made of.
///
/// @param classPath jars and folders the compiler looks into; all of this process's if empty. The process's other
///     jars join when a cell names what none of these has
/// @param startUp import lines and declarations every session begins with, one complete snippet each
/// @param renderer what a value shows; never asked about `null`
/// @param rehearsal takes the libraries once through what a first cell asks of them; run by [JShellEngine#warmUp] once
///     JShell itself is warm, so that the two do not keep each other from a processor
/// @param compilerOptions as `javac` takes them
/// @param domain what is known of the libraries
public record JShellSettings(
        List<Path> classPath,
        List<String> startUp,
        Function<Object, MimeBundle> renderer,
        Runnable rehearsal,
        List<String> compilerOptions,
        Domain domain) {
    public JShellSettings {
        compilerOptions = List.copyOf(compilerOptions);
        classPath = List.copyOf(classPath);
        startUp = List.copyOf(startUp);
    }

    /// The same without knowledge of any library.
    public JShellSettings(
            List<Path> classPath, List<String> startUp, Function<Object, MimeBundle> renderer, Runnable rehearsal) {
        this(classPath, startUp, renderer, rehearsal, List.of(), Domain.NONE);
    }

    /// Plain Java with `toString`, for tests and for want of anything better.
    public static JShellSettings plain() {
        return new JShellSettings(List.of(), List.of(), value -> MimeBundle.text(value.toString()), () -> {});
    }
}
