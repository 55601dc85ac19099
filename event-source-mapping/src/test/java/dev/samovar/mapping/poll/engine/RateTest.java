package dev.samovar.mapping.poll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {
    private final VirtualScheduler clock = new VirtualScheduler();
    private final Rate rate = new Rate(clock);

    @Test
    void itIsTheMeanOfTheLastTenWholeSeconds() {
        for (int second = 0; second < 15; second++) {
            rate.count(second);
            clock.runFor(Duration.ofSeconds(1));
        }

        /* The seconds 5 to 14. */
        assertThat(rate.perSecond()).isEqualTo(9.5);
    }

    @Test
    void whatIsLongAgoDoesNotCount() {
        rate.count(100);
        clock.runFor(Duration.ofSeconds(1));
        assertThat(rate.perSecond()).isEqualTo(10);

        clock.runFor(Duration.ofMinutes(1));
        assertThat(rate.perSecond()).isZero();
    }
}
