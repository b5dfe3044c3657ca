package org.hedgerow.kernel.jshell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jdk.jshell.Diag;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/// Compiles a whole cell before any of it runs, so that a slip in the last line does not cost the analyst a computation
/// in the first.
///
/// A block is not quite a session: in it a name cannot be declared twice, nor used before it is declared. So only those
/// errors count that JShell would surely raise as well when it came to them; wherever there is any doubt the cell runs
/// snippet by snippet, and its error shows when it is reached.
final class WholeCell {

    private static final Set<String> SURE = Set.of(
            "compiler.err.cant.resolve",
            "compiler.err.cant.resolve.args",
            "compiler.err.cant.resolve.location",
            "compiler.err.cant.resolve.location.args",
            "compiler.err.cant.apply.symbol",
            "compiler.err.cant.apply.symbols",
            "compiler.err.prob.found.req",
            "compiler.err.operator.cant.be.applied",
            "compiler.err.operator.cant.be.applied.1",
            "compiler.err.incomparable.types",
            "compiler.err.cant.deref",
            "compiler.err.array.req.but.found");

    /// The first error of a cell that is sure to come.
    ///
    /// @param seen the text that was compiled, placed so that the diagnostics' indices find their place in the cell
    record Finding(Piece seen, List<Diag> diagnostics) {}

    private final JShell jshell;
    private final Syntax syntax;
    private final Function<String, List<SnippetEvent>> evaluation;

    /// @param evaluation JShell's, with every library in sight that is needed: what the compiler has once missed of a
    ///     class it does not complain of again, and what is declared with it is lost
    WholeCell(JShell jshell, Syntax syntax, Function<String, List<SnippetEvent>> evaluation) {
        this.jshell = jshell;
        this.syntax = syntax;
        this.evaluation = evaluation;
    }

    /// What is wrong with these snippets of a cell, if something surely is and something would run before it shows.
    Optional<Finding> error(List<Piece> pieces) {
        return Rehearsal.of(pieces, syntax)
                .filter(rehearsal -> !replacesSomething(rehearsal) && !somethingWaits())
                .flatMap(this::error);
    }

    private Optional<Finding> error(Rehearsal rehearsal) {
        var snippet = evaluation.apply(rehearsal.text()).getFirst().snippet();
        var errors = jshell.diagnostics(snippet).filter(Diag::isError).toList();
        jshell.drop(snippet);
        if (errors.isEmpty() || !errors.stream().allMatch(error -> isSure(error, rehearsal))) {
            return Optional.empty();
        }
        var first = rehearsal.partAt(errors.getFirst().getPosition()).orElseThrow();
        var inFirst = errors.stream()
                .filter(error -> first.contains(error.getPosition()))
                .toList();
        return Optional.of(new Finding(
                new Piece(first.piece().cell(), first.piece().start() - first.begin(), rehearsal.text()), inFirst));
    }

    private static boolean isSure(Diag error, Rehearsal rehearsal) {
        return SURE.contains(error.getCode())
                && rehearsal
                        .partAt(error.getPosition())
                        .map(part -> !part.declares())
                        .orElse(false);
    }

    /// Whether the cell declares a type or method the session has by that name. What was made with the old type
    /// becomes the new one's in JShell, and stays the old one's in a block; there a method hides all of its name.
    private boolean replacesSomething(Rehearsal rehearsal) {
        return jshell.snippets()
                .filter(snippet -> jshell.status(snippet).isActive())
                .anyMatch(snippet -> switch (snippet) {
                    case TypeDeclSnippet type -> rehearsal.types().contains(type.name());
                    case MethodSnippet method -> rehearsal.methods().contains(method.name());
                    case ImportSnippet one -> rehearsal.methods().contains(one.name());
                    default -> false;
                });
    }

    /// Whether a declaration waits for another, which this cell may bring.
    private boolean somethingWaits() {
        return jshell.snippets()
                .map(jshell::status)
                .anyMatch(status -> status == Snippet.Status.RECOVERABLE_NOT_DEFINED);
    }
}
