package dev.samovar.stream;

import dev.samovar.stream.shard.StreamRecord;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A record to be put.
 *
 * @param partitionKey decides on the shard, and with it on order
 * @param explicitHashKey decides on the shard instead
 * @param data the bytes; given away
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying data would be waste
public record NewRecord(String partitionKey, Optional<BigInteger> explicitHashKey, byte[] data) {

    public static NewRecord of(String partitionKey, byte[] data) {
        return new NewRecord(partitionKey, Optional.empty(), data);
    }

    long bytes() {
        return StreamRecord.bytes(partitionKey, data);
    }
}
