package dev.samovar.stream.kinesis;

import dev.samovar.stream.NewRecord;
import java.math.BigInteger;
import java.util.Optional;

/** A record in a request. */
record RecordInput(Optional<byte[]> data, Optional<String> partitionKey, Optional<String> explicitHashKey) {
    private static final int DATA_BYTES_MAX = 10 << 20;
    private static final int PARTITION_KEY_LENGTH_MAX = 256;

    /** Checks it; the prefix tells where in the request it is. */
    void check(String prefix, Checks checks) {
        checks.required(prefix + "data", data, bytes -> checks.bytes(prefix + "data", bytes, DATA_BYTES_MAX));
        checks.required(
                prefix + "partitionKey",
                partitionKey,
                key -> checks.length(prefix + "partitionKey", key, 1, PARTITION_KEY_LENGTH_MAX));
        explicitHashKey.ifPresent(key -> checks.hashKey(prefix + "explicitHashKey", key));
    }

    NewRecord toRecord() {
        return new NewRecord(partitionKey.orElseThrow(), explicitHashKey.map(BigInteger::new), data.orElseThrow());
    }
}
