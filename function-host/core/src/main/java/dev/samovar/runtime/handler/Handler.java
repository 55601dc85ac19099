package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.invocation.Payload;

/** A function's handler, loaded and instantiated: bytes in, bytes out. One thread calls it, its environment's. */
public interface Handler {

    /**
     * Runs the function's code once.
     *
     * @throws Throwable what that code threw, as it threw it
     */
    Payload handle(Payload event, Context context) throws Throwable;
}
