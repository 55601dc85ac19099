package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.Batching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to batches that the function failed on. */
class LogFailuresTest {
    private final LogStage stage = new LogStage("s1");

    @BeforeEach
    void fourRecords() {
        stage.log.put("s1", "a", "b", "c", "d");
    }

    private void runAll() {
        stage.start();
        stage.runSeconds(100);
    }

    @Test
    void aRecordThatFitsIntoNoEventIsGivenUp() {
        stage.log.put("s1", "x".repeat(5 * 1024 * 1024), "e");
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c d", "0.000 e");
        assertThat(stage.sent).hasSize(1);
        assertThat(stage.sent.getFirst())
                .contains("\"condition\":\"MaximumPayloadSizeExceeded\",\"approximateInvokeCount\":0}")
                .contains("\"responseContext\":null");
    }

    @Test
    void aFailedBatchBlocksItsShardAndIsTriedLaterAndLater() {
        stage.batching = new Batching(2, Duration.ZERO);
        stage.function.fails().fails().fails();
        runAll();

        assertThat(stage.timeline())
                .containsExactly("0.000 a b: fails", "0.500 a b: fails", "1.500 a b: fails", "3.500 a b", "3.500 c d");
        assertThat(stage.results)
                .containsExactly(
                        "PROBLEM: Function call failed",
                        "PROBLEM: Function call failed",
                        "PROBLEM: Function call failed",
                        "OK",
                        "OK");
        assertThat(stage.meter.counts().failures()).isEqualTo(3);
    }

    @Test
    void aBatchIsGivenUpAfterItsLastRetryAndToldWhereItIs() {
        stage.batching = new Batching(3, Duration.ZERO);
        stage.retries(1, false);
        stage.function.fails().fails();
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c: fails", "0.500 a b c: fails", "0.500 d");
        assertThat(stage.sent).containsExactly("""
            {"requestContext":{"requestId":"00000000-0000-0000-0000-000000000002",\
            "functionArn":"arn:aws:lambda:us-east-1:000000000000:function:consumer",\
            "condition":"RetryAttemptsExhausted","approximateInvokeCount":2},\
            "responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},\
            "version":"1.0","timestamp":"1970-01-01T00:00:00.500Z",\
            "KinesisBatchInfo":{"shardId":"s1","startSequenceNumber":"101","endSequenceNumber":"103",\
            "approximateArrivalOfFirstRecord":"1970-01-01T00:00:00.000Z",\
            "approximateArrivalOfLastRecord":"1970-01-01T00:00:00.000Z","batchSize":3,\
            "streamArn":"arn:aws:kinesis:us-east-1:000000000000:stream/clicks"}}\
            """);
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"104\"}");
    }

    @Test
    void bisectingFindsTheRecordThatFailsAndSpendsNoRetryOnIt() {
        stage.retries(1, true);
        /* a b c d, a b, a, b, c d */
        stage.function.fails().fails().returns("null").fails().fails().returns("null");
        runAll();

        assertThat(stage.timeline())
                .containsExactly(
                        "0.000 a b c d: fails",
                        "0.000 a b: fails",
                        "0.000 a",
                        "0.000 b: fails",
                        "0.500 b: fails",
                        "0.500 c d");
        assertThat(stage.sent).hasSize(1);
        assertThat(stage.sent.getFirst())
                .contains("\"approximateInvokeCount\":4", "\"startSequenceNumber\":\"102\"", "\"batchSize\":1");
    }

    @Test
    void theFirstRecordThatIsReportedIsWhereItGoesOnWhateverComesAfterIt() {
        stage.reportsItemFailures = true;
        stage.function.returns(failures("104", "102"));
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c d", "0.500 b c d");
        assertThat(stage.results).containsExactly("PROBLEM: Function call failed", "OK");
    }

    @Test
    void whatComesBeforeTheFirstReportedRecordIsDoneAtOnce() {
        stage.reportsItemFailures = true;
        stage.function.returns(failures("103"));
        stage.start();
        stage.scheduler.runFor(Duration.ofMillis(100));

        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"102\"}");
    }

    @Test
    void partialFailuresSpendRetries() {
        stage.reportsItemFailures = true;
        stage.retries(1, false);
        stage.function.returns(failures("102")).returns(failures("103"));
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c d", "0.500 b c d");
        assertThat(stage.sent).hasSize(1);
        assertThat(stage.sent.getFirst())
                .contains(
                        "\"approximateInvokeCount\":2",
                        "\"functionError\":null",
                        "\"startSequenceNumber\":\"103\",\"endSequenceNumber\":\"104\"");
    }

    @Test
    void withBisectABatchIsCutAtTheRecordThatIsReported() {
        stage.reportsItemFailures = true;
        stage.retries(2, true);
        stage.function.returns(failures("102")).returns(failures("102"));
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c d", "0.500 b c d", "0.500 b", "0.500 c d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[]}",
                "{\"batchItemFailures\":null}",
                "{\"batchItemFailures\":\"\"}",
                "{}",
                "[]",
                "null",
                "\"\"",
                ""
            })
    void isASuccess(String answer) {
        stage.reportsItemFailures = true;
        stage.function.returns(answer);
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c d");
        assertThat(stage.results).containsExactly("OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"foo\":\"103\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"103\"},{\"itemIdentifier\":\"7\"}]}",
                "(^_^)",
            })
    void failsTheWholeBatch(String answer) {
        stage.reportsItemFailures = true;
        stage.function.returns(answer);
        runAll();

        assertThat(stage.timeline()).containsExactly("0.000 a b c d", "0.500 a b c d");
    }

    @Test
    void aRetryThatWaitsDoesNotHoldUpAStop() {
        stage.function.fails();
        LogPoller<?> poller = stage.start();
        stage.scheduler.runFor(Duration.ofMillis(100));
        List<String> told = new ArrayList<>();
        poller.stop(() -> told.add("quiet"));
        stage.scheduler.runDue();

        assertThat(told).containsExactly("quiet");
        stage.runSeconds(10);
        assertThat(stage.timeline()).containsExactly("0.000 a b c d: fails");
    }

    private static String failures(String... sequenceNumbers) {
        return "{\"batchItemFailures\":["
                + String.join(
                        ",",
                        List.of(sequenceNumbers).stream()
                                .map(number -> "{\"itemIdentifier\":\"" + number + "\"}")
                                .toList())
                + "]}";
    }
}
