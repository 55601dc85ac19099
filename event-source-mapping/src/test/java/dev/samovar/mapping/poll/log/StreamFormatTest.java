package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.poll.engine.Batch;
import dev.samovar.mapping.poll.engine.Item;
import dev.samovar.mapping.poll.engine.ScriptedFunction;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.Position;
import dev.samovar.time.VirtualScheduler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamFormatTest {
    @Test
    void aRecordHasAllThatAwsWrites() {
        var function = new ScriptedFunction(new VirtualScheduler(), item -> "");
        var format = new StreamFormat(
                "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks",
                "shardId-000000000006",
                function,
                Optional.empty());
        var record = new LogRecord.Stream(
                "shardId-000000000006",
                "49590338271490256608559692538361571095921575989136588898",
                "key \"1\"",
                "Hello, this is a test.".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochMilli(1_545_084_650_987L));
        var mark = new ShardProgress(new Position.Oldest(), () -> {}).add(record.sequenceNumber(), record.bytes());
        var taken = new Taken<>(record, mark);

        String event = format.event(Batch.of(List.of(new Item<>(taken, format.record(taken.record()), 0))))
                .text();

        assertThat(event).isEqualTo("""
            {"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"key \\"1\\"",\
            "sequenceNumber":"49590338271490256608559692538361571095921575989136588898",\
            "data":"SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg==","approximateArrivalTimestamp":1545084650.987},\
            "eventSource":"aws:kinesis","eventVersion":"1.0",\
            "eventID":"shardId-000000000006:49590338271490256608559692538361571095921575989136588898",\
            "eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::000000000000:role/lambda",\
            "awsRegion":"eu-central-1",\
            "eventSourceARN":"arn:aws:kinesis:eu-central-1:123456789012:stream/clicks"}]}\
            """);
    }
}
