package dev.samovar.gateway.backend.function;

import java.util.function.Consumer;

/** The functions that integrations call. */
public interface Functions {

    /** Runs a function and reports exactly one outcome, on any thread. */
    void invoke(FunctionCall call, Consumer<FunctionOutcome> ended);

    /** Puts an event into the function's queue and reports exactly one outcome, on any thread. */
    void enqueue(FunctionCall call, Consumer<FunctionOutcome> ended);
}
