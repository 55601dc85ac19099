package dev.samovar.gateway.cache;

import java.util.List;
import java.util.Optional;

/**
 * How large a stage's cache is said to be.
 *
 * @param gigabytes as AWS spells it
 */
public record CacheSize(String gigabytes) {
    /** All that AWS offers. */
    public static final List<String> ALL = List.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

    public static final CacheSize DEFAULT = new CacheSize(ALL.getFirst());

    private static final long GIGABYTE = 1L << 30;

    /** @throws IllegalArgumentException if AWS has no such size */
    public CacheSize {
        if (!ALL.contains(gigabytes)) {
            throw new IllegalArgumentException("no size of caches: " + gigabytes);
        }
    }

    /** The size of a stage's cluster, which may not be named. */
    public static CacheSize of(Optional<String> cacheClusterSize) {
        return cacheClusterSize.map(CacheSize::new).orElse(DEFAULT);
    }

    public long bytes() {
        return (long) (Double.parseDouble(gigabytes) * GIGABYTE);
    }
}
