package dev.samovar.cli.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PercentilesTest {

    @Test
    void aPercentileIsTheNearestRank() {
        var hundred = Percentiles.of(LongStream.rangeClosed(1, 100)
                .mapToObj(Duration::ofMillis)
                .toList()
                .reversed());

        assertThat(hundred.at(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(hundred.at(90)).isEqualTo(Duration.ofMillis(90));
        assertThat(hundred.at(99)).isEqualTo(Duration.ofMillis(99));
    }

    @Test
    void ofOneItIsThatOne() {
        assertThat(Percentiles.of(List.of(Duration.ofMillis(7))).at(99)).isEqualTo(Duration.ofMillis(7));
    }
}
