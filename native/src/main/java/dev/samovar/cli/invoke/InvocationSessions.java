package dev.samovar.cli.invoke;

import java.util.function.Consumer;

/** Opens sessions. */
@FunctionalInterface
public interface InvocationSessions {

    /**
     * Makes a host for one function.
     *
     * @param plan the function and how to run it
     * @param log takes each log line of the platform and the function, from any thread
     * @throws dev.samovar.cli.console.CommandFailure if the function cannot be what the plan says
     */
    InvocationSession open(InvocationPlan plan, Consumer<String> log);
}
