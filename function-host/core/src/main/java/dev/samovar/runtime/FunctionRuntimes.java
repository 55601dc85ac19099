package dev.samovar.runtime;

import dev.samovar.function.FunctionVersion;

/** Makes the runtime of a new execution environment. */
@FunctionalInterface
public interface FunctionRuntimes {

    /**
     * Makes a runtime that has not started yet; cheap, and without side effects beyond the process.
     *
     * @param environmentId unique in a host
     * @param function what it will run
     * @param output where the function's own log lines go
     */
    FunctionRuntime create(long environmentId, FunctionVersion function, FunctionOutput output);
}
