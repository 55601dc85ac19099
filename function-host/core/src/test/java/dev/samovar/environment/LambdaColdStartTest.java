package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LambdaColdStartTest {
    private static final FunctionVersion SMALL = TestFunction.named("small");

    @Test
    void itsMedianAndItsFloorAreTheMeasuredOnes() {
        var model = new LambdaColdStart(new SplittableRandom(7));

        double[] sorted = DoubleStream.generate(() -> milliseconds(model.placement(SMALL, 0)))
                .limit(20_001)
                .sorted()
                .toArray();

        assertThat(sorted[10_000]).isCloseTo(265, within(3.0));
        assertThat(sorted[0]).isGreaterThanOrEqualTo(188);
        assertThat(sorted[20_000]).isGreaterThan(2_000);
    }

    @Test
    void aLargePackageTakesItsDownloadLonger() {
        Duration thin = new LambdaColdStart(new SplittableRandom(7)).placement(SMALL, 0);
        Duration fat = new LambdaColdStart(new SplittableRandom(7)).placement(SMALL, 50_000_000);

        assertThat(fat.minus(thin)).isEqualTo(Duration.ofNanos(743_494_424));
    }

    @Test
    void aSeedDeterminesIt() {
        assertThat(new LambdaColdStart(new SplittableRandom(7)).placement(SMALL, 0))
                .isEqualTo(new LambdaColdStart(new SplittableRandom(7)).placement(SMALL, 0));
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
