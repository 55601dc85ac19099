package dev.samovar.mapping.source;

import java.time.Instant;

/** A record of a log. */
public sealed interface LogRecord {

    /** The shard, or partition, that it is in. */
    String shardId();

    /** Its place in the shard: a decimal number, higher than those of all records before it. */
    String sequenceNumber();

    /** Records of one shard with equal keys keep their order among themselves, however parallel the processing. */
    String orderKey();

    /** When the log got it. */
    Instant arrivedAt();

    /** How long its content is. */
    int bytes();

    /**
     * A record of a stream behind the Kinesis API.
     *
     * @param data its content: read it, never write
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying would be waste
    record Stream(String shardId, String sequenceNumber, String partitionKey, byte[] data, Instant arrivedAt)
            implements LogRecord {
        @Override
        public String orderKey() {
            return partitionKey;
        }

        @Override
        public int bytes() {
            return data.length;
        }
    }
}
