package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
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
