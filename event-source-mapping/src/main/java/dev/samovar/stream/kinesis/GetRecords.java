package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.ReadResult;
import dev.samovar.stream.Streams;
import dev.samovar.stream.shard.StreamRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads a shard on from where an iterator stands. */
@Singleton
final class GetRecords implements KinesisOperation {
    private static final int LIMIT_MAX = 10_000;
    private static final int TOKEN_LENGTH_MAX = 512;

    private final Decisions decisions;
    private final Streams streams;

    GetRecords(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> shardIterator, Optional<Integer> limit, Optional<String> streamARN) {}

    record Response(
            List<Item> records,
            Optional<String> nextShardIterator,
            long millisBehindLatest,
            Optional<List<ShardOutput.Child>> childShards) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying data would be waste
    record Item(String sequenceNumber, Instant approximateArrivalTimestamp, byte[] data, String partitionKey) {}

    @Override
    public String name() {
        return "GetRecords";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        var checks = new Checks();
        input.limit().ifPresent(limit -> checks.range("limit", limit, 1, LIMIT_MAX));
        checks.required(
                "shardIterator",
                input.shardIterator(),
                token -> checks.length("shardIterator", token, 1, TOKEN_LENGTH_MAX));
        input.streamARN().ifPresent(arn -> checks.streamArn("streamARN", arn));
        checks.check();
        return decisions
                .ask(() -> streams.reader()
                        .read(
                                request.caller().home(),
                                input.shardIterator().orElseThrow(),
                                input.limit().orElse(LIMIT_MAX)))
                .thenApply(GetRecords::response);
    }

    private static Response response(ReadResult result) {
        List<ShardOutput.Child> children =
                result.children().stream().map(ShardOutput.Child::of).toList();
        return new Response(
                result.records().stream().map(GetRecords::item).toList(),
                result.next(),
                result.behind().toMillis(),
                result.next().isPresent() ? Optional.empty() : Optional.of(children));
    }

    private static Item item(StreamRecord record) {
        return new Item(record.sequenceNumber().toString(), record.arrivedAt(), record.data(), record.partitionKey());
    }
}
