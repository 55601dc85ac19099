package dev.samovar.invoke.asynchronous;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import java.util.Optional;

/** What the queue asks about functions, on the scheduler's thread. */
public interface EventFunctions {

    /** The version to run now; empty if the function is gone. */
    Optional<FunctionVersion> resolve(FunctionArn function);

    DeliverySettings settings(FunctionArn function);

    /** Whether the function's reserved concurrency is zero: it is switched off. */
    boolean isSwitchedOff(FunctionArn function);
}
