package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** In which order a server ends. */
class ServerDrainTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<String> story = new ArrayList<>();
    private Duration untilSettled = Duration.ZERO;
    private final ServerDrain drain =
            new ServerDrain(scheduler, this::closePollers, this::drainHost, this::closeSources);

    @Test
    void sourcesStayOpenUntilWhatTheLastInvocationsProcessedIsSettled() {
        untilSettled = Duration.ofMillis(6500);
        CompletableFuture<Void> drained = drain.drain();
        scheduler.runFor(Duration.ofSeconds(60));

        assertThat(story).containsExactly("5.000 host drained", "6.500 settled", "6.500 sources closed");
        assertThat(drained).isCompleted();
    }

    @Test
    void sourcesThatAreQuietBeforeTheHostIsAreClosedWithIt() {
        untilSettled = Duration.ofSeconds(1);
        CompletableFuture<Void> _ = drain.drain();
        scheduler.runFor(Duration.ofSeconds(60));

        assertThat(story).containsExactly("1.000 settled", "5.000 host drained", "5.000 sources closed");
    }

    @Test
    void aSourceThatDoesNotAnswerHoldsTheEndUpForThreeSeconds() {
        untilSettled = Duration.ofSeconds(30);
        CompletableFuture<Void> drained = drain.drain();
        scheduler.runFor(Duration.ofSeconds(10));

        assertThat(story).containsExactly("5.000 host drained", "8.000 sources closed");
        assertThat(drained).isCompleted();
        scheduler.runFor(Duration.ofSeconds(30));
        assertThat(story).endsWith("30.000 settled").hasSize(3);
    }

    @Test
    void whoAsksTwiceWaitsForTheSameEnd() {
        CompletableFuture<Void> first = drain.drain();
        CompletableFuture<Void> second = drain.drain();
        scheduler.runFor(Duration.ofSeconds(10));

        assertThat(second).isSameAs(first).isCompleted();
        assertThat(story).containsExactly("0.000 settled", "5.000 host drained", "5.000 sources closed");
    }

    private void closePollers(Runnable ended) {
        scheduler.after(untilSettled, () -> {
            tell("settled");
            ended.run();
        });
    }

    private CompletableFuture<Void> drainHost() {
        var drained = new CompletableFuture<Void>();
        scheduler.after(Duration.ofSeconds(5), () -> {
            tell("host drained");
            drained.complete(null);
        });
        return drained;
    }

    private void closeSources() {
        tell("sources closed");
    }

    private void tell(String what) {
        story.add(String.format("%.3f %s", scheduler.nanoTime() / 1e9, what));
    }
}
