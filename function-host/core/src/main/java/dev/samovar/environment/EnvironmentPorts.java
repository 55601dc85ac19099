package dev.samovar.environment;

import dev.samovar.event.EventListener;
import dev.samovar.function.FunctionVersion;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/**
 * What execution environments need of the world.
 *
 * @param scheduler the time, and where decisions are made
 * @param random names log streams
 * @param runtimes runs the functions' code
 * @param coldStarts what a cold start takes beside the function's own initialisation
 * @param codeBytes how large a function's code is, for the cold-start model
 * @param initTimeout how long INIT may take on demand; AWS: 10 s
 * @param events told of each change of state
 * @param logs takes the functions' logs
 */
public record EnvironmentPorts(
        Scheduler scheduler,
        RandomGenerator random,
        FunctionRuntimes runtimes,
        ColdStartModel coldStarts,
        ToLongFunction<FunctionVersion> codeBytes,
        Duration initTimeout,
        EventListener events,
        LogSink logs) {

    /** AWS gives a function's static code this long before the first invocation. */
    public static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);
}
