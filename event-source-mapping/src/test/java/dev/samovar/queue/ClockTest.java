package dev.samovar.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a queue does when somebody sets the clock. */
class ClockTest {
    private final QueueFixture at = new QueueFixture();

    @ParameterizedTest
    @ValueSource(ints = {-3600, 3600})
    void aMessageInFlightComesBackWhenItsTimeIsOver(int seconds) {
        at.create("orders", Map.of("VisibilityTimeout", "30"));
        at.send("orders", "one");
        at.receiveOne("orders");

        at.setClock(Duration.ofSeconds(seconds));
        at.pass(Duration.ofSeconds(29));
        assertThat(at.bodies("orders", 10)).isEmpty();
        at.pass(Duration.ofSeconds(1));

        assertThat(at.bodies("orders", 10)).containsExactly("one");
    }

    @Test
    void aClockThatWasSetBackBeforeARestartHidesNothingForLonger() {
        at.create("orders", Map.of("VisibilityTimeout", "30"));
        at.send("orders", "received");
        at.receiveOne("orders");
        at.queue("orders").send(QueueFixture.delayed("delayed", 20));

        at.setClock(Duration.ofHours(-1));
        at.restart();
        at.pass(Duration.ofSeconds(19));
        assertThat(at.bodies("orders", 10)).isEmpty();
        at.pass(Duration.ofSeconds(1));
        assertThat(at.bodies("orders", 10)).containsExactly("delayed");
        at.pass(Duration.ofSeconds(10));

        assertThat(at.bodies("orders", 10)).containsExactly("received");
    }

    @Test
    void aDeadlineSurvivesARestartAfterTheClockWasSetForward() {
        at.create("orders", Map.of("VisibilityTimeout", "30"));
        at.setClock(Duration.ofHours(1));
        at.send("orders", "one");
        at.receiveOne("orders");

        at.restart();
        at.pass(Duration.ofSeconds(29));
        assertThat(at.bodies("orders", 10)).isEmpty();
        at.pass(Duration.ofSeconds(1));

        assertThat(at.bodies("orders", 10)).containsExactly("one");
    }

    @Test
    void theSameMessageIsTakenAgainAfterFiveMinutesWhateverTheClockShows() {
        at.create("orders.fifo");
        at.send("orders.fifo", "g", "one");

        at.setClock(Duration.ofHours(-1));
        at.restart();
        at.pass(Duration.ofSeconds(299));
        at.send("orders.fifo", "g", "one");
        assertThat(at.queue("orders.fifo").counts().total()).isOne();
        at.pass(Duration.ofSeconds(1));
        at.send("orders.fifo", "g", "one");

        assertThat(at.queue("orders.fifo").counts().total()).isEqualTo(2);
    }

    @Test
    void aMessageShowsTheTimeThatPeopleSee() {
        at.create("orders");
        at.setClock(Duration.ofHours(1));

        at.send("orders", "one");

        Instant now = at.scheduler.instant().plus(Duration.ofHours(1));
        assertThat(at.receiveOne("orders").sentAt()).isEqualTo(now);
    }
}
