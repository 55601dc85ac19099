package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.source.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What a poller of a stream does when something throws an exception that should not. */
class BreakageTest {
    private final LogStage stage = new LogStage("s0");

    @Test
    void anInvocationThatBreaksIsTriedAgainAndNothingPassesIt() {
        stage.log.put("s0", "a-1");
        stage.function.breaks().breaks();
        stage.start();
        stage.runSeconds(0);
        stage.log.put("s0", "a-2");
        stage.runSeconds(1);

        assertThat(stage.timeline())
                .containsExactly("0.000 a-1: breaks", "0.100 a-1: breaks", "0.300 a-1", "0.300 a-2");
        assertThat(stage.meter.counts().running()).isZero();
    }

    @Test
    void recordsWhoseEndCannotBeReportedAreKept() {
        stage.retries(0, false);
        stage.reporter = () -> {
            throw new IllegalStateException("nobody listens");
        };
        stage.log.put("s0", "a-1");
        stage.function.fails().fails();
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("0.000 a-1: fails", "0.100 a-1: fails", "0.300 a-1");
    }

    @Test
    void aRecordThatTheFilterBreaksOnIsGivenUpAndHoldsNothingUp() {
        stage.filter = record -> {
            if (isPoison(record)) {
                throw new IllegalStateException("what is this?");
            }
            return true;
        };
        stage.log.put("s0", "a-1", "a-poison", "a-2");
        stage.start();
        stage.runSeconds(1);
        stage.log.put("s0", "a-3");
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("0.000 a-1 a-2", "1.000 a-3");
        assertThat(stage.sent)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"batchSize\":1", "RetryAttemptsExhausted", "\"approximateInvokeCount\":0");
        assertThat(stage.results)
                .containsExactly("PROBLEM: java.lang.IllegalStateException: what is this?", "OK", "OK");
        assertThat(stage.checkpoints())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("104");
    }

    @Test
    void aRecordIsReadAgainUntilSomebodyHearsThatItIsGivenUp() {
        stage.filter = record -> {
            if (isPoison(record)) {
                throw new IllegalStateException("what is this?");
            }
            return true;
        };
        var deaf = new AtomicBoolean(true);
        stage.reporter = () -> {
            if (deaf.get()) {
                throw new IllegalStateException("nobody listens");
            }
        };
        stage.log.put("s0", "a-1", "a-poison", "a-2");
        stage.start();
        stage.runSeconds(1);
        assertThat(stage.meter.counts().problem()).isEqualTo("java.lang.IllegalStateException: nobody listens");

        deaf.set(false);
        stage.runSeconds(30);

        assertThat(stage.timeline()).containsExactly("0.000 a-1", "3.000 a-2");
        assertThat(stage.sent).hasSize(1);
    }

    private static boolean isPoison(LogRecord.Stream record) {
        return new String(record.data(), StandardCharsets.UTF_8).endsWith("poison");
    }

    @Test
    void aLogThatBreaksIsAskedAgain() {
        var broken = new BrokenLog(stage.log);
        stage.way = broken;
        stage.log.put("s0", "a-1");
        stage.start();
        stage.runSeconds(2);
        assertThat(stage.results).containsOnly("PROBLEM: java.lang.IllegalStateException: subscribe");
        assertThat(stage.meter.counts().problem()).isEqualTo("java.lang.IllegalStateException: subscribe");

        broken.tells = true;
        stage.runSeconds(4);
        assertThat(stage.results).endsWith("PROBLEM: java.lang.IllegalStateException: locate");

        broken.locates = true;
        stage.runSeconds(4);
        assertThat(stage.results).endsWith("PROBLEM: java.lang.IllegalStateException: read");

        broken.reads = true;
        stage.runSeconds(4);
        assertThat(stage.timeline())
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith(" a-1");
        assertThat(stage.results).endsWith("OK");
        assertThat(stage.meter.counts().problem()).isEmpty();
    }

    @Test
    void aPollerWhoseLogBreaksCanBeStopped() {
        stage.way = new BrokenLog(stage.log);
        LogPoller<?> poller = stage.start();
        stage.runSeconds(5);
        int results = stage.results.size();

        var quiet = new AtomicBoolean();
        poller.stop(() -> quiet.set(true));
        stage.runSeconds(60);

        assertThat(quiet).isTrue();
        assertThat(stage.results).hasSize(results);
    }

    @Test
    void aPollerWhoseFunctionBreaksCanBeStopped() {
        stage.log.put("s0", "a-1");
        for (int i = 0; i < 100; i++) {
            stage.function.breaks();
        }
        LogPoller<?> poller = stage.start();
        stage.runSeconds(7);

        var quiet = new AtomicBoolean();
        poller.stop(() -> quiet.set(true));
        stage.runSeconds(1);

        assertThat(quiet).isTrue();
    }
}
