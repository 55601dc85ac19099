package dev.samovar.mapping.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * A record of a Kafka topic.
     *
     * @param arrivedAt its timestamp
     * @param timestampType whose time that is: {@code CREATE_TIME} or {@code LOG_APPEND_TIME}
     * @param key read it, never write
     * @param value its content: read it, never write
     * @param headers in order; names may repeat
     */
    record Topic(
            String topic,
            int partition,
            long offset,
            Instant arrivedAt,
            String timestampType,
            Optional<byte[]> key,
            Optional<byte[]> value,
            List<Header> headers)
            implements LogRecord {
        public Topic {
            headers = List.copyOf(headers);
        }

        @Override
        public String shardId() {
            return topic + "-" + partition;
        }

        @Override
        public String sequenceNumber() {
            return Long.toString(offset);
        }

        /** A partition keeps its order as a whole. */
        @Override
        public String orderKey() {
            return "";
        }

        @Override
        public int bytes() {
            return key.map(bytes -> bytes.length).orElse(0)
                    + value.map(bytes -> bytes.length).orElse(0);
        }
    }

    /** What a producer put beside a record of a topic: read the value, never write. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying would be waste
    record Header(String name, byte[] value) {}
}
