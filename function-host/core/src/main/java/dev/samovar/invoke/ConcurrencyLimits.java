package dev.samovar.invoke;

import java.time.Duration;

/**
 * How much may run at once. The defaults are AWS's for a new account.
 *
 * @param account invocations at once, of all functions of one account and region
 * @param unreservedMin how many of them can never be reserved for single functions
 * @param scaling environments that one function may add within {@link #scalingPeriod}; the allowance refills evenly
 * @param scalingPeriod see {@link #scaling}
 * @param requestsPerConcurrency requests a second for each unit of concurrency
 */
public record ConcurrencyLimits(
        int account, int unreservedMin, int scaling, Duration scalingPeriod, int requestsPerConcurrency) {

    public static final ConcurrencyLimits AWS = new ConcurrencyLimits(1000, 100, 1000, Duration.ofSeconds(10), 10);

    /** The same limits for an account that may run this many invocations at once. */
    public ConcurrencyLimits withAccount(int concurrency) {
        return new ConcurrencyLimits(concurrency, unreservedMin, scaling, scalingPeriod, requestsPerConcurrency);
    }
}
