package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.NotFound;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import dev.samovar.stream.shard.Position;
import dev.samovar.stream.shard.SequenceNumber;
import dev.samovar.stream.shard.ShardId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Gives a token that stands for a place in a shard. */
@Singleton
final class GetShardIterator implements KinesisOperation {
    private static final List<String> TYPES =
            List.of("AFTER_SEQUENCE_NUMBER", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON");

    private final Decisions decisions;
    private final Streams streams;

    GetShardIterator(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<String> shardId,
            Optional<String> shardIteratorType,
            Optional<String> startingSequenceNumber,
            Optional<Instant> timestamp) {}

    record Response(String shardIterator) {}

    @Override
    public String name() {
        return "GetShardIterator";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("shardId", input.shardId(), id -> checks.name("shardId", id));
        checks.required(
                "shardIteratorType", input.shardIteratorType(), type -> checks.oneOf("shardIteratorType", type, TYPES));
        input.startingSequenceNumber().ifPresent(number -> checks.sequenceNumber("startingSequenceNumber", number));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        String name = input.shardId().orElseThrow();
        ShardId id = ShardId.parse(name).orElseThrow(() -> new NotFound.NoShard(arn, name).exception());
        return decisions.ask(() -> new Response(streams.reader().iterator(arn, id, position(arn, id, input))));
    }

    private Position position(StreamArn arn, ShardId id, Request input) {
        String type = input.shardIteratorType().orElseThrow();
        return switch (type) {
            case "AT_SEQUENCE_NUMBER" -> new Position.At(number(arn, id, input, type));
            case "AFTER_SEQUENCE_NUMBER" -> new Position.After(number(arn, id, input, type));
            case "AT_TIMESTAMP" ->
                new Position.Since(input.timestamp()
                        .orElseThrow(() -> new InvalidArgument.Because(
                                        "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP."
                                                + " Current request has no timestamp parameter.")
                                .exception()));
            default -> {
                if (input.startingSequenceNumber().isPresent()) {
                    throw wrongStart(type, "also a").exception();
                }
                yield type.equals("LATEST") ? new Position.Latest() : new Position.Oldest();
            }
        };
    }

    private SequenceNumber number(StreamArn arn, ShardId id, Request input, String type) {
        String number = input.startingSequenceNumber()
                .orElseThrow(() -> wrongStart(type, "no").exception());
        return streams.reader().startingNumber(arn, id, number);
    }

    private static InvalidArgument wrongStart(String type, String what) {
        return new InvalidArgument.Because(
                "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or"
                        + " (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified " + type
                        + " and " + what + " StartingSequenceNumber.");
    }
}
