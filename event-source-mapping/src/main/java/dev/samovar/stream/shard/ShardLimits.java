package dev.samovar.stream.shard;

/**
 * What a shard takes and gives in a second.
 *
 * @param recordsIn how many records may be put
 * @param bytesIn how many bytes of them
 * @param reads how many calls may read through the API
 * @param bytesOut how many bytes those may get
 */
public record ShardLimits(long recordsIn, long bytesIn, long reads, long bytesOut) {
    /** AWS's limits. */
    public static final ShardLimits AWS = new ShardLimits(1_000, 1L << 20, 5, 2L << 20);
}
