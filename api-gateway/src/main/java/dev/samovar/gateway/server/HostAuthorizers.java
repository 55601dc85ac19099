package dev.samovar.gateway.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.access.ServiceCaller;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions;
import dev.samovar.gateway.backend.AwsUri;
import dev.samovar.gateway.backend.function.FunctionCall;
import dev.samovar.gateway.backend.function.FunctionOutcome;
import dev.samovar.gateway.backend.function.FunctionReference;
import dev.samovar.gateway.backend.function.Functions;
import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.InvocationResult.TimedOut;
import dev.samovar.invocation.Payload;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs the functions of authorizers in this program's host. */
public final class HostAuthorizers implements AuthorizerFunctions {
    /* Which part of an ARN it is. */
    private static final int ACCOUNT = 4;

    private final Functions functions;
    private final Scheduler scheduler;

    public HostAuthorizers(Functions functions, Scheduler scheduler) {
        this.functions = functions;
        this.scheduler = scheduler;
    }

    @Override
    public void ask(Question question, Consumer<Reply> reply) {
        Optional<String> function = AwsUri.parse(question.uri()).flatMap(AwsUri::function);
        if (function.isEmpty()) {
            reply.accept(new Reply.Rejected("no function: " + question.uri()));
            return;
        }
        var over = new AtomicBoolean();
        Consumer<Reply> once = first -> {
            if (over.compareAndSet(false, true)) {
                reply.accept(first);
            }
        };
        var call = new FunctionCall(
                FunctionReference.of(AccountRegion.DEFAULT, function.get()),
                Payload.of(question.event()),
                Optional.empty(),
                question.credentials().isPresent() ? Optional.empty() : Optional.of(caller(question)));
        scheduler.execute(() -> {
            Scheduler.Timer deadline = scheduler.after(question.timeout(), () -> once.accept(new Reply.TimedOut()));
            functions.invoke(call, outcome -> {
                scheduler.execute(deadline::cancel);
                once.accept(reply(outcome));
            });
        });
    }

    private static ServiceCaller caller(Question question) {
        return new ServiceCaller(
                FunctionCall.PRINCIPAL,
                question.authorizer(),
                question.authorizer().split(":", -1)[ACCOUNT]);
    }

    private static Reply reply(FunctionOutcome outcome) {
        return switch (outcome) {
            case FunctionOutcome.Ended(TimedOut _) -> new Reply.TimedOut();
            case FunctionOutcome.Ended(Executed result) ->
                result.isError()
                        ? new Reply.Raised(Errors.message(result.payload()))
                        : new Reply.Returned(result.payload().bytes());
            case FunctionOutcome.Accepted _ -> new Reply.Rejected("the event was queued");
            case FunctionOutcome.Refused(var _, String message) -> new Reply.Rejected(message);
        };
    }

    /** Reads errors. It is there when the first is, since what reads JSON takes a while to set up. */
    private static final class Errors {
        private static final JsonMapper MAPPER = new JsonMapper();

        private Errors() {}

        static Optional<String> message(Payload error) {
            try {
                return Optional.ofNullable(
                        MAPPER.readTree(error.bytes()).path("errorMessage").textValue());
            } catch (IOException noJson) {
                return Optional.empty();
            }
        }
    }
}
