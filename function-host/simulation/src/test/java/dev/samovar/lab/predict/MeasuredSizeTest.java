package dev.samovar.lab.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredSizeTest {

    @Test
    void anEnvironmentIsAsSlowAsItsAgeAndNeverQuickerThanTheOldestThatWasMeasured() {
        var size = Measured.size(512, 80, 5);
        MeasuredWarmUp warmUp = MeasuredWarmUp.of(size);
        var random = new SplittableRandom(1);

        assertThat(IntStream.of(0, 1, 2, 19, 20, 1_000_000).mapToLong(earlier -> warmUp.draw(earlier, random)))
                .containsExactly(80_000_000L, 5_000_000L, 5_000_000L, 5_000_000L, 5_000_000L, 5_000_000L);
    }

    @Test
    void whatAnInvocationAllocatesIsWhatTheMemoryGrowsBy() {
        assertThat(Measured.size(512, 80, 5).allocatedBytes()).isEqualTo(1_000);
        assertThat(Measured.size(512, 80, 5).memoryUsedBytes()).isEqualTo(1_020_000);
    }

    @Test
    void measurementsAreShownWithTheirConfidence() {
        assertThat(MeasurementText.lines(Measured.function(Measured.size(512, 80, 5))))
                .containsExactly(
                        "init 300 ±0 ms in 10 environments, not log-normal, drawn as measured",
                        "memory       first invocation         2nd to 8th              later allocated each       used",
                        "512 MB               80 ±0 ms            5 ±0 ms            5 ±0 ms           1 KB       1"
                                + " MB");
    }
}
