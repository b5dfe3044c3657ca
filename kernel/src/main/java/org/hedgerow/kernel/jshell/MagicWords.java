package org.hedgerow.kernel.jshell;

import java.util.List;
import org.hedgerow.kernel.engine.Magics;
import org.jspecify.annotations.Nullable;

/// Magics as words, and cells within cells, as IJava has them.
public class MagicWords extends ShownWords {

    MagicWords() {}

    /// What the line `%name arguments` does; gives back what it gives back, such as the jars that were added.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // IJava's signature: the caller names the type
    public static <T> @Nullable T lineMagic(String name, List<String> arguments) throws Throwable {
        return (T) magics().line(name, arguments);
    }

    /// What a cell `%%name arguments`, with this body, does.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // IJava's signature: the caller names the type
    public static <T> @Nullable T cellMagic(String name, List<String> arguments, String body) throws Throwable {
        return (T) magics().cell(name, arguments, body);
    }

    /// Runs code as a cell would, magics too, and gives back the value of its last expression.
    public static @Nullable Object eval(String code) throws Throwable {
        return magics().evaluate(code);
    }

    private static Magics magics() {
        if (RunningCell.current().output() instanceof Magics magics) {
            return magics;
        }
        throw new IllegalStateException("This session has no magics.");
    }
}
