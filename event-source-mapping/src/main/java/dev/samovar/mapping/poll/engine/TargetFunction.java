package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.Payload;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The function that a mapping feeds. */
public interface TargetFunction {

    /** How long an invocation may take now. */
    Duration timeout();

    /** The ARN of the role that it runs as; empty if it is not there. */
    String role();

    /**
     * Runs the function.
     *
     * @param ended hears the answer; nothing if the function could not be run: it was throttled, or it is not there
     */
    void invoke(Payload event, Consumer<Optional<Executed>> ended);
}
