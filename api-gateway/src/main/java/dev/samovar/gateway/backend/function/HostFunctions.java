package dev.samovar.gateway.backend.function;

import dev.samovar.function.AccessDenied;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.RequestTooLarge;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.access.Policy;
import dev.samovar.function.access.ServiceCaller;
import dev.samovar.function.registry.Resolved;
import dev.samovar.gateway.backend.BackendResult.Rejected.Reason;
import dev.samovar.host.FunctionHost;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The functions of a host. */
public final class HostFunctions implements Functions {
    /** What Lambda takes of an event that somebody waits for. */
    private static final int EVENT_BYTES_MAX = 6_291_456;

    private static final int QUEUED_EVENT_BYTES_MAX = 1_048_576;

    private final FunctionHost host;
    private final Permissions permissions;

    public HostFunctions(FunctionHost host, Permissions permissions) {
        this.host = host;
        this.permissions = permissions;
    }

    @Override
    public void invoke(FunctionCall call, Consumer<FunctionOutcome> ended) {
        find(call, EVENT_BYTES_MAX, ended, function -> {
            var invocation = new Invocation(
                    host.newRequestId(),
                    function.version(),
                    function.invokedArn(),
                    call.payload(),
                    Optional.empty(),
                    call.traceId(),
                    false);
            host.invoker().invoke(invocation, result -> ended.accept(outcome(result)));
        });
    }

    @Override
    public void enqueue(FunctionCall call, Consumer<FunctionOutcome> ended) {
        find(call, QUEUED_EVENT_BYTES_MAX, ended, function -> {
            Optional<? extends CompletionStage<Void>> durable =
                    host.events().accept(host.newRequestId(), function.invokedArn(), call.payload(), call.traceId());
            if (durable.isEmpty()) {
                ended.accept(new FunctionOutcome.Refused(Reason.THROTTLED, "Rate Exceeded."));
                return;
            }
            durable.get()
                    .whenComplete((_, failure) -> ended.accept(
                            failure == null
                                    ? new FunctionOutcome.Accepted()
                                    : new FunctionOutcome.Refused(Reason.INVALID, failure.toString())));
        });
    }

    private void find(FunctionCall call, int bytesMax, Consumer<FunctionOutcome> ended, Consumer<Resolved> found) {
        if (call.payload().size() > bytesMax) {
            ended.accept(new FunctionOutcome.Refused(
                    Reason.TOO_LARGE,
                    "Request must be smaller than " + bytesMax + " bytes for the InvokeFunction operation"));
            return;
        }
        host.scheduler().execute(() -> {
            Resolved function;
            try {
                FunctionReference reference = call.function();
                function = host.functions().resolve(reference.home(), reference.name(), "");
            } catch (FunctionException refused) {
                ended.accept(new FunctionOutcome.Refused(reason(refused), String.valueOf(refused.getMessage())));
                return;
            }
            if (isAdmitted(function.invokedArn(), call.caller())) {
                found.accept(function);
            } else {
                ended.accept(
                        new FunctionOutcome.Refused(Reason.NOT_PERMITTED, "Invalid permissions on Lambda function"));
            }
        });
    }

    private boolean isAdmitted(FunctionArn function, Optional<ServiceCaller> caller) {
        if (caller.isEmpty()) {
            return true;
        }
        Optional<Policy> policy = host.functions().policies().find(function);
        return policy.isPresent() ? policy.get().grants(caller.get()) : permissions == Permissions.LENIENT;
    }

    private static Reason reason(FunctionException refused) {
        return switch (refused.error()) {
            case ResourceNotFound _ -> Reason.NOT_FOUND;
            case AccessDenied _ -> Reason.NOT_PERMITTED;
            case RequestTooLarge _ -> Reason.TOO_LARGE;
            default -> Reason.INVALID;
        };
    }

    private static FunctionOutcome outcome(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Executed executed -> new FunctionOutcome.Ended(executed);
            case InvocationResult.Throttled throttled ->
                new FunctionOutcome.Refused(
                        Reason.THROTTLED, "Rate Exceeded. " + throttled.reason().name());
        };
    }
}
