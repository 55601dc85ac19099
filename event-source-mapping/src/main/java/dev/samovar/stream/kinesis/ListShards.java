package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.NotFound;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamDescription;
import dev.samovar.stream.Streams;
import dev.samovar.stream.shard.Shard;
import dev.samovar.time.Scheduler;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Lists the shards of a stream in the order in which they were opened, or those of some time. */
@Singleton
final class ListShards implements KinesisOperation {
    private static final int RESULTS = 1_000;
    private static final int RESULTS_MAX = 10_000;

    private final Decisions decisions;
    private final Streams streams;
    private final InstantSource clock;

    ListShards(Decisions decisions, Streams streams, Scheduler clock) {
        this.decisions = decisions;
        this.streams = streams;
        this.clock = clock;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<String> nextToken,
            Optional<String> exclusiveStartShardId,
            Optional<Integer> maxResults,
            Optional<Instant> streamCreationTimestamp,
            Optional<ShardFilter> shardFilter) {}

    record Response(List<ShardOutput> shards, Optional<String> nextToken) {}

    @Override
    public String name() {
        return "ListShards";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        input.maxResults().ifPresent(max -> checks.range("maxResults", max, 1, RESULTS_MAX));
        input.exclusiveStartShardId().ifPresent(id -> checks.name("exclusiveStartShardId", id));
        boolean isNamed = input.streamName().isPresent() || input.streamARN().isPresent();
        if (input.nextToken().isPresent() && isNamed) {
            throw new InvalidArgument.Because("NextToken and StreamName cannot be provided together.").exception();
        }
        if (input.nextToken().isEmpty() && !isNamed) {
            throw new InvalidArgument.Because("Either NextToken or StreamName should be provided.").exception();
        }
        int limit = Math.min(input.maxResults().orElse(RESULTS), RESULTS);
        if (input.nextToken().isPresent()) {
            checks.check();
            return decisions.ask(() -> {
                ShardListing listing = ShardListing.parse(
                        request.caller().home(), input.nextToken().get(), clock.instant());
                return page(listing, limit);
            });
        }
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        ShardFilter filter = input.shardFilter().orElse(ShardFilter.ALL);
        filter.check();
        return decisions.ask(() -> {
            checkCreation(arn, input.streamCreationTimestamp());
            return page(
                    new ShardListing(arn, filter, input.exclusiveStartShardId().orElse("")), limit);
        });
    }

    private void checkCreation(StreamArn arn, Optional<Instant> expected) {
        long createdSecond = streams.describe(arn).createdAt().getEpochSecond();
        if (expected.filter(time -> time.getEpochSecond() != createdSecond).isPresent()) {
            throw new NotFound.NoStream(arn).exception();
        }
    }

    private Response page(ShardListing listing, int limit) {
        Instant now = clock.instant();
        StreamDescription stream = streams.describe(listing.stream());
        Predicate<Shard> wanted = listing.filter()
                .predicate(
                        streams.shards(listing.stream()),
                        now.minus(stream.settings().retention()));
        List<Shard> shards = streams.shards(listing.stream()).stream()
                .filter(shard -> shard.id().toString().compareTo(listing.after()) > 0)
                .filter(wanted)
                .limit(limit + 1L)
                .toList();
        List<Shard> page = shards.subList(0, Math.min(limit, shards.size()));
        Optional<String> next = shards.size() > limit
                ? Optional.of(listing.after(page.getLast().id()).token(now))
                : Optional.empty();
        return new Response(page.stream().map(ShardOutput::of).toList(), next);
    }
}
