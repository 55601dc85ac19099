package dev.samovar.stream.kinesis;

import dev.samovar.function.AccountRegion;
import dev.samovar.stream.Expired;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.shard.ShardId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A list of shards, and how far it was shown.
 *
 * @param stream whose shards
 * @param filter which of them
 * @param after the last one that was shown; empty if none was
 */
record ShardListing(StreamArn stream, ShardFilter filter, String after) {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int PARTS = 6;

    ShardListing after(ShardId shown) {
        return new ShardListing(stream, filter, shown.toString());
    }

    /** What a client shows to see the next page, within five minutes. */
    String token(Instant now) {
        String parts = String.join(
                "/",
                stream.name(),
                filter.type().orElseThrow(),
                filter.shardId().orElse(""),
                filter.timestamp().map(Instant::toString).orElse(""),
                after,
                now.toString());
        return Base64.getUrlEncoder().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    static ShardListing parse(AccountRegion home, String token, Instant now) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("/", PARTS);
            if (parts.length == PARTS) {
                if (Duration.between(Instant.parse(parts[5]), now).compareTo(LIFETIME) > 0) {
                    throw new Expired.PageToken().exception();
                }
                var filter = new ShardFilter(
                        Optional.of(parts[1]), given(parts[2]), given(parts[3]).map(Instant::parse));
                filter.check();
                return new ShardListing(new StreamArn(home, parts[0]), filter, parts[4]);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return new InvalidArgument.Because("NextToken is invalid.").exception();
    }

    private static Optional<String> given(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }
}
