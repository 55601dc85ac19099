package dev.samovar.environment;

import dev.samovar.function.FunctionVersion;
import java.time.Duration;

/**
 * Decides how long idle environments stay warm, when one starts ahead of an invocation, and which one goes first when
 * memory is short. It answers and does not act: it owns no timers.
 *
 * <p>Times are the scheduler's {@code nanoTime}. All methods are called on the scheduler's thread; those of functions
 * with provisioned environments only for what runs beside these.
 */
@FunctionalInterface
public interface KeepAlivePolicy {

    /** AWS gives no number; ten minutes lie within what is observed. */
    Duration DEFAULT = Duration.ofMinutes(10);

    /**
     * What becomes of an environment whose invocation ended.
     *
     * @param running how many other invocations of the version run, or wait for their environment; zero if the version
     *     fell idle as a whole
     */
    KeepAlive fellIdle(FunctionVersion function, int running, long nowNanos);

    /** Learns of an invocation, before it is given an environment. */
    default void arrived(FunctionVersion function, long nowNanos) {}

    /** The bound on the environments' memory; asked once. */
    default MemoryBound memoryBound() {
        return MemoryBound.none();
    }

    /** Always the same time. */
    static KeepAlivePolicy fixed(Duration duration) {
        KeepAlive always = KeepAlive.during(duration);
        return (function, running, nowNanos) -> always;
    }
}
