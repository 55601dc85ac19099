package dev.samovar.stream;

import dev.samovar.stream.shard.ShardId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in a shard that a client takes along. It holds for five minutes, also across a restart.
 *
 * @param streamName the stream; its account and region are the caller's
 * @param streamCreatedAt tells the stream from a namesake that comes after it
 * @param shard the shard
 * @param index the index to read on from
 * @param issuedAt when the client got it
 */
record ShardIterator(String streamName, Instant streamCreatedAt, ShardId shard, long index, Instant issuedAt) {
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int FIXED_BYTES = 3 * Long.BYTES + 2 * Integer.BYTES;

    String token() {
        byte[] name = streamName.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + name.length)
                .putLong(streamCreatedAt.toEpochMilli())
                .putLong(index)
                .putLong(issuedAt.toEpochMilli())
                .putInt(shard.number())
                .put(name);
        buffer.putInt(checksum(buffer.array(), buffer.position()));
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    /** Reads a token; empty if it is none. */
    static Optional<ShardIterator> parse(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int checksumAt = bytes.length - Integer.BYTES;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length <= FIXED_BYTES || buffer.getInt(checksumAt) != checksum(bytes, checksumAt)) {
            return Optional.empty();
        }
        Instant createdAt = Instant.ofEpochMilli(buffer.getLong());
        long index = buffer.getLong();
        Instant issuedAt = Instant.ofEpochMilli(buffer.getLong());
        var shard = new ShardId(buffer.getInt());
        byte[] name = new byte[checksumAt - buffer.position()];
        buffer.get(name);
        return Optional.of(
                new ShardIterator(new String(name, StandardCharsets.US_ASCII), createdAt, shard, index, issuedAt));
    }

    /* It keeps out accidents, not attackers: whoever can reach the port can read the stream anyway. */
    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
