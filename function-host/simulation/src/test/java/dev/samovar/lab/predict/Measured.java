package dev.samovar.lab.predict;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Measurements of a function that never varies. INIT takes 300 ms, an invocation allocates 1,000 bytes. */
final class Measured {
    private static final int LIVES = 10;

    private Measured() {}

    /** It is so slow in the first invocation of an environment, and then so quick. */
    static MeasuredSize size(int memoryMb, long firstMillis, long laterMillis) {
        List<Duration> durations = IntStream.range(0, 20)
                .mapToObj(earlier -> Duration.ofMillis(earlier == 0 ? firstMillis : laterMillis))
                .toList();
        List<Long> memory = LongStream.rangeClosed(1, 20)
                .mapToObj(i -> 1_000_000 + 1_000 * i)
                .toList();
        return new MeasuredSize(
                memoryMb, Collections.nCopies(LIVES, new Life(Duration.ofMillis(300), durations, memory)));
    }

    static MeasuredFunction function(MeasuredSize... sizes) {
        return new MeasuredFunction("sample", 0, List.of(sizes));
    }
}
