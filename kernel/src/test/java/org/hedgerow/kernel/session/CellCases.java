package org.hedgerow.kernel.session;

import static org.hedgerow.kernel.session.CellCase.cell;

import java.util.List;
import java.util.stream.Stream;

/// What cells show: the kernel's promises, a line each.
final class CellCases {
    private CellCases() {}

    static Stream<CellCase> all() {
        return Stream.of(values(), printed(), shown(), failures(), cells(), analyses(), magics(), typed())
                .flatMap(List::stream);
    }

    private static List<CellCase> values() {
        return List.of(
                cell("a number", "6 * 7", "= 42"),
                cell("a text", "\"meta\" + '-' + \"analysis\"", "= meta-analysis"),
                cell("nothing is shown of an empty cell", ""),
                cell("nor of a remark", "// only a remark"),
                cell("a variable's value", "int x = 5;\nx + 1", "= 6"),
                cell("a declaration is silent", "var silent = 3;"),
                cell("an assignment is silent", "x = 8").after("int x;"),
                cell("a semicolon silences", "1 + 1;"),
                cell("null", "(Object) null", "= null"),
                cell("an array", "new int[] {1, 2, 3}", "= …1, 2, 3…"),
                cell("a list", "java.util.List.of(1, 2)", "= [1, 2]"),
                cell("a record", "record P(int a) {}\nnew P(1)", "= P[a=1]"),
                cell("a void call", "Thread.onSpinWait()"),
                cell("a lambda", "java.util.function.IntUnaryOperator twice = n -> 2 * n;\ntwice.applyAsInt(4)", "= 8"),
                cell("the last of several values", "x; x + 1; x + 2", "= 3").after("int x = 1;"),
                cell("beyond the first plane", "\"🌳é\".repeat(2)", "= 🌳é🌳é"),
                cell("a stream of numbers", "IntStream.range(0, 5).sum()", "= 10")
                        .after("import java.util.stream.*;"));
    }

    private static List<CellCase> printed() {
        return List.of(
                cell("printed", "System.out.println(\"a\");", "> a"),
                cell("printed on standard error", "System.err.print(\"b\");", "! b"),
                cell(
                        "all in its order",
                        "System.out.println(1);\nSystem.err.println(2);\ndisplay(3);\nSystem.out.println(4);\n5",
                        "> 1",
                        "! 2",
                        "display 3",
                        "> 4",
                        "= 5"),
                cell(
                        "printed by a thread",
                        "var t = new Thread(() -> System.out.println(7));\nt.start();\nt.join();",
                        "> 7"),
                cell("by a virtual thread", "Thread.ofVirtual().start(() -> System.out.println(8)).join();", "> 8"),
                cell(
                        "by a parallel stream",
                        "java.util.stream.IntStream.range(0, 100).parallel().forEach(i -> System.out.print(\"x\"));",
                        "> " + "x".repeat(100)),
                cell("a stream closed on the cells after it", "System.out.println(9);", "> 9")
                        .after("System.out.close();"),
                cell("a stream replaced for one cell", "System.out.println(10);", "> 10")
                        .after("System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));"));
    }

    private static List<CellCase> shown() {
        return List.of(
                cell("displayed", "display(\"hello\");", "display hello"),
                cell("displayed and replaced", "var id = display(1);\nupdateDisplay(id, 2);", "display 1", "update 2"),
                cell("cleared", "display(1);\nclearOutput();", "display 1", "clear"),
                cell("cleared by what comes next", "clearOutput(true);\ndisplay(1);", "clear wait", "display 1"),
                cell(
                        "progress of what is quick is silent",
                        "int sum = 0;\nfor (int i : progress(java.util.List.of(1, 2, 3))) { sum += i; }\nsum",
                        "= 6"),
                cell(
                        "progress of what takes long",
                        "for (int i : progress(java.util.List.of(1, 2, 3, 4))) { Thread.sleep(500); }",
                        "display steps: 1 of 4…update steps: 4 of 4…"));
    }

    private static List<CellCase> failures() {
        return List.of(
                cell(
                        "an exception names its line",
                        "int a = 1;\nint b = a / 0;",
                        "error ArithmeticException: …/ by zero…line 2…"),
                cell("and the line of a method declared before", "half(0)", "error ArithmeticException: …line 1…")
                        .after("int half(int n) {\n  return 1 / n;\n}"),
                cell(
                        "with its cause",
                        "throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));",
                        "error IllegalStateException: outer…inner…"),
                cell(
                        "what ran before it is shown",
                        "System.out.println(1);\nthrow new RuntimeException(\"no\");",
                        "> 1",
                        "error RuntimeException: no…line 2…"),
                cell("an error of the compiler", "int n = \"5\";", "error CompileError: …\n…line 1…"),
                cell(
                        "keeps the whole cell from running",
                        "System.out.println(1);\nint n = \"5\";",
                        "error CompileError: …\n…line 2…"),
                cell("an unknown word", "nobody + 1", "error CompileError: There is no variable `nobody` here.…"),
                cell("what is not finished", "for (int i = 0;", "error CompileError: …"),
                cell("a missing bracket", "Math.max(1, 2", "error CompileError: …"),
                cell(
                        "the stack's end",
                        "int deep(int n) { return 1 + deep(n); }\ndeep(0)",
                        "error StackOverflowError: …"),
                cell(
                        "an assertion of one's own",
                        "throw new AssertionError(\"wrong\");",
                        "error AssertionError: wrong…"),
                cell(
                        "of a thread",
                        "var t = new Thread(() -> { throw new RuntimeException(\"in it\"); });\nt.start();\nt.join();\n1",
                        "! …RuntimeException: in it…",
                        "= 1"));
    }

    private static List<CellCase> cells() {
        return List.of(
                cell("a method and its use", "int twice(int n) { return 2 * n; }\ntwice(4)", "= 8"),
                cell(
                        "a method before what it calls",
                        "int first() { return second(); }\nint second() { return 2; }\nfirst()",
                        "= 2"),
                cell("what waits for a word says so", "int waits() { return notYet(); }", "! …notYet…"),
                cell("a variable outlives the method it came from", "six", "= 6")
                        .after(
                                "int two(int n) { return 2 * n; }",
                                "var six = two(3);",
                                "int two(int n) { return 20 * n; }"),
                cell("a record run again keeps its objects", "arm.twice()", "= 8")
                        .after(
                                "record Arm(int n) { int twice() { return 2 * n; } }",
                                "var arm = new Arm(4);",
                                "record Arm(int n) { int twice() { return 2 * n; } }"),
                cell("a variable of another type", "String other = \"now\";\nother.length()", "= 3")
                        .after("int other = 1;"),
                cell("an enum", "enum Colour { RED, GREEN }\nColour.valueOf(\"RED\").ordinal()", "= 0"),
                cell(
                        "a class with its own state",
                        "class Counter { int n; int next() { return ++n; } }\nvar c = new Counter();\nc.next();\nc.next()",
                        "= 2"),
                cell("an import", "import java.time.Year;\nYear.of(1994).isLeap()", "= false"),
                cell(
                        "a switch over sealed types",
                        "sealed interface S permits A, B {}\nrecord A(int n) implements S {}\nrecord B() implements S {}\nS s = new A(3);\nswitch (s) { case A(int n) -> n; case B _ -> 0; }",
                        "= 3"),
                cell("a text block", "\"\"\"\n  two\n  lines\"\"\"", "= two\nlines"));
    }

    private static List<CellCase> analyses() {
        return List.of(
                cell("a data set", "il2()", "= …study_id… [text/html]"),
                cell("effects are silent", "var es = escalc(PLO, il2(), xi(\"cr\"), ni(\"n\"));"),
                cell("a model", "rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML)", "= …REML…τ…[text/html]"),
                cell(
                        "a forest plot",
                        "rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML).forest()",
                        "= … [image/png, image/svg+xml]"),
                cell(
                        "options that contradict each other",
                        "rma(escalc(PLO, il2(), xi(\"cr\"), ni(\"n\")), REML, DL)",
                        "error …: …REML…DL…"),
                cell(
                        "a measure that wants other columns",
                        "escalc(OR, il2(), xi(\"cr\"), ni(\"n\"))",
                        "error CompileError: …"),
                cell(
                        "a column that is not there",
                        "escalc(PLO, il2(), xi(\"crr\"), ni(\"n\"))",
                        "error ProblemException: …crr…line 1…"));
    }

    private static List<CellCase> magics() {
        return List.of(
                cell("timed", "%time 1 + 1", "> wall …, CPU …", "= 2"),
                cell("a whole cell timed", "%%time\nint t = 2;\nt * 3", "> wall …, CPU …", "= 6"),
                cell("imports listed", "%imports", "> …import …"),
                cell("Markdown", "%%markdown\n# Title", "= # Title [text/markdown]"),
                cell("HTML", "%%html\n<b>bold</b>", "= <b>bold</b> [text/html]"),
                cell("a formula", "%%latex\n$x^2$", "= $x^2$ [text/latex]"),
                cell("a seed", "%seed 1994", "> Seed 1994 …"),
                cell("what is no magic", "%nothing", "error MagicError: …nothing…line 1…"));
    }

    private static List<CellCase> typed() {
        return List.of(
                cell("input", "new java.util.Scanner(System.in).nextLine().toUpperCase()", "= GRÜSSE")
                        .typing("grüße"),
                cell("asked with a word", "input(\"Name? \")", "= Ada").typing("Ada"),
                cell("two lines", "var in = new java.util.Scanner(System.in);\nin.nextInt() + in.nextInt()", "= 7")
                        .typing("3", "4"));
    }
}
