package org.hedgerow.kernel.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.kernel.engine.Cell;
import org.hedgerow.kernel.engine.CommMessage;
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
    private final CellServices services;
    private final History history;

    private int count;
    private volatile Optional<Integer> exitStatus = Optional.empty();

    Cells(LateEngine engine, CellServices services, History history) {
        this.engine = engine;
        this.services = services;
        this.history = history;
    }

    History history() {
        return history;
    }

    Comms comms() {
        return services.comms();
    }

    /// @param beforeFailure done before any client can know that the cell failed, if the cells behind it are
    ///     not to run
    Content execute(Request.Execute request, Message message, Runnable beforeFailure) {
        boolean counts = request.storeHistory() && !request.code().isBlank();
        if (counts) {
            count++;
        }
        if (!request.silent()) {
            services.announcer().publish(message.header(), Publication.executeInput(request.code(), count));
        }
        var output = new CellOutput(services, message, new CellOutput.Manner(request.silent(), request.allowStdin()));
        var outcome = engine.execute(new Cell("cell " + count, request.code()), output);
        if (counts) {
            history.add(count, request.code(), outcome);
        }
        return switch (outcome) {
            case Outcome.Done _ -> done(request, output);
            case Outcome.Value value -> {
                output.result(count, value.bundle());
                yield done(request, output);
            }
            case Outcome.Exited exited -> {
                exitStatus = Optional.of(exited.status());
                output.end();
                yield Reply.executed(count, Map.of(), output.pages(), true);
            }
            case Outcome.Failed problem -> {
                if (request.stopOnError()) {
                    beforeFailure.run();
                }
                show(problem.table(), output);
                output.error(problem);
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
        output.end();
        return Reply.executed(count, expressions, output.pages(), exitStatus.isPresent());
    }

    private Content evaluate(String code, CellOutput output) {
        return switch (engine.execute(new Cell("user expression", code), output)) {
            case Outcome.Value value -> {
                var shown = LargeForms.without(value.bundle());
                yield Reply.expressionValue(shown.data(), shown.metadata());
            }
            case Outcome.Failed problem ->
                Reply.expressionFailed(problem.name(), problem.message(), problem.traceback());
            case Outcome.Done _ -> Reply.expressionFailed("NoValue", "`" + code + "` has no value.", List.of());
            case Outcome.Exited exited -> {
                exitStatus = Optional.of(exited.status());
                yield Reply.expressionFailed("Exit", "`" + code + "` ended the session.", List.of());
            }
        };
    }

    /// Hands a cell what the front end says on a comm. A front end that opens one nobody listens to is told that it is
    /// closed, or it would wait for ever.
    void listen(Request.Comm request, Message message) {
        var said = Comms.message(request);
        services.comms().note(said);
        var output = new CellOutput(services, message, new CellOutput.Manner(false, true));
        var outcome = engine.comm(said, output);
        output.end();
        switch (outcome.orElseGet(Outcome.Done::new)) {
            case Outcome.Failed problem -> output.error(problem);
            case Outcome.Exited exited -> exitStatus = Optional.of(exited.status());
            case Outcome.Done _, Outcome.Value _ -> {}
        }
        if (outcome.isEmpty() && said instanceof CommMessage.Open) {
            output.comm(new CommMessage.Close(said.id(), new CommMessage.Attachment(Map.of(), List.of())));
        }
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
