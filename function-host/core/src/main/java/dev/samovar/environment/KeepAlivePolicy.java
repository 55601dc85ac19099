package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.time.Duration;
import java.time.Instant;

/** Decides how long an environment that just fell idle stays warm. Pure: it owns no timers. */
@FunctionalInterface
public interface KeepAlivePolicy {

    /** AWS gives no number; ten minutes lie within what is observed. */
    Duration DEFAULT = Duration.ofMinutes(10);

    Duration keepAlive(FunctionVersion function, Instant idleSince);

    /** Always the same time. */
    static KeepAlivePolicy fixed(Duration duration) {
        return (function, idleSince) -> duration;
    }
}
