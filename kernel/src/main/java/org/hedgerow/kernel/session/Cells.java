package org.hedgerow.kernel.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.MimeBundle;
import org.hedgerow.kernel.engine.Outcome;
import org.hedgerow.kernel.message.Content;
import org.hedgerow.kernel.message.Message;
import org.hedgerow.kernel.message.Publication;
import org.hedgerow.kernel.message.Reply;
import org.hedgerow.kernel.message.Request;

/// Executes cells and tells the clients what they show. Used by the thread of the shell channel.
final class Cells {

    private final LateEngine engine;
    private final Announcer announcer;
    private final InputDesk stdin;
    private final History history;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("streams").factory());

    private int count;
    private volatile Optional<Integer> exitStatus = Optional.empty();

    Cells(LateEngine engine, Announcer announcer, InputDesk stdin, History history) {
        this.engine = engine;
        this.announcer = announcer;
        this.stdin = stdin;
        this.history = history;
    }

    History history() {
        return history;
    }

    /// @param beforeFailure done before any client can know that the cell failed, if the cells behind it are
    ///     not to run
    Content execute(Request.Execute request, Message message, Runnable beforeFailure) {
        if (request.storeHistory() && !request.code().isBlank()) {
            count++;
        }
        var parent = message.header();
        if (!request.silent()) {
            announcer.publish(parent, Publication.executeInput(request.code(), count));
        }
        var output = new CellOutput(announcer, message, request.allowStdin(), stdin, timer);
        var outcome = engine.execute(new Cell("cell " + count, request.code()), output);
        output.flush();
        if (request.storeHistory()) {
            history.add(count, request.code(), outcome);
        }
        return switch (outcome) {
            case Outcome.Done _ -> done(request, output);
            case Outcome.Value value -> {
                if (!request.silent()) {
                    var bundle = value.bundle();
                    announcer.publish(parent, Publication.executeResult(count, bundle.data(), bundle.metadata()));
                }
                yield done(request, output);
            }
            case Outcome.Exited exited -> {
                exitStatus = Optional.of(exited.status());
                yield Reply.executed(count, Map.of(), true);
            }
            case Outcome.Failed problem -> {
                if (request.stopOnError()) {
                    beforeFailure.run();
                }
                show(problem.table(), output);
                announcer.publish(parent, Publication.error(problem.name(), problem.message(), problem.traceback()));
                if (message.namesItsCell()) { // a notebook somebody looks at, not a script that counts messages
                    show(problem.original(), output);
                }
                yield Reply.executionFailed(count, problem.name(), problem.message(), problem.traceback());
            }
        };
    }

    private static void show(MimeBundle bundle, CellOutput output) {
        if (!bundle.isEmpty()) {
            output.display(bundle, "");
        }
    }

    private Content done(Request.Execute request, CellOutput output) {
        var expressions = new LinkedHashMap<String, Content>();
        request.userExpressions().forEach((name, code) -> expressions.put(name, evaluate(code, output)));
        output.flush();
        return Reply.executed(count, expressions, false);
    }

    private Content evaluate(String code, CellOutput output) {
        return switch (engine.execute(new Cell("user expression", code), output)) {
            case Outcome.Value value ->
                Reply.expressionValue(value.bundle().data(), value.bundle().metadata());
            case Outcome.Failed problem ->
                Reply.expressionFailed(problem.name(), problem.message(), problem.traceback());
            case Outcome.Done _, Outcome.Exited _ ->
                Reply.expressionFailed("NoValue", "`" + code + "` has no value.", List.of());
        };
    }

    /// The reply to a cell that is given up.
    Content aborted() {
        return Reply.executionAborted(count);
    }

    /// The status a cell gave to `System.exit`.
    Optional<Integer> exitStatus() {
        return exitStatus;
    }
}
