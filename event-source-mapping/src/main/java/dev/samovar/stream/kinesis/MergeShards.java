package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Merges two adjacent shards into one. */
@Singleton
final class MergeShards implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    MergeShards(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<String> shardToMerge,
            Optional<String> adjacentShardToMerge) {}

    @Override
    public String name() {
        return "MergeShards";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("shardToMerge", input.shardToMerge(), id -> checks.name("shardToMerge", id));
        checks.required(
                "adjacentShardToMerge", input.adjacentShardToMerge(), id -> checks.name("adjacentShardToMerge", id));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        return decisions
                .change(() -> streams.shards()
                        .merge(
                                arn,
                                input.shardToMerge().orElseThrow(),
                                input.adjacentShardToMerge().orElseThrow()))
                .thenApply(_ -> new NoAnswer());
    }
}
