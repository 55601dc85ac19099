package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.NewRecord;
import dev.samovar.stream.PutResult;
import dev.samovar.stream.RateExceeded;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Puts records; each is stored or throttled for itself. */
@Singleton
final class PutRecords implements KinesisOperation {
    private static final int RECORDS_MAX = 500;

    private final Decisions decisions;
    private final Streams streams;

    PutRecords(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamName, Optional<String> streamARN, Optional<List<RecordInput>> records) {}

    record Response(int failedRecordCount, List<Result> records) {}

    record Result(
            Optional<String> sequenceNumber,
            Optional<String> shardId,
            Optional<String> errorCode,
            Optional<String> errorMessage) {}

    @Override
    public String name() {
        return "PutRecords";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        checks.required("records", input.records(), records -> check(records, checks));
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), checks);
        List<NewRecord> records = input.records().orElseThrow().stream()
                .map(RecordInput::toRecord)
                .toList();
        return decisions.change(() -> streams.writer().put(arn, records)).thenApply(results -> response(arn, results));
    }

    private static void check(List<RecordInput> records, Checks checks) {
        checks.size("records", records, 1, RECORDS_MAX);
        int place = 0;
        for (RecordInput record : records) {
            place++;
            record.check("records." + place + ".member.", checks);
        }
    }

    private static Response response(StreamArn arn, List<PutResult> results) {
        int failed = (int)
                results.stream().filter(PutResult.Throttled.class::isInstance).count();
        return new Response(
                failed, results.stream().map(result -> result(arn, result)).toList());
    }

    private static Result result(StreamArn arn, PutResult result) {
        return switch (result) {
            case PutResult.Stored stored ->
                new Result(
                        Optional.of(stored.sequenceNumber().toString()),
                        Optional.of(stored.shard().toString()),
                        Optional.empty(),
                        Optional.empty());
            case PutResult.Throttled throttled ->
                new Result(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("ProvisionedThroughputExceededException"),
                        Optional.of(new RateExceeded(arn, throttled.shard()).message()));
        };
    }
}
