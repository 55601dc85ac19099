package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Splits a shard in two. */
@Singleton
final class SplitShard implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    SplitShard(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<String> shardToSplit,
            Optional<String> newStartingHashKey) {}

    @Override
    public String name() {
        return "SplitShard";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("shardToSplit", input.shardToSplit(), id -> checks.name("shardToSplit", id));
        checks.required(
                "newStartingHashKey", input.newStartingHashKey(), key -> checks.hashKey("newStartingHashKey", key));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        var newStart = new BigInteger(input.newStartingHashKey().orElseThrow());
        return decisions
                .change(() -> streams.shards().split(arn, input.shardToSplit().orElseThrow(), newStart))
                .thenApply(_ -> new NoAnswer());
    }
}
