package dev.samovar.http.invocation;

import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.Resolved;
import dev.samovar.host.FunctionHost;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.RequestId;
import dev.samovar.invocation.ThrottleReason;
import dev.samovar.invoke.Invoker;
import dev.samovar.invoke.asynchronous.EventQueue;
import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.RequestIds;
import dev.samovar.time.Scheduler;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Finds functions and runs them, in one task of the scheduler: the way in for all who invoke over HTTP. */
@Singleton
final class Invocations {
    private final Scheduler scheduler;
    private final FunctionRegistry registry;
    private final Invoker invoker;
    private final EventQueue events;
    private final RequestIds requestIds;

    Invocations(FunctionHost host, RequestIds requestIds) {
        this.scheduler = host.scheduler();
        this.registry = host.functions();
        this.invoker = host.invoker();
        this.events = host.events();
        this.requestIds = requestIds;
    }

    /** Does what is asked and reports exactly one outcome, on any thread. */
    void invoke(InvocationRequest request, Consumer<InvocationOutcome> ended) {
        RequestId requestId = requestIds.next();
        scheduler.execute(() -> {
            try {
                Resolved function =
                        registry.resolve(request.caller().home(), request.functionName(), request.qualifier());
                start(requestId, request, function, ended);
            } catch (RuntimeException refused) {
                ended.accept(new InvocationOutcome.Refused(requestId, refused));
            }
        });
    }

    private void start(
            RequestId requestId, InvocationRequest request, Resolved function, Consumer<InvocationOutcome> ended) {
        switch (request.type()) {
            case DRY_RUN -> ended.accept(new InvocationOutcome.Permitted(requestId));
            case EVENT -> queue(requestId, request, function, ended);
            case REQUEST_RESPONSE ->
                invoker.invoke(
                        new Invocation(
                                requestId,
                                function.version(),
                                function.invokedArn(),
                                request.event(),
                                request.clientContext(),
                                request.traceId(),
                                request.logTail(),
                                request.responseMode()),
                        result -> ended.accept(new InvocationOutcome.Ended(requestId, result)));
        }
    }

    private void queue(
            RequestId requestId, InvocationRequest request, Resolved function, Consumer<InvocationOutcome> ended) {
        CompletionStage<Void> durable = events.accept(
                        requestId, function.invokedArn(), request.event(), request.traceId())
                .orElseThrow(() -> new RequestError.Throttled(ThrottleReason.CallerRateLimitExceeded).exception());
        durable.whenComplete((_, failure) -> ended.accept(
                failure == null
                        ? new InvocationOutcome.Accepted(requestId)
                        : new InvocationOutcome.Refused(requestId, failure)));
    }
}
