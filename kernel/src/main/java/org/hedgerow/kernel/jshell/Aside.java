package org.hedgerow.kernel.jshell;

import java.util.ArrayList;
import java.util.function.Supplier;

/// Where code of libraries and cells is asked about a value, for help with what is being typed: it may take
/// as long as it likes, so whoever holds JShell lets go of it meanwhile, and cells go on.
interface Aside {

    /// For those who keep JShell: an explanation of a cell's failure is a part of the cell.
    Aside HERE = Runnable::run;

    void run(Runnable question);

    default <T> T ask(Supplier<T> question) {
        var answer = new ArrayList<T>(1);
        run(() -> answer.add(question.get()));
        return answer.getFirst();
    }
}
