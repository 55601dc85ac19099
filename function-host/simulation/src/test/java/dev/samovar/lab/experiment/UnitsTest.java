package dev.samovar.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void durationsCarryTheirUnit() {
        assertThat(Units.duration("250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(Units.duration("2.016 s")).isEqualTo(Duration.ofMillis(2_016));
        assertThat(Units.duration("10m")).isEqualTo(Duration.ofMinutes(10));
        assertThat(Units.duration("14d")).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void ratesSayPerWhat() {
        assertThat(Units.perSecond("0.9/s")).isEqualTo(0.9);
        assertThat(Units.perSecond("30/min")).isEqualTo(0.5);
        assertThat(Units.perSecond("1 / h")).isCloseTo(1 / 3600.0, within(1e-12));
        assertThat(Units.perSecond("3/5min")).isEqualTo(0.01);
        assertThat(Units.perSecond("2k/s")).isEqualTo(2_000);
    }

    @Test
    void sizesArePowersOf1024() {
        assertThat(Units.bytes("512 MB")).isEqualTo(512L << 20);
        assertThat(Units.bytes("4GB")).isEqualTo(4L << 30);
    }

    @Test
    void whatHasNoUnitIsRefused() {
        assertThatThrownBy(() -> Units.duration("10"))
                .hasMessage("expected a duration such as 250ms, 1.5s, 10m, 24h or 14d, not '10'");
        assertThatThrownBy(() -> Units.perSecond("5"))
                .hasMessage("expected a rate such as 0.9/s, 30/min or 1/5min, not '5'");
        assertThatThrownBy(() -> Units.bytes("lots")).hasMessage("expected a size such as 512 MB or 4 GB, not 'lots'");
        assertThatThrownBy(() -> Units.wholeNumber("0.5")).hasMessage("expected a whole number, not '0.5'");
    }
}
