package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;

@Timeout(60)
class StreamsIT {
    private static final int RECORDS = 60;
    private static final Pattern RANGE = Pattern.compile("\"shardId\":\"(\\S+?)\".*\"batchSize\":(\\d+)");
    private static final String MIDDLE = "170141183460469231731687303715884105728";

    @TempDir
    private static Path directory;

    private static SourcesServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SourcesServer.start(directory, "--ephemeral");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /* The function takes no record of a stream, so that each of its batches is reported. */
    @Test
    void aStreamThatIsSplitWhileInUseIsReadToTheLastRecord() throws IOException {
        String reports = server.createQueue("reports", Map.of());
        server.kinesis.createStream(create -> create.streamName("clicks").shardCount(1));
        server.kinesis.waiter().waitUntilStreamExists(describe -> describe.streamName("clicks"));
        String arn = server.kinesis
                .describeStreamSummary(describe -> describe.streamName("clicks"))
                .streamDescriptionSummary()
                .streamARN();
        server.createFunction("thermometer", "sqs-consumer", "com.example.sqs.TemperatureConsumer");
        server.map(
                arn,
                "thermometer",
                mapping -> mapping.startingPosition(EventSourcePosition.TRIM_HORIZON)
                        .batchSize(10)
                        .maximumRetryAttempts(0)
                        .destinationConfig(destinations -> destinations.onFailure(
                                failure -> failure.destination(SourcesServer.queueArn("reports")))));

        put(0, RECORDS / 3);
        server.kinesis.splitShard(split ->
                split.streamName("clicks").shardToSplit("shardId-000000000000").newStartingHashKey(MIDDLE));
        put(RECORDS / 3, 2 * RECORDS / 3);
        server.kinesis.waiter().waitUntilStreamExists(describe -> describe.streamName("clicks"));
        put(2 * RECORDS / 3, RECORDS);

        Set<String> shards = new HashSet<>();
        int records = 0;
        while (records < RECORDS) {
            var report = server.receive(reports);
            server.sqs.deleteMessage(delete -> delete.queueUrl(reports).receiptHandle(report.receiptHandle()));
            Matcher range = RANGE.matcher(report.body());
            assertThat(range.find()).as(report.body()).isTrue();
            shards.add(range.group(1));
            records += Integer.parseInt(range.group(2));
        }
        assertThat(records).isEqualTo(RECORDS);
        assertThat(shards)
                .isSubsetOf(server.kinesis.listShards(list -> list.streamName("clicks")).shards().stream()
                        .map(Shard::shardId)
                        .toList())
                .hasSizeGreaterThan(1);
    }

    private static void put(int from, int to) {
        for (int i = from; i < to; i++) {
            String key = "key-" + i;
            server.kinesis.putRecord(
                    put -> put.streamName("clicks").partitionKey(key).data(SdkBytes.fromUtf8String(key)));
        }
    }
}
