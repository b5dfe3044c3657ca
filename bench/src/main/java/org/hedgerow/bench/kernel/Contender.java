package org.hedgerow.bench.kernel;

import java.util.List;

/// A kernel to be measured, and what is asked of it in its own language.
///
/// @param command what starts it; `{connection_file}` stands for the file
/// @param trivial a cell that does nothing
/// @param analysis a cell with a meta-analysis, or empty
/// @param forest a cell that shows a forest plot of it, or empty
/// @param halfTyped code to complete, the cursor at its end
/// @param word a name to inspect
/// @param loop a cell that prints 100 000 lines
record Contender(
        String name,
        List<String> command,
        String trivial,
        String analysis,
        String forest,
        String halfTyped,
        String word,
        String loop) {

    static final int LINES = 100_000;

    static Contender hedgerow(String name, List<String> command) {
        return new Contender(
                name,
                command,
                "1 + 1",
                "rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML)",
                "rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML).forest()",
                "Mat",
                "escalc",
                "for (int i = 0; i < 100_000; i++) System.out.println(i);");
    }

    static Contender plainJava(String name, List<String> command) {
        return new Contender(
                name,
                command,
                "1 + 1",
                "",
                "",
                "Mat",
                "Math",
                "for (int i = 0; i < 100_000; i++) System.out.println(i);");
    }

    static Contender python(List<String> command) {
        return new Contender(
                "ipykernel, bare", command, "1 + 1", "", "", "pri", "print", "for i in range(100000): print(i)");
    }

    /// @param arms a CSV file with the columns cr and n
    static Contender r(List<String> command, String arms) {
        var fit = "library(metafor); arms <- read.csv('%s'); ".formatted(arms)
                + "res <- rma(measure='PLO', xi=cr, ni=n, data=arms, method='REML')";
        return new Contender(
                "IRkernel + metafor",
                command,
                "1 + 1",
                fit + "; res",
                fit + "; forest(res)",
                "prin",
                "print",
                "for (i in 1:100000) cat(i, '\\n')");
    }
}
