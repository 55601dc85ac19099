package dev.samovar.mapping.poll.engine;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.Invoker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A function of the host. Which version runs is decided at each invocation. */
public final class InvokedFunction implements TargetFunction {
    private static final Duration TIMEOUT_WHILE_UNKNOWN = Duration.ofSeconds(3);

    private final Invoker invoker;
    private final Function<FunctionArn, Optional<FunctionVersion>> functions;
    private final FunctionArn arn;
    private final RandomGenerator random;

    /**
     * A function that need not exist yet.
     *
     * @param functions finds the version to run now; empty if the function is gone or not ready
     * @param arn as the mapping's owner named it
     */
    public InvokedFunction(
            Invoker invoker,
            Function<FunctionArn, Optional<FunctionVersion>> functions,
            FunctionArn arn,
            RandomGenerator random) {
        this.invoker = invoker;
        this.functions = functions;
        this.arn = arn;
        this.random = random;
    }

    @Override
    public Duration timeout() {
        return functions
                .apply(arn)
                .map(version -> version.configuration().timeout())
                .orElse(TIMEOUT_WHILE_UNKNOWN);
    }

    @Override
    public String role() {
        return functions
                .apply(arn)
                .map(version -> version.configuration().role())
                .orElse("");
    }

    @Override
    public void invoke(Payload event, Consumer<Optional<Executed>> ended) {
        Optional<FunctionVersion> version = functions.apply(arn);
        if (version.isEmpty()) {
            ended.accept(Optional.empty());
            return;
        }
        var invocation = new Invocation(
                RequestId.random(random), version.get(), arn, event, Optional.empty(), Optional.empty(), false);
        invoker.invoke(invocation, result -> ended.accept(executed(result)));
    }

    private static Optional<Executed> executed(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Throttled _ -> Optional.empty();
            case Executed executed -> Optional.of(executed);
        };
    }
}
