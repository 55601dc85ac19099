package dev.samovar.cli.invoke;

import dev.samovar.invocation.Payload;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One function, ready to be invoked for as long as one command lasts. Thread-safe. */
public interface InvocationSession extends AutoCloseable {

    /** Invokes the function once. The future fails only if the host does. */
    default CompletableFuture<CompletedInvocation> invoke(Payload event) {
        return invoke(event, Duration.ZERO);
    }

    /** Invokes the function once, in a while. */
    CompletableFuture<CompletedInvocation> invoke(Payload event, Duration wait);

    /** Ends all environments. */
    @Override
    void close();
}
