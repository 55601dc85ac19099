package dev.samovar.lab.predict;

import java.time.Duration;
import java.util.List;

/**
 * What one execution environment was measured to do, from its start to its last invocation.
 *
 * @param init how long INIT took
 * @param durations of the handler, in the order of the invocations; at least one
 * @param memoryUsedBytes the most memory used until the end of each invocation
 */
public record Life(Duration init, List<Duration> durations, List<Long> memoryUsedBytes) {
    public Life {
        durations = List.copyOf(durations);
        memoryUsedBytes = List.copyOf(memoryUsedBytes);
        if (durations.isEmpty() || durations.size() != memoryUsedBytes.size()) {
            throw new IllegalArgumentException(
                    durations.size() + " durations, " + memoryUsedBytes.size() + " amounts of memory");
        }
    }
}
