package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.PutResult;
import dev.samovar.stream.RateExceeded;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Puts one record. */
@Singleton
final class PutRecord implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    PutRecord(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(
            Optional<String> streamName,
            Optional<String> streamARN,
            Optional<byte[]> data,
            Optional<String> partitionKey,
            Optional<String> explicitHashKey,
            Optional<String> sequenceNumberForOrdering) {

        RecordInput record() {
            return new RecordInput(data, partitionKey, explicitHashKey);
        }
    }

    record Response(String shardId, String sequenceNumber) {}

    @Override
    public String name() {
        return "PutRecord";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        RecordInput record = input.record();
        record.check("", checks);
        input.sequenceNumberForOrdering()
                .ifPresent(number -> checks.sequenceNumber("sequenceNumberForOrdering", number));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        return decisions
                .change(() -> {
                    input.sequenceNumberForOrdering()
                            .ifPresent(number -> streams.writer().checkOrdering(arn, number));
                    return streams.writer().put(arn, List.of(record.toRecord()));
                })
                .thenApply(results -> response(arn, results.getFirst()));
    }

    private static Response response(StreamArn arn, PutResult result) {
        return switch (result) {
            case PutResult.Stored stored ->
                new Response(stored.shard().toString(), stored.sequenceNumber().toString());
            case PutResult.Throttled throttled -> throw new RateExceeded(arn, throttled.shard()).exception();
        };
    }
}
