package dev.samovar.function;

/**
 * What every account may use in a region.
 *
 * @param concurrency environments that may be busy or provisioned at once
 * @param unreservedConcurrencyMin how many of them no function may reserve
 * @param codeStorageBytes what all packages of functions and layers may add up to
 */
public record AccountLimits(int concurrency, int unreservedConcurrencyMin, long codeStorageBytes) {

    /** What AWS gives to a new account; since late 2025 that is 300 GB of code. */
    public static final AccountLimits AWS = new AccountLimits(1000, 100, 300L << 30);
}
