package dev.samovar.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "1.5s, PT1.5S",
        "10m, PT10M",
        "2h, PT2H",
        "1d, PT24H",
        "0s, PT0S",
        "PT90S, PT1M30S",
        "5, PT5S"
    })
    void readsWhatPeopleWrite(String written, Duration duration) {
        assertThat(Durations.parse(written)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1s", "PT-1S", "1 s", "1y", "999999999999d"})
    void refusesTheRest(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(written));
    }

    @Test
    void aColdStartReadsWhatItSaysOfItself() {
        for (String written : new String[] {"none", "lambda", "fixed:250ms"}) {
            ColdStart coldStart = ColdStart.parse(written);
            assertThat(ColdStart.parse(coldStart.toString())).isEqualTo(coldStart);
        }
    }
}
