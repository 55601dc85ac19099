package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamMode;
import dev.samovar.stream.StreamSettings;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Creates a stream, with as many shards as its owner or the service decides. */
@Singleton
final class CreateStream implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    CreateStream(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<Integer> shardCount,
            Optional<ModeDetails> streamModeDetails,
            Optional<Map<String, String>> tags,
            Optional<Integer> warmThroughputMiBps,
            Optional<Integer> maxRecordSizeInKiB) {}

    @Override
    public String name() {
        return "CreateStream";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("streamName", input.streamName(), name -> checks.name("streamName", name));
        input.shardCount().ifPresent(count -> checks.range("shardCount", count, 1, Integer.MAX_VALUE));
        input.tags().ifPresent(tags -> checks.tags("tags", tags));
        input.maxRecordSizeInKiB()
                .ifPresent(size -> checks.range(
                        "maxRecordSizeInKiB", size, StreamSettings.RECORD_KIB, UpdateMaxRecordSize.KIB_MAX));
        checks.check();
        if (input.warmThroughputMiBps().isPresent()) {
            throw new InvalidArgument.Because("Samovar does not support warm throughput.").exception();
        }
        StreamMode mode = input.streamModeDetails().map(ModeDetails::mode).orElse(StreamMode.PROVISIONED);
        int shards = shards(mode, input.shardCount());
        StreamSettings settings = StreamSettings.of(mode)
                .withTags(input.tags().orElse(Map.of()))
                .withRecordKibMax(input.maxRecordSizeInKiB().orElse(StreamSettings.RECORD_KIB));
        var arn = new StreamArn(request.caller().home(), input.streamName().orElseThrow());
        return decisions.change(() -> streams.create(arn, settings, shards)).thenApply(_ -> new NoAnswer());
    }

    private static int shards(StreamMode mode, Optional<Integer> given) {
        return switch (mode) {
            case PROVISIONED ->
                given.orElseThrow(
                        () -> new InvalidArgument.Because("ShardCount is required for a stream in PROVISIONED mode.")
                                .exception());
            case ON_DEMAND -> {
                if (given.isPresent()) {
                    throw new InvalidArgument.Because("ShardCount is not allowed for a stream in ON_DEMAND mode.")
                            .exception();
                }
                yield Streams.ON_DEMAND_SHARDS;
            }
        };
    }
}
