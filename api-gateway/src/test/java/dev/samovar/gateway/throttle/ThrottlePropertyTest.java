package dev.samovar.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, and whenever: no window of time sees more requests than rate × time + burst, at any level. */
class ThrottlePropertyTest {
    private static final int SEEDS = 400;
    private static final int ARRIVALS = 400;
    private static final double NANOS = 1e9;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private record Level(Charge charge, List<Long> admittedNanos) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noWindowSeesMoreThanItsShare(long seed) {
        var random = new Random(seed);
        var time = new VirtualScheduler();
        var throttle = new Throttle(time);
        List<Level> levels = levels(random);
        int admitted = 0;
        for (int i = 0; i < ARRIVALS; i++) {
            time.runFor(pause(random));
            List<Level> asked =
                    levels.stream().filter(_ -> random.nextInt(4) > 0).toList();
            if (throttle.admits(asked.stream().map(Level::charge).toList())) {
                asked.forEach(level -> level.admittedNanos().add(time.nanoTime()));
                admitted += asked.isEmpty() ? 0 : 1;
            }
        }
        assertThat(admitted).as("admitted in seed %d", seed).isPositive();
        levels.forEach(level -> checkAllWindows(level, seed));
    }

    private static List<Level> levels(Random random) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            double rate = random.nextBoolean() ? random.nextInt(1, 50) : random.nextDouble(0.05, 50);
            var limit = new Limit(rate, random.nextInt(1, 30));
            levels.add(new Level(new Charge(new Scope.Key("plan", "key" + i), limit), new ArrayList<>()));
        }
        return levels;
    }

    /* Bursts, a steady stream, and breaks in which buckets fill up and are let go. */
    private static Duration pause(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> Duration.ofMillis(random.nextInt(200_000));
            case 1, 2, 3, 4, 5 -> Duration.ofNanos(random.nextInt(300_000_000));
            default -> Duration.ofNanos(random.nextInt(3) * 1_000L);
        };
    }

    private static void checkAllWindows(Level level, long seed) {
        List<Long> times = level.admittedNanos();
        Limit limit = level.charge().limit();
        for (int first = 0; first < times.size(); first++) {
            for (int last = first; last < times.size(); last++) {
                double seconds = (times.get(last) - times.get(first)) / NANOS;
                assertThat(last - first + 1)
                        .as("seed %d, %s, %f seconds", seed, limit, seconds)
                        .isLessThanOrEqualTo((int) Math.floor(limit.rate() * seconds + limit.burst() + 1e-6));
            }
        }
    }
}
