package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.FailurePolicy;
import dev.samovar.mapping.StartingPosition;
import dev.samovar.mapping.source.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogPollerTest {
    private final LogStage stage = new LogStage("s1");

    @Test
    void aNewRecordWakesThePollerAndMovesTheCheckpoint() {
        stage.start();
        stage.scheduler.runFor(Duration.ofMillis(1234));
        stage.log.put("s1", "a");
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("1.234 a");
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"101\"}");
        assertThat(stage.results).containsExactly("OK");
    }

    @Test
    void whatIsThereIsReadInBatches() {
        stage.log.put("s1", "a", "b", "c", "d", "e");
        stage.batching = new Batching(2, Duration.ZERO);
        stage.function.taking(Duration.ofSeconds(1));
        stage.start();
        stage.runSeconds(10);

        assertThat(stage.timeline()).containsExactly("0.000 a b", "1.000 c d", "2.000 e");
    }

    @Test
    void aWindowGathersUntilTheBatchIsFullOrItIsOver() {
        stage.batching = new Batching(3, Duration.ofSeconds(5));
        stage.start();
        stage.log.put("s1", "a");
        stage.runSeconds(2);
        stage.log.put("s1", "b", "c", "d");
        stage.runSeconds(10);

        assertThat(stage.timeline()).containsExactly("2.000 a b c", "7.000 d");
    }

    @Test
    void latestSkipsWhatWasThereAlsoAfterARestart() {
        stage.start = new StartingPosition.Latest();
        stage.log.put("s1", "old");
        LogPoller<LogRecord.Stream> poller = stage.start();
        stage.runSeconds(1);
        poller.stop(() -> {});
        stage.scheduler.runDue();
        stage.log.put("s1", "between");
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("1.000 between");
    }

    @Test
    void aTimestampSkipsWhatCameBefore() {
        stage.start = new StartingPosition.AtTimestamp(Instant.ofEpochSecond(10));
        stage.log.put("s1", "early");
        stage.runSeconds(10);
        stage.log.put("s1", "late");
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("10.000 late");
    }

    @Test
    void anotherPollerGoesOnBehindWhatIsDone() {
        stage.batching = new Batching(1, Duration.ZERO);
        stage.function.taking(Duration.ofSeconds(1));
        stage.log.put("s1", "a", "b", "c");
        LogPoller<LogRecord.Stream> poller = stage.start();
        stage.scheduler.runFor(Duration.ofMillis(1500));
        List<String> told = new ArrayList<>();
        poller.stop(() -> told.add("quiet at " + stage.scheduler.instant()));
        stage.runSeconds(5);
        assertThat(stage.timeline()).containsExactly("0.000 a", "1.000 b");
        assertThat(told).containsExactly("quiet at 1970-01-01T00:00:02Z");

        stage.start();
        stage.runSeconds(5);
        assertThat(stage.timeline()).containsExactly("0.000 a", "1.000 b", "6.500 c");
    }

    @Test
    void childrenAreReadWhenTheirParentsAreDrained() {
        var split = new LogStage("p1", "p2");
        split.function.taking(Duration.ofSeconds(1));
        split.batching = new Batching(1, Duration.ZERO);
        split.log.put("p1", "a", "b");
        split.log.put("p2", "x");
        split.start();
        split.scheduler.runFor(Duration.ofMillis(500));
        split.log.open("child", "p1", "p2");
        split.log.put("child", "c");
        split.runSeconds(10);

        assertThat(split.timeline()).containsExactly("0.000 a", "0.000 x", "1.000 b", "2.000 c");
        assertThat(split.checkpoints())
                .containsExactly(
                        "child {\"at\":\"after\",\"sequenceNumber\":\"104\"}",
                        "p1 {\"at\":\"end\"}",
                        "p2 {\"at\":\"end\"}");
    }

    @Test
    void aChildOfAShardThatWasReadIsReadFromItsBeginningEvenIfTheMappingBeganAtTheLatest() {
        stage.start = new StartingPosition.Latest();
        LogPoller<LogRecord.Stream> poller = stage.start();
        stage.runSeconds(1);
        poller.stop(() -> {});
        stage.scheduler.runDue();
        stage.log.put("s1", "a");
        stage.log.open("s2", "s1");
        stage.log.put("s2", "b");
        stage.log.open("s3", "s2");
        stage.log.put("s3", "c");
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("1.000 a", "1.000 b", "1.000 c");
    }

    @Test
    void latestReadsOnlyTheShardsThatAreOpen() {
        stage.start = new StartingPosition.Latest();
        stage.log.put("s1", "old");
        stage.log.open("s2", "s1");
        stage.log.put("s2", "older");
        stage.start();
        stage.runSeconds(1);
        stage.log.put("s2", "new");
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("1.000 new");
    }

    @Test
    void recordsWithOneKeyKeepTheirOrderWhileOthersAreProcessedBesideThem() {
        stage.parallelizationFactor = 2;
        stage.batching = new Batching(1, Duration.ZERO);
        stage.function.taking(Duration.ofSeconds(1));
        stage.log.put("s1", "a-1", "a-2", "b-1", "a-3", "b-2");
        stage.start();
        stage.runSeconds(2);
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"103\"}");
        stage.runSeconds(10);

        assertThat(stage.timeline()).containsExactly("0.000 b-1", "0.000 a-1", "1.000 a-2", "1.000 b-2", "2.000 a-3");
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"105\"}");
    }

    @Test
    void recordsThatAreFilteredOutArePassedOver() {
        stage.filter = record -> record.data()[0] != 'n';
        stage.log.put("s1", "no", "yes", "no");
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("0.000 yes");
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"103\"}");
        assertThat(stage.meter.counts().filteredOut()).isEqualTo(2);
    }

    @Test
    void throttledBatchesAreTriedAgainAndSpendNoRetry() {
        stage.retries(0, false);
        stage.function.refuses().refuses();
        stage.log.put("s1", "a");
        stage.start();
        stage.runSeconds(10);

        assertThat(stage.timeline()).containsExactly("0.000 a: refused", "0.100 a: refused", "0.300 a");
        assertThat(stage.sent).isEmpty();
    }

    @Test
    void recordsThatTheLogHasForgottenAreNotTriedForEver() {
        stage.log.setRetention(Duration.ofSeconds(20));
        for (int i = 0; i < 50; i++) {
            stage.function.fails();
        }
        stage.log.put("s1", "a");
        stage.start();
        stage.runSeconds(60);

        assertThat(stage.sent).hasSize(1).first().asString().contains("\"condition\":\"RecordAgeExceeded\"");
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"101\"}");
    }

    @Test
    void recordsThatAreTooOldAreGivenUpThoughTheyWereNeverTried() {
        stage.failures =
                new FailurePolicy(Optional.empty(), Optional.of(Duration.ofSeconds(60)), false, Optional.empty());
        stage.log.put("s1", "old");
        stage.runSeconds(61);
        stage.log.put("s1", "young");
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("61.000 young");
        assertThat(stage.sent).hasSize(1);
        assertThat(stage.sent.getFirst())
                .contains("\"condition\":\"RecordAgeExceeded\",\"approximateInvokeCount\":0}")
                .doesNotContain("responseContext");
    }

    @Test
    void anUnreachableLogIsAskedAgainLater() {
        stage.log.put("s1", "a");
        stage.log.setReachable(false);
        stage.start();
        stage.runSeconds(2);
        assertThat(stage.meter.counts().problem()).isEqualTo("no such stream");

        stage.log.setReachable(true);
        stage.runSeconds(2);

        assertThat(stage.timeline()).containsExactly("3.000 a");
        assertThat(stage.meter.counts().problem()).isEmpty();
    }

    @Test
    void aRevokedShardIsReleasedWhenItsBatchHasEnded() {
        stage.function.taking(Duration.ofSeconds(5));
        stage.batching = new Batching(1, Duration.ZERO);
        stage.log.put("s1", "a", "b");
        stage.start();
        stage.runSeconds(1);
        List<String> told = new ArrayList<>();
        stage.log.revoke(() -> told.add("released at " + stage.scheduler.instant() + " " + stage.checkpoints()), "s1");
        stage.runSeconds(20);

        assertThat(stage.timeline()).containsExactly("0.000 a");
        assertThat(told)
                .containsExactly(
                        "released at 1970-01-01T00:00:05Z" + " [s1 {\"at\":\"after\",\"sequenceNumber\":\"101\"}]");
    }
}
