package dev.samovar.host;

import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.invoke.ConcurrencyLimits;
import java.time.Duration;

/**
 * What the host bounds.
 *
 * @param concurrency how much may run at once
 * @param initTimeout how long INIT may take on demand
 * @param asynchronousBytesMax how many bytes of events may wait for their functions: they are held in memory as well as
 *     on disk
 */
public record HostLimits(ConcurrencyLimits concurrency, Duration initTimeout, long asynchronousBytesMax) {

    /** AWS's limits, and a share of a small machine's memory for waiting events. */
    public static final HostLimits AWS =
            new HostLimits(ConcurrencyLimits.AWS, EnvironmentPorts.INIT_TIMEOUT, 256L * 1024 * 1024);

    /** The same limits for an account that may run this many invocations at once. */
    public HostLimits withConcurrency(int account) {
        return new HostLimits(concurrency.withAccount(account), initTimeout, asynchronousBytesMax);
    }
}
