package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Gives a stream another number of shards, all of one size. */
@Singleton
final class UpdateShardCount implements KinesisOperation {
    private static final List<String> SCALING_TYPES = List.of("UNIFORM_SCALING");

    private final Decisions decisions;
    private final Streams streams;

    UpdateShardCount(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<Integer> targetShardCount,
            Optional<String> scalingType) {}

    record Response(String streamName, int currentShardCount, int targetShardCount, String streamARN) {}

    @Override
    public String name() {
        return "UpdateShardCount";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required(
                "targetShardCount",
                input.targetShardCount(),
                count -> checks.range("targetShardCount", count, 1, Integer.MAX_VALUE));
        checks.required("scalingType", input.scalingType(), type -> checks.oneOf("scalingType", type, SCALING_TYPES));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        return decisions
                .change(() ->
                        streams.shards().rescale(arn, input.targetShardCount().orElseThrow()))
                .thenApply(done -> new Response(arn.name(), done.from(), done.to(), arn.toString()));
    }
}
