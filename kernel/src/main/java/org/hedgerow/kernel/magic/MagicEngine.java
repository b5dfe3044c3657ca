package org.hedgerow.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.kernel.complete.NearestWord;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;
import org.hedgerow.kernel.engine.Workspace;
import org.hedgerow.kernel.maven.Resolver;

/// An engine that knows magics, around one that does not: what is Java in a cell goes there, in order, at its place.
///
/// @param <E> the engine inside
public final class MagicEngine<E extends Engine & Workspace> implements Engine {
    private static final int MOST_NEAR = 5;

    private final E engine;
    private final MagicTable magics;
    private final MagicHelp help;
    private final StartUp startUp;
    private final TimeLimit timeLimit;
    private final MagicThread thread = new MagicThread();

    /// @param environment what of IJava's variables is set
    /// @param extensions lets those that a class loader finds join
    public MagicEngine(E engine, Environment environment, Resolver resolver, Function<ClassLoader, Joined> extensions) {
        this.engine = engine;
        var additions = new Additions(engine, extensions);
        var all = new ArrayList<Magic>();
        all.addAll(new MavenMagics(additions, resolver).all());
        all.addAll(new ClassPathMagics(additions).all());
        all.add(new LoadMagic().magic());
        all.addAll(new CodeMagics(engine).all());
        magics = new MagicTable(all);
        help = new MagicHelp(magics);
        startUp = new StartUp(environment, additions);
        timeLimit = new TimeLimit(environment.timeout(), this::interrupt);
    }

    @Override
    public Outcome execute(Cell cell, Output output) {
        thread.begin();
        startUp.once(output, one -> executed(one, output));
        return timeLimit.within(() -> executed(cell, output));
    }

    private Outcome executed(Cell cell, Output output) {
        var question = HelpQuestion.of(cell.code());
        if (question.isPresent()) {
            return explained(question.get(), output);
        }
        var within = new MagicOutput(output, new CalledMagics(magics, engine, output, cell));
        if (!CellParts.mayHaveMagics(cell.code())) {
            return engine.execute(cell, within);
        }
        return run(cell, CellParts.of(cell.code(), magics::has), within);
    }

    private Outcome explained(HelpQuestion question, Output output) {
        var word = question.word();
        var help = inspect(word, word.length(), question.detailLevel());
        output.page(help.isEmpty() ? MimeBundle.text(nothingKnown(word)) : help);
        return new Outcome.Done();
    }

    private String nothingKnown(String word) {
        boolean isMagic = word.startsWith("%");
        var all = isMagic
                ? magics.all().stream().map(Magic::name).toList()
                : words(word.substring(0, word.lastIndexOf('.') + 1));
        var asked = word.substring(Math.max(word.lastIndexOf('.'), word.lastIndexOf('%')) + 1);
        var near = NearestWord.allTo(asked, all).stream()
                .limit(MOST_NEAR)
                .map(one -> "`" + word.substring(0, word.length() - asked.length()) + one + "`")
                .collect(Collectors.joining(", "));
        return "Nothing is known of `" + word + "`."
                + (near.isEmpty() ? "" : " What reads like it: " + near + ".")
                + (isMagic ? " `%help` lists the magics." : " `help()` lists the words to begin with.");
    }

    /// What may stand behind a dot; the words of the session where there is none.
    private List<String> words(String before) {
        return before.isEmpty()
                ? engine.definedNames()
                : engine.complete(before, before.length()).matches().stream()
                        .map(match -> match.text().replaceFirst("\\(.*", ""))
                        .toList();
    }

    /// Nothing runs before all of it can be read: a slip at the end must not show after a download.
    private Outcome run(Cell cell, List<CellParts.Part> parts, MagicOutput output) {
        for (var part : parts) {
            var problem = problem(cell, part);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        Outcome end = new Outcome.Done();
        for (var part : parts) {
            end = thread.isInterrupted() ? interrupted() : run(cell, part, output);
            if (end instanceof Outcome.Failed || end instanceof Outcome.Exited) {
                return end;
            }
        }
        return end;
    }

    private Optional<Outcome.Failed> problem(Cell cell, CellParts.Part part) {
        try {
            return switch (part) {
                case CellParts.Part.Java java -> engine.syntaxProblem(new Cell(cell.name(), java.code()));
                case CellParts.Part.Line line -> {
                    var _ = magics.get(line.call().name(), false);
                    yield Optional.empty();
                }
                case CellParts.Part.Whole whole -> {
                    var _ = magics.get(whole.call().name(), true);
                    yield Optional.empty();
                }
            };
        } catch (MagicProblem problem) {
            return Optional.of(failed(problem, cell, line(part)));
        }
    }

    private static int line(CellParts.Part part) {
        return switch (part) {
            case CellParts.Part.Java _ -> 1;
            case CellParts.Part.Line line -> line.call().line();
            case CellParts.Part.Whole whole -> whole.call().line();
        };
    }

    private Outcome run(Cell cell, CellParts.Part part, MagicOutput output) {
        return switch (part) {
            case CellParts.Part.Java java -> engine.execute(new Cell(cell.name(), java.code()), output);
            case CellParts.Part.Line(var call) -> {
                var code = CellParts.blanked(cell.code(), call.restBegins()) + call.rest();
                yield run(cell, call, code, Optional.empty(), output);
            }
            case CellParts.Part.Whole(var call, var body) -> run(cell, call, body, Optional.of(body), output);
        };
    }

    private Outcome run(Cell cell, MagicLine line, String code, Optional<String> body, MagicOutput output) {
        var call = new MagicCall(
                line.name(),
                line.arguments(),
                line.rest(),
                new Cell(cell.name(), code),
                body,
                output,
                one -> thread.aside(() -> executed(one, output.outside()), MagicEngine::interrupted));
        try {
            var magic = magics.get(line.name(), body.isPresent());
            return thread.run(() -> magic.action().run(call)) instanceof Outcome outcome ? outcome : new Outcome.Done();
        } catch (InterruptedException e) {
            return interrupted();
        } catch (MagicProblem problem) {
            return thread.isInterrupted() ? interrupted() : failed(problem, cell, line.line());
        }
    }

    private static Outcome interrupted() {
        var message = "The cell was interrupted.";
        return new Outcome.Failed("Interrupted", message, List.of("\u001b[1mInterrupted\u001b[0m: " + message));
    }

    private static Outcome.Failed failed(MagicProblem problem, Cell cell, int line) {
        var message = String.valueOf(problem.getMessage());
        var text = cell.code().lines().skip(line - 1L).findFirst().orElse("").strip();
        return new Outcome.Failed(
                "MagicError",
                message,
                List.of("\u001b[1mMagicError\u001b[0m: " + message, cell.name() + ", line " + line, "    " + text));
    }

    @Override
    public Optional<Outcome> comm(CommMessage message, Output output) {
        return engine.comm(message, output);
    }

    @Override
    public Optional<Outcome.Failed> syntaxProblem(Cell cell) {
        if (HelpQuestion.of(cell.code()).isPresent()) {
            return Optional.empty();
        }
        return CellParts.of(cell.code(), magics::has).stream()
                .flatMap(part -> problem(cell, part).stream())
                .findFirst();
    }

    @Override
    public Completeness isComplete(String code) {
        Completeness verdict = new Completeness.Complete();
        if (HelpQuestion.of(code).isPresent()) {
            return verdict;
        }
        for (var part : CellParts.of(code, magics::has)) {
            if (!(verdict instanceof Completeness.Complete)) {
                return new Completeness.Invalid(); // a magic, where something was not finished
            }
            verdict = switch (part) {
                case CellParts.Part.Java java -> engine.isComplete(java.code());
                case CellParts.Part.Line _ -> new Completeness.Complete();
                case CellParts.Part.Whole whole ->
                    whole.body().isBlank() ? new Completeness.Incomplete("") : new Completeness.Complete();
            };
        }
        return verdict;
    }

    @Override
    public Completions complete(String code, int cursor) {
        return help.completions(code, cursor).orElseGet(() -> engine.complete(withoutMagics(code), cursor));
    }

    @Override
    public MimeBundle inspect(String code, int cursor, int detailLevel) {
        return help.documentation(code, cursor)
                .orElseGet(() -> engine.inspect(withoutMagics(code), cursor, detailLevel));
    }

    /// The Java in a cell, at its place.
    private String withoutMagics(String code) {
        return CellParts.mayHaveMagics(code) ? CellParts.onlyJava(code, magics::has) : code;
    }

    @Override
    public void interrupt() {
        thread.interrupt();
        engine.interrupt();
    }

    @Override
    public List<String> definedNames() {
        return engine.definedNames();
    }

    @Override
    public void warmUp() {
        engine.warmUp();
    }

    @Override
    public void close() {
        timeLimit.close();
        engine.close();
    }
}
