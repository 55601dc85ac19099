package dev.samovar.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogStoreTest {
    private static final AccountRegion HERE = AccountRegion.DEFAULT;
    private static final AccountRegion ELSEWHERE = new AccountRegion("123456789012", "eu-west-1");

    private final LogStore logs = new LogStore(1000);

    @Test
    void eventsStayInTheOrderInWhichTheyWereWritten() {
        write(HERE, "/aws/lambda/hello", "a", "START", "END");

        assertThat(messages(HERE, "/aws/lambda/hello", "a")).containsExactly("START", "END");
    }

    @Test
    void groupsAreListedByNameWithTheTimeAndSizeOfTheirStreams() {
        write(HERE, "/b", "one", "12345");
        write(HERE, "/a", "one", "1");
        write(HERE, "/a", "two", "22");

        assertThat(logs.groups(HERE))
                .containsExactly(new LogGroup("/a", Instant.EPOCH, 3), new LogGroup("/b", Instant.EPOCH, 5));
    }

    @Test
    void anotherAccountOrRegionSeesNothing() {
        write(HERE, "/a", "one", "secret");

        assertThat(logs.groups(ELSEWHERE)).isEmpty();
        assertThat(logs.streams(ELSEWHERE, "/a")).isEmpty();
        assertThat(logs.stream(new LogStreamName(ELSEWHERE, "/a", "one"))).isEmpty();
    }

    @Test
    void atTheBoundTheOldestEventsGoAndPositionsStay() {
        for (int i = 0; i < 20; i++) {
            write(HERE, "/a", "one", "event " + i);
        }

        LogPage page = logs.stream(new LogStreamName(HERE, "/a", "one")).orElseThrow();
        assertThat(page.events()).hasSizeBetween(1, 10);
        assertThat(page.forgotten() + page.events().size()).isEqualTo(20);
        assertThat(page.events().getLast().message()).isEqualTo("event 19");
    }

    @Test
    void aStreamGoesWithItsLastEventAndAGroupWithItsLastStream() {
        write(HERE, "/old", "one", "first");
        for (int i = 0; i < 20; i++) {
            write(HERE, "/new", "one", "event " + i);
        }

        assertThat(logs.groups(HERE)).extracting(LogGroup::name).containsExactly("/new");
        assertThat(logs.streams(HERE, "/old")).isEmpty();
    }

    private void write(AccountRegion home, String group, String stream, String... messages) {
        for (String message : messages) {
            logs.append(new LogStreamName(home, group, stream), new LogEvent(Instant.EPOCH, message));
        }
    }

    private List<String> messages(AccountRegion home, String group, String stream) {
        return logs.stream(new LogStreamName(home, group, stream)).orElseThrow().events().stream()
                .map(LogEvent::message)
                .toList();
    }
}
