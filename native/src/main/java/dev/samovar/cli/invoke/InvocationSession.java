package dev.samovar.cli.invoke;

import dev.samovar.invocation.Payload;
import java.util.concurrent.CompletableFuture;

/** One function, ready to be invoked for as long as one command lasts. Thread-safe. */
public interface InvocationSession extends AutoCloseable {

    /** Invokes the function once. The future fails only if the host does. */
    CompletableFuture<CompletedInvocation> invoke(Payload event);

    /** Ends all environments. */
    @Override
    void close();
}
