package org.hedgerow.kernel.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.CommMessage;
import org.hedgerow.kernel.engine.Completeness;
import org.hedgerow.kernel.engine.Completions;
import org.hedgerow.kernel.engine.Engine;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.engine.Output;

/// A language of five words: `say TEXT`, `show TEXT`, `ask`, `fail`, `exit`; anything else is its own value.
final class ScriptedEngine implements Engine {
    final List<String> executed = new ArrayList<>();

    @Override
    public Outcome execute(Cell cell, Output output) {
        executed.add(cell.code());
        Outcome outcome = new Outcome.Done();
        for (var line : cell.code().lines().toList()) {
            outcome = execute(line, output);
        }
        return outcome;
    }

    private static Outcome execute(String line, Output output) {
        var word = line.split(" ", 2);
        switch (word[0]) {
            case "say" -> output.stream(Output.Stream.STDOUT, word[1] + "\n");
            case "show" -> output.display(MimeBundle.text(word[1]), "shown");
            case "update" -> output.updateDisplay(MimeBundle.text(word[1]), "shown");
            case "clear" -> output.clear(word[1].equals("later"));
            case "ask" -> {
                return ask(output);
            }
            case "fail" -> {
                return new Outcome.Failed("Oops", "it failed", List.of("Oops: it failed"));
            }
            case "exit" -> {
                return new Outcome.Exited(3);
            }
            default -> {
                return new Outcome.Value(MimeBundle.text(line));
            }
        }
        return new Outcome.Done();
    }

    private static Outcome ask(Output output) {
        try {
            return new Outcome.Value(MimeBundle.text(output.input("?", false)));
        } catch (Output.InputUnavailableException | InterruptedException e) {
            return new Outcome.Failed("InputUnavailable", String.valueOf(e.getMessage()), List.of());
        }
    }

    @Override
    public Completeness isComplete(String code) {
        return new Completeness.Unknown();
    }

    @Override
    public Completions complete(String code, int cursor) {
        return new Completions(cursor, cursor, List.of());
    }

    @Override
    public MimeBundle inspect(String code, int cursor, int detailLevel) {
        return MimeBundle.EMPTY;
    }

    @Override
    public void interrupt() {
        // nothing here takes long
    }

    @Override
    public Optional<Outcome> comm(CommMessage message, Output output) {
        return Optional.empty();
    }

    @Override
    public List<String> definedNames() {
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
