package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamDescription;
import dev.samovar.stream.StreamStatus;
import dev.samovar.stream.Streams;
import dev.samovar.stream.shard.Shard;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells what a stream is, shard by shard. */
@Singleton
final class DescribeStream implements KinesisOperation {
    private static final int LIMIT = 100;
    private static final int LIMIT_MAX = 10_000;

    private final Decisions decisions;
    private final Streams streams;

    DescribeStream(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<Integer> limit,
            Optional<String> exclusiveStartShardId) {}

    record Response(Description streamDescription) {}

    record Description(
            String streamName,
            String streamARN,
            StreamStatus streamStatus,
            ModeDetails streamModeDetails,
            List<ShardOutput> shards,
            boolean hasMoreShards,
            long retentionPeriodHours,
            Instant streamCreationTimestamp,
            List<NoMetrics> enhancedMonitoring,
            String encryptionType) {}

    /** What a stream tells that has no metrics of its shards: there are none here. */
    record NoMetrics(List<String> shardLevelMetrics) {
        static final List<NoMetrics> LIST = List.of(new NoMetrics(List.of()));
    }

    @Override
    public String name() {
        return "DescribeStream";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        input.limit().ifPresent(limit -> checks.range("limit", limit, 1, LIMIT_MAX));
        input.exclusiveStartShardId().ifPresent(id -> checks.name("exclusiveStartShardId", id));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        String after = input.exclusiveStartShardId().orElse("");
        return decisions.ask(() -> {
            List<Shard> shards = streams.shards(arn).stream()
                    .filter(shard -> shard.id().toString().compareTo(after) > 0)
                    .toList();
            return new Response(
                    describe(streams.describe(arn), shards, input.limit().orElse(LIMIT)));
        });
    }

    private static Description describe(StreamDescription stream, List<Shard> shards, int limit) {
        return new Description(
                stream.arn().name(),
                stream.arn().toString(),
                stream.status(),
                ModeDetails.of(stream.settings().mode()),
                shards.stream().limit(limit).map(ShardOutput::of).toList(),
                shards.size() > limit,
                stream.settings().retention().toHours(),
                stream.createdAt(),
                NoMetrics.LIST,
                "NONE");
    }
}
